/** What the window asks the core about suggestions and origins, and what it asks again after a decision. */
import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { actUndo, planOrigins, type ActId, type AssessmentId, type AssessmentView, type ClientId, type Decided } from "@/ipc";

/** Where the items of a client's plan came from. */
export const originsQuery = (clientId: ClientId) => queryOptions({ queryKey: ["plan_origins", clientId], queryFn: () => planOrigins({ clientId }) });

/** The plan changed, and what is told of it. */
export async function planChanged(queries: QueryClient, clientId: ClientId): Promise<void> {
  const nouns = [["plan", clientId], ["plan_origins", clientId], ["client", clientId], ["caseload"], ["history", clientId], ["timeline", clientId], ["trends", clientId], ["gaps"]];
  await Promise.all(nouns.map((queryKey) => queries.invalidateQueries({ queryKey })));
}

/** Shows at once what was decided, then asks again. */
export function decided(queries: QueryClient, id: AssessmentId, { decision, suggestions }: Decided): void {
  queries.setQueryData<AssessmentView>(["assessment", id], (view) => view && { ...view, suggestions, decisions: [...view.decisions.filter((one) => one.id !== decision.id), decision] });
  void queries.invalidateQueries({ queryKey: ["assessment", id] });
  void planChanged(queries, decision.clientId);
}

/** Takes a decision back. */
export async function takeBack(queries: QueryClient, id: AssessmentId, clientId: ClientId, actId: ActId): Promise<void> {
  await actUndo({ actId });
  await Promise.all([queries.invalidateQueries({ queryKey: ["assessment", id] }), planChanged(queries, clientId)]);
}
