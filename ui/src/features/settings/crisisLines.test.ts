import { expect, test } from "vitest";
import { faultsOf, movedLine, newLine, tidy, withLine } from "./crisisLines";

const line = (name: string, number = "1") => ({ ...newLine(), name, number });
const names = (lines: readonly { name: string }[] | null) => lines?.map((one) => one.name) ?? null;

test.each([["A", "1", []], [" ", "1", ["name"]], ["A", "", ["number"]], ["", " ", ["name", "number"]]])("“%s” with “%s” lacks %j", (name, number, faults) => expect(faultsOf(line(name, number))).toEqual(faults));
test("words are kept without the blanks around them", () => expect(tidy({ ...newLine(), name: " a ", source: " b" })).toMatchObject({ name: "a", source: "b" }));
test("a new line stands at the end, a changed one in its place", () => {
  expect(names(withLine([line("a"), line("b")], null, line("c")))).toEqual(["a", "b", "c"]);
  expect(names(withLine([line("a"), line("b")], 0, line("c")))).toEqual(["c", "b"]);
});
test.each<[number, -1 | 1, string[] | null]>([[0, 1, ["b", "a"]], [1, -1, ["b", "a"]], [0, -1, null], [1, 1, null]])("moving %i by %i", (at, by, moved) =>
  expect(names(movedLine([line("a"), line("b")], at, by))).toEqual(moved));
