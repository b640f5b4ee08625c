/** The days of a calendar as they are drawn: what stands on each, and how much more there is. Pure. */
import type { CalendarEntry, CalendarRange, CheckInKind, Medium } from "@/ipc";

export type Filter = { kind?: CheckInKind["kind"] | undefined; medium?: Medium | undefined };

/** What stands on a day: something to do, or the last day of what is planned on another. */
export type Item = { as: "entry" | "deadline"; entry: CalendarEntry };

export type Day = { on: string; closed: string | null; items: Item[]; /** Not shown. */ more: number; /** To be done on it, as far as is known. */ total: number };

const fits = ({ kind, medium }: Filter, entry: CalendarEntry): boolean =>
  (kind === undefined || entry.kind.kind === kind) && (medium === undefined || (entry.kind.kind === "contact" && entry.medium === medium));

/** So many a day are shown at most; those that are hidden are counted. */
export function daysOf(range: CalendarRange, filter: Filter, most: number): Day[] {
  const filtered = filter.kind !== undefined || filter.medium !== undefined;
  const deadlines = new Map<string, CalendarEntry[]>();
  for (const { entries } of range.days) {
    for (const entry of entries) {
      if (entry.state === "open" && entry.dueOn !== entry.doOn && fits(filter, entry)) deadlines.set(entry.dueOn, [...(deadlines.get(entry.dueOn) ?? []), entry]);
    }
  }
  return range.days.map(({ on, closed, entries, total }) => {
    const fitting = entries.filter((entry) => fits(filter, entry));
    const all: Item[] = [...fitting.map((entry) => ({ as: "entry" as const, entry })), ...(deadlines.get(on) ?? []).map((entry) => ({ as: "deadline" as const, entry }))];
    const items = all.slice(0, most);
    const known = filtered ? fitting.length : total;
    const hidden = all.length - items.length + (filtered ? 0 : Math.max(0, total - entries.length));
    return { on, closed, items, more: hidden, total: known };
  });
}

/** The days with a check-in on another of them; where that is not among them, all stays as it is. */
export function withMoved(range: CalendarRange, id: string, doOn: string): CalendarRange {
  const moved = range.days.flatMap(({ entries }) => entries).find(({ checkInId }) => checkInId === id);
  if (!moved || moved.doOn === doOn || range.days.every((day) => day.on !== doOn)) return range;
  const days = range.days.map((day) => {
    if (day.on === moved.doOn) return { ...day, entries: day.entries.filter((entry) => entry !== moved), total: day.total - 1 };
    return day.on === doOn ? { ...day, entries: [...day.entries, { ...moved, doOn }].toSorted(byTime), total: day.total + 1 } : day;
  });
  return { ...range, days };
}

/** What has no time stands last, as the core has it. */
const byTime = (a: CalendarEntry, b: CalendarEntry): number => (a.at ?? "24").localeCompare(b.at ?? "24");

/** What names an item among all: the check-in, or the date of the series that will become one. */
export const itemKey = ({ as, entry }: Item): string => `${as} ${entry.checkInId ?? entry.seriesId} ${entry.doOn}`;

/** Whether it can be put on another day. */
export const canMove = ({ as, entry }: Item): boolean => as === "entry" && entry.state === "open" && entry.checkInId !== null;
