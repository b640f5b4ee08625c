import { expect, test } from "vitest";
import type { CalendarEntry, CalendarRange } from "@/ipc";
import { canMove, daysOf, withMoved } from "./days";

const entry = (id: string, doOn: string, dueOn = doOn, part: Partial<CalendarEntry> = {}): CalendarEntry => ({
  checkInId: id, seriesId: `s-${id}`, clientId: "c", clientName: "Ana Sample", purpose: "", kind: { kind: "contact" }, medium: "phone", at: null, doOn, dueOn, state: "open", ...part,
});
const range = (entries: CalendarEntry[], total = entries.length): CalendarRange => ({
  today: "2026-11-23", completeTo: null,
  days: ["2026-11-23", "2026-11-24"].map((on) => ({ on, closed: null, entries: entries.filter((one) => one.doOn === on), total: on === "2026-11-23" ? total : 0 })),
});
const drawn = (days: ReturnType<typeof daysOf>) => days.map(({ items, more }) => [items.map((item) => `${item.as} ${item.entry.checkInId}`), more]);

test("a deadline stands on its own day, too", () => {
  expect(drawn(daysOf(range([entry("a", "2026-11-23", "2026-11-24"), entry("b", "2026-11-23")]), {}, 9))).toEqual([[["entry a", "entry b"], 0], [["deadline a"], 0]]);
});

test("what is closed has no deadline any more", () => {
  expect(drawn(daysOf(range([entry("a", "2026-11-23", "2026-11-24", { state: "done" })]), {}, 9))).toEqual([[["entry a"], 0], [[], 0]]);
});

test("what is not shown is counted, loaded or not", () => {
  expect(drawn(daysOf(range([entry("a", "2026-11-23"), entry("b", "2026-11-23"), entry("c", "2026-11-23")], 12), {}, 2))).toEqual([[["entry a", "entry b"], 10], [[], 0]]);
});

test("a filter leaves the others out, and out of the count", () => {
  const task = entry("t", "2026-11-23", "2026-11-23", { kind: { kind: "task" } });
  expect(drawn(daysOf(range([entry("a", "2026-11-23"), task], 12), { kind: "task" }, 9))).toEqual([[["entry t"], 0], [[], 0]]);
  expect(drawn(daysOf(range([entry("a", "2026-11-23", "2026-11-23", { medium: "in-person" }), task]), { medium: "in-person" }, 9))).toEqual([[["entry a"], 0], [[], 0]]);
});

test("only what is open and made can be moved", () => {
  const is = (part: Partial<CalendarEntry>, as: "entry" | "deadline" = "entry") => canMove({ as, entry: entry("a", "2026-11-23", "2026-11-23", part) });
  expect([is({}), is({ state: "done" }), is({ checkInId: null }), is({}, "deadline")]).toEqual([true, false, false, false]);
});

test("a check-in that was moved stands on its new day, by its time, and on no day that is not shown", () => {
  const shown = range([entry("a", "2026-11-23", "2026-11-23", { at: "09:00:00" }), entry("b", "2026-11-24"), entry("c", "2026-11-24", "2026-11-24", { at: "10:00:00" })]);
  const stands = (after: CalendarRange) => after.days.map(({ entries, total }) => [entries.map((one) => one.checkInId), total]);
  expect(stands(withMoved(shown, "a", "2026-11-24"))).toEqual([[[], 2], [["a", "c", "b"], 1]]);
  expect(withMoved(shown, "a", "2026-12-01")).toBe(shown);
  expect(withMoved(shown, "x", "2026-11-24")).toBe(shown);
});
