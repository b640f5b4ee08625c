import { expect, test } from "vitest";
import { extended, NONE, toggled } from "./selection";

const ids = [..."abcd"];

test("one is selected, and unselected", () => {
  const one = toggled(NONE, "b");
  expect([...one]).toEqual(["b"]);
  expect([...toggled(one, "b")]).toEqual([]);
});

test.each([
  ["b", 1, "bc"], ["b", -1, "ab"], ["c", 9, "cd"], ["a", -1, "a"], ["x", 1, ""],
])("from %s by %i", (from, by, expected) => expect([...extended(NONE, ids, from, by)].join("")).toBe(expected));

test("what was selected stays", () => expect([...extended(new Set(["d"]), ids, "a", 1)].toSorted()).toEqual(["a", "b", "d"]));
