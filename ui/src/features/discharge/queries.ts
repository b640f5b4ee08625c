/** What the window asks the core about discharges, and what it asks anew when one changed. */
import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { askAgain } from "@/features/contacts";
import { dischargeList, dischargeRules, type ClientId } from "@/ipc";

/** A client's discharges with their steps, the newest first. */
export const dischargesQuery = (clientId: ClientId) => queryOptions({ queryKey: ["discharges", clientId], queryFn: () => dischargeList({ clientId }) });

/** The rules with their sources: they come with the program. */
export const rulesQuery = queryOptions({ queryKey: ["discharge-rules"], queryFn: () => dischargeRules(), staleTime: Infinity });

export async function dischargeChanged(queries: QueryClient, clientId: ClientId): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: ["discharges", clientId] }), askAgain(queries, clientId)]);
}
