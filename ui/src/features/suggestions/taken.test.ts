import { describe, expect, test } from "vitest";
import type { LibraryGoal, LibraryNeed } from "@/ipc";
import { firstOf, nextPlace, takenOf, toggleGoal, toggleStep, type Ticked } from "./taken";

const goal = (id: string, ...steps: string[]): LibraryGoal => ({
  id, clientWords: id, measure: "", target: "", unit: "", dueDays: 30,
  interventions: steps.map((step) => ({ id: step, what: step, kind: "task", responsible: "", frequency: "" })),
});
const NEED: LibraryNeed = {
  id: "falls", statement: "I am afraid of falling", clinicalText: "Fall risk", domain: "functional", kind: "problem", settings: [], category: "", sensitive: false,
  mitigation: "", backUpPlan: "", screens: [], goals: [goal("g1", "s1", "s2"), goal("g2", "s3")], source: "", hidden: false,
};
const told = (ticked: Ticked) => [[...ticked.goals], [...ticked.steps]];

describe("what is ticked", () => {
  test("begins with the first goal and what serves it", () => expect(told(firstOf(NEED))).toEqual([["g1"], ["s1", "s2"]]));
  test("a need without goals begins with nothing", () => expect(told(firstOf({ ...NEED, goals: [] }))).toEqual([[], []]));
  test("a goal goes with its interventions", () => expect(told(toggleGoal(NEED, firstOf(NEED), "g1"))).toEqual([[], []]));
  test("a goal comes with its interventions", () => expect(told(toggleGoal(NEED, firstOf(NEED), "g2"))).toEqual([["g1", "g2"], ["s1", "s2", "s3"]]));
  test("an intervention brings its goal", () => expect(told(toggleStep(NEED, firstOf(NEED), "s3"))).toEqual([["g1", "g2"], ["s1", "s2", "s3"]]));
  test("a goal stays without interventions", () => expect(told(toggleStep(NEED, toggleStep(NEED, firstOf(NEED), "s1"), "s2"))).toEqual([["g1"], []]));
  test("what is not there changes nothing", () => expect(toggleStep(NEED, firstOf(NEED), "s9")).toEqual(firstOf(NEED)));
});

describe("what is taken", () => {
  test("stands in the order of the library", () => {
    const ticked = toggleGoal(NEED, toggleGoal(NEED, toggleGoal(NEED, firstOf(NEED), "g1"), "g2"), "g1");
    expect(takenOf("k", NEED, ticked, NEED.statement)).toEqual({ key: "k", statement: "", goalIds: ["g1", "g2"], interventionIds: ["s1", "s2", "s3"] });
  });
  test("says the words that were changed", () => expect(takenOf("k", NEED, firstOf(NEED), " I fell twice ").statement).toBe("I fell twice"));
});

test.each([[0, 2, 0], [2, 2, 1], [1, 1, 0], [0, 0, null]])("after %i of now %i", (gone, left, next) => expect(nextPlace(gone, left)).toBe(next));
