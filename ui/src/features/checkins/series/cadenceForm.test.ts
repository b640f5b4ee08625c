import { describe, expect, test } from "vitest";
import type { Cadence, CheckInSeries } from "@/ipc";
import { blankSeries, cadenceOf, formOf, missingIn, seriesOf, weekdayOf, type SeriesForm } from "./cadenceForm";

const TODAY = "2026-11-22";
const series = (cadence: Cadence): CheckInSeries => ({ id: "s", clientId: "c", episodeId: "e", purpose: "Falls", medium: "video", withWhom: "Daughter", cadence, status: "paused", statusReason: "Away", kind: { kind: "contact" }, anchor: null, attemptsSuffice: 2, escalation: [{ attempts: 3, withinDays: 5, act: "letter" }], source: { system: "x", key: "y" } });
const window: Cadence["window"] = { earlyDays: 2, graceDays: 3, closedDay: "after" };
const filled = (change: Partial<SeriesForm>): SeriesForm => ({ ...blankSeries(TODAY, "America/New_York"), purpose: "Falls", ...change });

describe("a cadence goes through the form unchanged", () => {
  test.each<Cadence["pattern"]>([
    { kind: "once" },
    { kind: "days", every: 10 },
    { kind: "weeks", every: 2, weekdays: ["tue", "fri"] },
    { kind: "monthDay", every: 1, day: 31 },
    { kind: "monthWeekday", every: 3, nth: 2, weekday: "wed" },
    { kind: "monthWeekday", every: 1, nth: -1, weekday: "sun" },
    { kind: "businessDays", every: 2 },
    { kind: "within", period: "quarter" },
    { kind: "afterContact", every: 7, unit: "business-days" },
    { kind: "stages", stages: [{ every: 2, unit: "days", times: 2 }, { every: 1, unit: "months", times: null }] },
    { kind: "byAcuity", steps: [{ acuity: "high", every: 1, unit: "weeks" }] },
  ])("$kind", (pattern) => {
    for (const at of [null, "14:30:00"]) {
      const cadence: Cadence = { pattern, startsOn: "2026-03-31", ending: { kind: "never" }, at, zone: "Europe/Berlin", window };
      expect(cadenceOf(formOf(series(cadence)))).toEqual(cadence);
    }
  });
  test.each<Cadence["ending"]>([{ kind: "never" }, { kind: "until", on: "2027-02-28" }, { kind: "times", count: 12 },
    { kind: "while", condition: { kind: "episodeOpen" } }, { kind: "while", condition: { kind: "riskFlag", flag: "clinical" } },
    { kind: "while", condition: { kind: "scoreAtLeast", instrumentId: "phq-9", scale: "total", score: 10 } },
  ])("ending $kind", (ending) => {
    const cadence: Cadence = { pattern: { kind: "days", every: 1 }, startsOn: TODAY, ending, at: null, zone: "UTC", window };
    expect(cadenceOf(formOf(series(cadence)))).toEqual(cadence);
  });
  test("weeks without a weekday mean the first day's own", () => {
    const cadence: Cadence = { pattern: { kind: "weeks", every: 1, weekdays: [] }, startsOn: "2026-11-24", ending: { kind: "never" }, at: null, zone: "UTC", window };
    expect(cadenceOf(formOf(series(cadence)))?.pattern).toEqual({ kind: "weeks", every: 1, weekdays: ["tue"] });
  });
});

test("once has no end to choose", () => {
  expect(cadenceOf(filled({ rhythm: "once", ending: "until", until: "2026-01-01" }))?.ending).toEqual({ kind: "never" });
});

test("weekdays stand in the week's order, however they were chosen", () => {
  expect(cadenceOf(filled({ weekdays: ["fri", "mon"] }))?.pattern).toEqual({ kind: "weeks", every: 1, weekdays: ["mon", "fri"] });
});

test.each<[Partial<SeriesForm>, (keyof SeriesForm)[]]>([
  [{}, []],
  [{ purpose: " " }, ["purpose"]],
  [{ every: null }, ["every"]],
  [{ rhythm: "once", every: null }, []],
  [{ rhythm: "monthDay", day: null }, ["day"]],
  [{ ending: "until" }, ["until"]],
  [{ ending: "times", times: null }, ["times"]],
  [{ startsOn: null }, ["startsOn"]],
  [{ rhythm: "within", every: null }, []],
  [{ rhythm: "stages", stages: [{ every: null, unit: "days", times: null }] }, ["stages"]],
  [{ rhythm: "byAcuity", steps: [{ acuity: "low", every: null, unit: "days" }] }, ["steps"]],
  [{ kind: { kind: "assessment", instrumentId: "" } }, ["kind"]],
  [{ graceDays: null }, ["graceDays"]],
  [{ ending: "while", condition: "scoreAtLeast" }, ["instrumentId", "score"]],
])("%j misses %j", (change, missing) => {
  expect(missingIn(filled(change))).toEqual(missing);
  if (missing.some((field) => field !== "purpose" && field !== "kind")) expect(cadenceOf(filled(change))).toBeNull();
});

test("what the form does not hold of a series stays", () => {
  const before = series({ pattern: { kind: "once" }, startsOn: TODAY, ending: { kind: "never" }, at: null, zone: "UTC", window });
  expect(seriesOf({ ...formOf(before), withWhom: "  " }, before, "other", null)).toEqual({ ...before, withWhom: null });
});

test.each([["2026-11-22", "sun"], ["2026-11-23", "mon"], ["2024-02-29", "thu"]])("%s is a %s", (day, weekday) => expect(weekdayOf(day)).toBe(weekday));

test("the fifth of a weekday is the last", () => expect(blankSeries("2026-11-30", "UTC").nth).toBe("-1"));
