import { describe, expect, test } from "vitest";
import { caseloadQuery, caseloadSearch, isNarrowed, type CaseloadSearch } from "./address";

describe("what is read from an address", () => {
  const check = (search: Record<string, unknown>, expected: CaseloadSearch) => expect(caseloadSearch(search)).toEqual(expected);
  test("nothing", () => check({}, {}));
  test("everything", () =>
    check(
      { q: "ann", status: ["active", "onhold"], acuity: ["high"], programme: "Home", overdue: true, uncovered: true, sort: "acuity", down: true },
      { q: "ann", status: ["active", "onhold"], acuity: ["high"], programme: "Home", overdue: true, uncovered: true, sort: "acuity", down: true },
    ));
  test("what it does not know is dropped", () => check({ q: 7, status: ["asleep"], acuity: "high", programme: " ", overdue: "yes", sort: "shoe size", token: "x" }, {}));
  test("one good among bad", () => check({ status: ["asleep", "active"] }, { status: ["active"] }));
  test("by name is the usual and not said", () => check({ sort: "name" }, {}));
});

test("an address becomes the core's query, blanks around words cut", () => {
  expect(caseloadQuery({ q: " ann ", overdue: true, sort: "last-contact", down: true })).toEqual({
    statuses: [], acuities: [], programme: null, overdueOnly: true, withoutCheckIn: false, text: "ann", sort: "last-contact", descending: true,
  });
});

test("an order narrows nothing, a filter does, a stranger's word does not", () => {
  expect(isNarrowed({ sort: "acuity", down: true })).toBe(false);
  expect(isNarrowed({ uncovered: true })).toBe(true);
  expect(isNarrowed({ ...caseloadSearch({}), token: "x" } as CaseloadSearch)).toBe(false);
});
