/** What the window asks the core about gaps. Every number beside the word comes from one of these. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { gapCounts, gapHistory, gapPage, gapRulesGet, gapRulesShipped, type ClientId, type Gap, type GapKey, type GapQuery } from "@/ipc";

/** The most the core hands out at once. */
const PAGE = 100;

/** Asks about all clients and all rules, open gaps only; what is given narrows it. */
export const gapQuery = (narrow: Partial<GapQuery> = {}): GapQuery => ({ clientId: null, rule: null, severity: null, state: null, ...narrow });

/** How many there are: beside the sidebar's entry, on the page and on Today. */
export const gapCountsQuery = queryOptions({ queryKey: ["gaps", "counts"], queryFn: gapCounts });

/** The most pressing first. */
export const gapPages = (query: GapQuery) =>
  infiniteQueryOptions({
    queryKey: ["gaps", "list", query],
    queryFn: ({ pageParam }) => gapPage({ query, cursor: pageParam, limit: PAGE }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** What was decided about the gaps of one client or of all, the newest first. */
export const gapHistoryQuery = (clientId: ClientId | null) =>
  queryOptions({ queryKey: ["gaps", "history", clientId], queryFn: () => gapHistory({ clientId, key: null }) });

/** The rules as they are in force. */
export const gapRulesQuery = queryOptions({ queryKey: ["gap-rules"], queryFn: gapRulesGet });

/** The rules as they came with the program. */
export const shippedGapRulesQuery = queryOptions({ queryKey: ["gap-rules", "shipped"], queryFn: gapRulesShipped, staleTime: Infinity });

/** All of a question, however many pages it has. */
export async function everyGap(query: GapQuery): Promise<Gap[]> {
  const gaps: Gap[] = [];
  let cursor: string | null = null;
  do {
    const page = await gapPage({ query, cursor, limit: PAGE });
    gaps.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return gaps;
}

/** One text for the three parts of a key. */
export const gapId = ({ rule, clientId, subjectId }: GapKey): string => `${rule} ${clientId} ${subjectId}`;
