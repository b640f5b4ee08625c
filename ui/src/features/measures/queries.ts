/** What the window asks the core about measures. */
import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { measureKinds, measureLimitsGet, measureRead, type ClientId } from "@/ipc";

/** The kinds with their units and what is usual; they never change while the program runs. */
export const kindsQuery = queryOptions({ queryKey: ["measure_kinds"], queryFn: () => measureKinds(), staleTime: Infinity });

export const limitsQuery = (clientId: ClientId) => queryOptions({ queryKey: ["measures", clientId, "limits"], queryFn: () => measureLimitsGet({ clientId }) });

/** What a text is read as. */
export const readQuery = (clientId: ClientId, text: string) =>
  queryOptions({ queryKey: ["measures", clientId, "read", text], queryFn: () => (text.trim() === "" ? [] : measureRead({ clientId, text })), gcTime: 0 });

/** Everything on the screen that a measure, a limit or an answer changes. */
export async function measuresChanged(queries: QueryClient, clientId: ClientId): Promise<void> {
  const keys = [["measures", clientId], ["trends", clientId], ["gaps"], ["agenda"], ["calendar"], ["client", clientId], ["history", clientId], ["timeline", clientId]];
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
}
