/** What is ticked of a library need: goals, and interventions below them. Pure. */
import type { LibraryGoal, LibraryNeed, SuggestionTaken } from "@/ipc";

/** Identifiers of goals and interventions. */
export type Ticked = { goals: ReadonlySet<string>; steps: ReadonlySet<string> };

const stepsOf = (goal: LibraryGoal): string[] => goal.interventions.map((step) => step.id);

/** The most usual goal with all that serves it. */
export function firstOf(need: LibraryNeed): Ticked {
  const [goal] = need.goals;
  return goal ? { goals: new Set([goal.id]), steps: new Set(stepsOf(goal)) } : { goals: new Set(), steps: new Set() };
}

/** A goal comes and goes with its interventions. */
export function toggleGoal(need: LibraryNeed, ticked: Ticked, goalId: string): Ticked {
  const goal = need.goals.find((one) => one.id === goalId);
  if (!goal) return ticked;
  const goals = new Set(ticked.goals);
  const steps = new Set(ticked.steps);
  const on = !goals.has(goalId);
  if (on) goals.add(goalId);
  else goals.delete(goalId);
  for (const step of stepsOf(goal)) {
    if (on) steps.add(step);
    else steps.delete(step);
  }
  return { goals, steps };
}

/** An intervention needs its goal; the goal stays when its last intervention goes. */
export function toggleStep(need: LibraryNeed, ticked: Ticked, stepId: string): Ticked {
  const goal = need.goals.find((one) => one.interventions.some((step) => step.id === stepId));
  if (!goal) return ticked;
  const steps = new Set(ticked.steps);
  if (steps.delete(stepId)) return { ...ticked, steps };
  return { goals: new Set([...ticked.goals, goal.id]), steps: steps.add(stepId) };
}

/** What the core is asked to take. Words that were not changed are left to the library. */
export const takenOf = (key: string, need: LibraryNeed, ticked: Ticked, statement: string): SuggestionTaken => ({
  key,
  statement: statement.trim() === need.statement ? "" : statement.trim(),
  goalIds: need.goals.map((goal) => goal.id).filter((id) => ticked.goals.has(id)),
  interventionIds: need.goals.flatMap(stepsOf).filter((id) => ticked.steps.has(id)),
});

/** The place of the card that has the focus after one has gone. */
export const nextPlace = (gone: number, left: number): number | null => (left === 0 ? null : Math.min(gone, left - 1));
