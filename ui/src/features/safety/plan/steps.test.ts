import { describe, expect, test } from "vitest";
import { addContact, again, emptySteps, entry, formOf, insertBelow, moveBy, newPlan, planOf, removeAt, saysNothing, type Entry } from "./steps";

const list = (...names: string[]): Entry[] => names.map((name) => entry(name));
const names = (entries: readonly Entry[]): string[] => entries.map((one) => one.name);

describe("a list by keyboard", () => {
  test("Enter adds below and goes there", () => {
    const edited = insertBelow(list("a", "b"), 0);
    expect(names(edited.list)).toEqual(["a", "", "b"]);
    expect(edited.focus).toBe(edited.list[1]?.key);
  });
  test.each([[0, ["b", "c"], 0], [1, ["a", "c"], 0], [2, ["a", "b"], 1]])("taking out %i leads to the one before", (at, left, focus) => {
    const edited = removeAt(list("a", "b", "c"), at);
    expect(names(edited.list)).toEqual(left);
    expect(edited.focus).toBe(edited.list[focus]?.key);
  });
  test("the last one leaves an empty one", () => expect(names(removeAt(list("a"), 0).list)).toEqual([""]));
  test.each<[number, -1 | 1, string[] | null]>([[0, -1, null], [0, 1, ["b", "a", "c"]], [2, 1, null], [2, -1, ["a", "c", "b"]]])("moving %i by %i", (at, by, moved) => {
    const before = list("a", "b", "c");
    const edited = moveBy(before, at, by);
    expect(edited && names(edited.list)).toEqual(moved);
    if (edited) expect(edited.focus).toBe(before[at]?.key);
  });
});

describe("a plan and its form", () => {
  const plan = { ...newPlan("c1"), warningSigns: ["a", "b"], helpers: [{ name: "Sis", phone: "555" }], writtenWith: "Ana" };
  test("come to the same", () => expect(planOf(formOf(plan), plan)).toEqual(plan));
  test("what is blank is left out", () => {
    const form = { ...formOf(plan), warningSigns: list(" a ", "  ", "b"), helpers: [entry(" "), entry("", "555")] };
    expect(planOf(form, plan)).toMatchObject({ warningSigns: ["a", "b"], helpers: [{ name: "", phone: "555" }] });
  });
  test("the steps that say nothing", () => {
    expect(emptySteps(formOf(plan))).toEqual([2, 3, 5, 6]);
    expect(saysNothing(formOf(newPlan("c1")))).toBe(true);
    expect(saysNothing(formOf({ ...newPlan("c1"), worthLivingFor: "My dog" }))).toBe(false);
  });
  test("one begun from another is a draft of its own", () =>
    expect(again({ ...plan, id: "s1", number: 2, finishedAt: "2026-11-22T10:00:00Z", finishedBy: "Ana", nextReviewOn: "2026-12-01" })).toEqual(plan));
});

test("a crisis line is added once, in the place of an empty entry", () => {
  const line = { name: "Lifeline", phone: "988" };
  const added = addContact([entry("Dr. Sample", "555"), entry()], line);
  expect(added && names(added)).toEqual(["Dr. Sample", "Lifeline"]);
  expect(addContact(added ?? [], line)).toBeNull();
});
