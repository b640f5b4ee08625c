/** The caseload's filters and order as they stand in the address: what is bookmarked is what is seen. */
import type { Acuity, CaseloadQuery, CaseloadSort, EpisodeStatus } from "@/ipc";

export const STATUSES = ["active", "planned", "waitlist", "onhold", "finished", "cancelled"] as const satisfies readonly EpisodeStatus[];
export const ACUITIES = ["intensive", "high", "moderate", "low"] as const satisfies readonly Acuity[];
const SORTS = ["name", "next-check-in", "last-contact", "acuity", "opened"] as const satisfies readonly CaseloadSort[];

/** The address's own names; what is as usual is left out of it. */
export type CaseloadSearch = {
  q?: string | undefined;
  status?: EpisodeStatus[] | undefined;
  acuity?: Acuity[] | undefined;
  programme?: string | undefined;
  overdue?: true | undefined;
  uncovered?: true | undefined;
  sort?: CaseloadSort | undefined;
  down?: true | undefined;
};

const some = <Member extends string>(value: unknown, members: readonly Member[]): Member[] | undefined => {
  const named = Array.isArray(value) ? value : [];
  const known = members.filter((member) => named.includes(member));
  return known.length > 0 ? known : undefined;
};
const words = (value: unknown): string | undefined => (typeof value === "string" && value.trim() !== "" ? value : undefined);
const flag = (value: unknown): true | undefined => (value === true ? true : undefined);

/** Reads an address, dropping whatever it does not know. */
export function caseloadSearch(search: Record<string, unknown>): CaseloadSearch {
  const sort = SORTS.find((member) => member === search["sort"]);
  const read: CaseloadSearch = {
    q: words(search["q"]),
    status: some(search["status"], STATUSES),
    acuity: some(search["acuity"], ACUITIES),
    programme: words(search["programme"]),
    overdue: flag(search["overdue"]),
    uncovered: flag(search["uncovered"]),
    sort: sort === "name" ? undefined : sort,
    down: flag(search["down"]),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** What the core is asked for. */
export const caseloadQuery = (search: CaseloadSearch): CaseloadQuery => ({
  statuses: search.status ?? [],
  acuities: search.acuity ?? [],
  programme: search.programme ?? null,
  overdueOnly: search.overdue ?? false,
  withoutCheckIn: search.uncovered ?? false,
  text: search.q?.trim() ?? "",
  sort: search.sort ?? "name",
  descending: search.down ?? false,
});

/** Whether anything narrows the list. */
export const isNarrowed = ({ q, status, acuity, programme, overdue, uncovered }: CaseloadSearch): boolean =>
  [q, status, acuity, programme, overdue, uncovered].some((filter) => filter !== undefined);
