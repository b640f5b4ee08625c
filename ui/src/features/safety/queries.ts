/** What the window asks the core about flags, safety plans and crisis lines. */
import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { assessmentGet, crisisLinesGet, flagOpenList, safetyPlanGet, type AssessmentId, type ClientId } from "@/ipc";

/** Open flags of a client, or of all of them. */
export const openFlagsQuery = (clientId: ClientId | null) => queryOptions({ queryKey: ["flags", clientId ?? "all"], queryFn: () => flagOpenList({ clientId }), staleTime: 0 });

/** A client's safety plans. */
export const safetyPlanQuery = (clientId: ClientId) => queryOptions({ queryKey: ["safety_plan", clientId], queryFn: () => safetyPlanGet({ clientId }) });

/** The lines of a country; of the practice's own when none is named. */
export const crisisLinesQuery = (country: string | null) => queryOptions({ queryKey: ["crisis_lines", country], queryFn: () => crisisLinesGet({ country }) });

/** The assessment a flag was raised in. */
export const flaggedQuery = (id: AssessmentId) => queryOptions({ queryKey: ["assessment", id], queryFn: () => assessmentGet({ id }) });

/** Everything on the screen that tells of a client's flags. */
export async function askAgain(queries: QueryClient, clientId: ClientId): Promise<void> {
  const nouns = [["flags"], ["assessment"], ["assessments", clientId], ["client", clientId], ["caseload"], ["timeline", clientId], ["history", clientId]];
  await Promise.all(nouns.map((queryKey) => queries.invalidateQueries({ queryKey })));
}
