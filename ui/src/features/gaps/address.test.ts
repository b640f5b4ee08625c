import { expect, test } from "vitest";
import { gapSearch, isNarrowed, queryOf } from "./address";

test.each([
  [{}, {}],
  [{ state: "open" }, {}],
  [{ state: "snoozed", severity: "urgent", rule: "no-contact", client: "c1", by: "client" }, { state: "snoozed", severity: "urgent", rule: "no-contact", client: "c1", by: "client" }],
  [{ state: "gone", severity: "mild", rule: "", client: 7, by: "rule" }, {}],
] as const)("%j reads as %j", (address, read) => expect(gapSearch({ ...address })).toEqual(read));

test("without a state the core is asked for what is open, and the decisions stand beside it", () => {
  expect(queryOf({})).toEqual({ clientId: null, rule: null, severity: null, state: "open" });
  expect(queryOf({ state: "decided" }).state).toBe("open");
  expect(queryOf({ state: "exempt", client: "c1" })).toMatchObject({ state: "exempt", clientId: "c1" });
});

test("the state narrows nothing: there is a place for each", () => {
  expect(isNarrowed({ state: "snoozed", by: "client" })).toBe(false);
  expect(isNarrowed({ severity: "late" })).toBe(true);
});
