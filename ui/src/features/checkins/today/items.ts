/** Today as one list: headings, check-ins, and lines that say what is not shown. Pure. */
import type { AgendaCounts, AgendaRow, AgendaSection } from "@/ipc";

export type Item =
  | { kind: "heading"; section: AgendaSection; count: number; folded: boolean }
  | { kind: "row"; section: AgendaSection; row: AgendaRow }
  | { kind: "none"; section: AgendaSection }
  | { kind: "waiting"; section: AgendaSection }
  | { kind: "more"; section: AgendaSection; left: number };

export type SectionRows = { section: AgendaSection; rows: readonly AgendaRow[]; hasMore: boolean };

export function itemsOf(sections: readonly SectionRows[], counts: AgendaCounts, folded: ReadonlySet<AgendaSection>): Item[] {
  return sections.flatMap(({ section, rows, hasMore }): Item[] => {
    const count = counts[section];
    const heading: Item = { kind: "heading", section, count, folded: folded.has(section) };
    if (folded.has(section)) return [heading];
    if (rows.length === 0 && !hasMore) return [heading, { kind: counts.unplanned > 0 ? "waiting" : "none", section }];
    const shown = rows.map((row): Item => ({ kind: "row", section, row }));
    return [heading, ...shown, ...(hasMore ? [{ kind: "more", section, left: Math.max(0, count - rows.length) } as const] : [])];
  });
}

/** The check-ins in the order they stand. */
export const rowsOf = (items: readonly Item[]): AgendaRow[] => items.flatMap((item) => (item.kind === "row" ? [item.row] : []));

/** Which check-in is next when this one has left: the one after it, or else the one before. */
export function nextAfter(rows: readonly AgendaRow[], id: string): string | null {
  const at = rows.findIndex((row) => row.checkIn.id === id);
  return (rows[at + 1] ?? rows[at - 1])?.checkIn.id ?? null;
}

export const itemKey = (item: Item): string => (item.kind === "row" ? item.row.checkIn.id : `${item.kind} ${item.section}`);

/** The lists without those that are being closed at the moment. */
export function without<A extends { sections: readonly SectionRows[]; counts: AgendaCounts }>(agenda: A, leaving: ReadonlySet<string>): Pick<A, "sections" | "counts"> {
  if (leaving.size === 0) return agenda;
  const counts = { ...agenda.counts };
  const sections = agenda.sections.map(({ section, rows, hasMore }) => {
    const left = rows.filter((row) => !leaving.has(row.checkIn.id));
    counts[section] -= rows.length - left.length;
    return { section, rows: left, hasMore };
  });
  return { sections, counts };
}
