import { describe, expect, test } from "vitest";
import { calendarSearch, inMonths, rangeOf, stepped } from "./address";

test.each([
  [{}, {}],
  [{ view: "week", on: "2026-02-31", kind: "meal", medium: "pigeon", client: "" }, {}],
  [{ view: "month", on: "2024-02-29", kind: "task", medium: "in-person", client: "c1" }, { view: "month", on: "2024-02-29", kind: "task", medium: "in-person", client: "c1" }],
])("%j is read as %j", (search, expected) => expect(calendarSearch(search)).toEqual(expected));

describe("what is shown", () => {
  test.each([
    ["week", "2026-11-22", "2026-11-16", "2026-11-22"],
    ["week", "2026-11-23", "2026-11-23", "2026-11-29"],
    ["month", "2026-11-22", "2026-10-26", "2026-12-06"],
    ["month", "2021-02-10", "2021-02-01", "2021-02-28"],
  ] as const)("%s of %s", (view, on, from, to) => expect(rangeOf(view, on)).toEqual({ from, to }));
});

test.each([["2026-01-31", 1, "2026-02-28"], ["2024-01-31", 1, "2024-02-29"], ["2026-01-15", -1, "2025-12-15"], ["2026-12-31", 1, "2027-01-31"]])("%s by %i months", (day, by, expected) => expect(inMonths(day, by)).toBe(expected));

test("going on by a week", () => expect(stepped("week", "2026-12-28", 1)).toBe("2027-01-04"));
