import { expect, test } from "vitest";
import { changeIntervention, emptyNeed, freshId, isWhole, withGoal, withIntervention, withoutGoal, withoutIntervention } from "./needForm";

test("a name is made of what is written and is never taken twice", () => {
  expect(freshId("Fear of falling — again!", new Set())).toBe("fear-of-falling-again");
  expect(freshId("Sueño", new Set(["sueno"]))).toBe("sueno-2");
  expect(freshId("", new Set(["need", "need-2"]))).toBe("need-3");
});

test("goals and interventions get names of their own", () => {
  const two = withGoal(withGoal(emptyNeed("sleep")));
  expect(two.goals.map((goal) => goal.id)).toEqual(["sleep-goal", "sleep-goal-2"]);
  const steps = withIntervention(withIntervention(two, "sleep-goal"), "sleep-goal");
  expect(steps.goals[0]?.interventions.map((one) => one.id)).toEqual(["sleep-goal-step", "sleep-goal-step-2"]);
  expect(steps.goals[1]?.interventions).toEqual([]);
});

test("a need is whole when all of its words are there", () => {
  const words = { ...emptyNeed("sleep"), statement: "I do not sleep", clinicalText: "Insomnia" };
  expect(isWhole(emptyNeed("sleep"))).toBe(false);
  expect(isWhole(words)).toBe(true);
  const goal = withGoal(words);
  expect(isWhole(goal)).toBe(false);
  const told = { ...goal, goals: goal.goals.map((one) => ({ ...one, clientWords: "Sleep six hours", measure: "Hours", target: "6" })) };
  expect(isWhole(told)).toBe(true);
  const step = withIntervention(told, "sleep-goal");
  expect(isWhole(step)).toBe(false);
  expect(isWhole(changeIntervention(step, "sleep-goal", "sleep-goal-step", { what: "Keep a sleep diary", responsible: "Client", frequency: "every day" }))).toBe(true);
  expect(isWhole(withoutIntervention(step, "sleep-goal", "sleep-goal-step"))).toBe(true);
  expect(withoutGoal(step, "sleep-goal").goals).toEqual([]);
});
