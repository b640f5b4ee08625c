/** What the window asks the core about clients. */
import { infiniteQueryOptions, queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { caseloadPage, caseloadProgrammes, changePage, clientGet, type CaseloadQuery, type ClientFile, type ClientId } from "@/ipc";
import { caseloadQuery } from "./caseload/address";

/** A client with everything that hangs on them. */
export const clientQuery = (id: ClientId) => queryOptions({ queryKey: ["client", id], queryFn: () => clientGet({ id }) });

/** The client whose chart is open. Only below the chart, which draws its tabs when the client is there. */
export const useClient = (id: ClientId): ClientFile => useSuspenseQuery(clientQuery(id)).data;

/** A page of the list is enough for two screens; the core allows 100. */
const PAGE = 60;

/** The caseload page by page. The total comes with the first page only. */
export const caseloadPages = (query: CaseloadQuery) =>
  infiniteQueryOptions({
    queryKey: ["caseload", query],
    queryFn: ({ pageParam }) => caseloadPage({ query, cursor: pageParam, limit: PAGE }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** The programmes that occur. */
export const programmesQuery = queryOptions({ queryKey: ["caseload", "programmes"], queryFn: caseloadProgrammes });

/** Everything that was changed about a client, the newest first. */
export const historyPages = (clientId: ClientId | null) =>
  infiniteQueryOptions({
    queryKey: ["history", clientId],
    queryFn: ({ pageParam }) => changePage({ clientId, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Every write of the window is in it.
    staleTime: 0,
  });

/** How many clients there are in all: the first page of the whole list says it. */
export const totalQuery = queryOptions({
  queryKey: ["caseload", "total"],
  queryFn: async () => (await caseloadPage({ query: caseloadQuery({}), cursor: null, limit: 1 })).total ?? 0,
});
