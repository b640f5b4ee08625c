/** A need of the library as a form: changes to its goals and interventions, and what is missing before it can be kept. */
import type { LibraryGoal, LibraryIntervention, LibraryNeed } from "@/ipc";

/** A name not yet taken: `fear-of-falling-2`. */
export function freshId(base: string, taken: ReadonlySet<string>): string {
  const stem = base.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/gu, "-").replace(/^-+|-+$/gu, "").slice(0, 40) || "need";
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

const idsOf = (need: LibraryNeed): Set<string> => new Set(need.goals.flatMap((goal) => [goal.id, ...goal.interventions.map((one) => one.id)]));

export const emptyNeed = (id: string): LibraryNeed => ({
  id, statement: "", clinicalText: "", domain: "psychosocial", kind: "problem", settings: [], category: "", sensitive: false,
  mitigation: "", backUpPlan: "", screens: [], goals: [], source: "", hidden: false,
});

export function withGoal(need: LibraryNeed): LibraryNeed {
  const goal: LibraryGoal = { id: freshId(`${need.id}-goal`, idsOf(need)), clientWords: "", measure: "", target: "", unit: "", dueDays: 90, interventions: [] };
  return { ...need, goals: [...need.goals, goal] };
}

export function withIntervention(need: LibraryNeed, goalId: string): LibraryNeed {
  const fresh: LibraryIntervention = { id: freshId(`${goalId}-step`, idsOf(need)), what: "", kind: "task", responsible: "", frequency: "" };
  return changeGoal(need, goalId, (goal) => ({ ...goal, interventions: [...goal.interventions, fresh] }));
}

export const changeGoal = (need: LibraryNeed, goalId: string, change: (goal: LibraryGoal) => LibraryGoal): LibraryNeed => ({
  ...need,
  goals: need.goals.map((goal) => (goal.id === goalId ? change(goal) : goal)),
});

export const changeIntervention = (need: LibraryNeed, goalId: string, id: string, next: Partial<LibraryIntervention>): LibraryNeed =>
  changeGoal(need, goalId, (goal) => ({ ...goal, interventions: goal.interventions.map((one) => (one.id === id ? { ...one, ...next } : one)) }));

export const withoutGoal = (need: LibraryNeed, goalId: string): LibraryNeed => ({ ...need, goals: need.goals.filter((goal) => goal.id !== goalId) });

export const withoutIntervention = (need: LibraryNeed, goalId: string, id: string): LibraryNeed =>
  changeGoal(need, goalId, (goal) => ({ ...goal, interventions: goal.interventions.filter((one) => one.id !== id) }));

const said = (text: string): boolean => text.trim() !== "";

/** Every need has words, every goal words, measure and target, every intervention what, who and how often. */
export const isWhole = (need: LibraryNeed): boolean =>
  said(need.statement) &&
  said(need.clinicalText) &&
  need.goals.every((goal) => said(goal.clientWords) && said(goal.measure) && said(goal.target) && goal.dueDays > 0 && goal.interventions.every((one) => said(one.what) && said(one.responsible) && said(one.frequency)));
