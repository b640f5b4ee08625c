/** What the window asks the core about promises. */
import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { promiseList, promisesIn, type ClientId } from "@/ipc";

/** Promises of one client or of all, the open ones first. */
export const promisesQuery = (clientId: ClientId | null) => queryOptions({ queryKey: ["promises", clientId], queryFn: () => promiseList({ clientId }) });

/** The promises a text speaks of. */
export const foundQuery = (text: string) =>
  queryOptions({ queryKey: ["promises_in", text], queryFn: () => (text.trim() === "" ? [] : promisesIn({ text })), placeholderData: keepPreviousData, gcTime: 0 });

/** Everything on the screen that a promise changes. */
export async function promisesChanged(queries: QueryClient, clientId: ClientId): Promise<void> {
  const keys = [["promises"], ["agenda"], ["calendar"], ["gaps"], ["caseload"], ["check-ins", clientId], ["client", clientId], ["timeline", clientId], ["history", clientId]];
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
}
