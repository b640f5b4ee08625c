/** What is worth a look before a plan is printed; none of it stops the printing (design/print.md). Pure. */
import type { PlanContent, Practice } from "@/ipc";
import { isOver, titleOf } from "../model/items";

/** What, and on what: words of the goal or step, where it is about one. */
export type Hint = { kind: "no-phone" | "no-owner" | "no-by-when" | "many-goals" | "no-review"; title: string };

/** At most so many stand on the first page. */
const GOALS_ON_PAGE_ONE = 3;

/** How many needs and risks are marked to stay off the client's copy. */
export const sensitiveIn = (content: PlanContent): number => [...content.needs, ...content.risks].filter((item) => item.sensitive).length;

/** Of what is printed: goals of a need that stays off the copy need no hint. */
export function hintsFor(content: PlanContent, practice: Pick<Practice, "directPhone"> | undefined, includeSensitive: boolean): Hint[] {
  const keptOff = new Set(includeSensitive ? [] : content.needs.filter((need) => need.sensitive).map((need) => need.id));
  const printed = content.goals.filter((goal) => goal.needId === null || !keptOff.has(goal.needId));
  const goals = printed.map((goal) => ({ item: "goal" as const, ...goal })).filter((goal) => !isOver(goal));
  const hints: Hint[] = [];
  if (practice && practice.directPhone.trim() === "") hints.push({ kind: "no-phone", title: "" });
  if (content.plan.nextReviewOn === null) hints.push({ kind: "no-review", title: "" });
  if (goals.length > GOALS_ON_PAGE_ONE) hints.push({ kind: "many-goals", title: "" });
  for (const goal of goals) {
    const steps = content.interventions.map((step) => ({ item: "intervention" as const, ...step })).filter((step) => step.goalId === goal.id && !isOver(step));
    const title = titleOf(goal);
    if (!steps.some((step) => step.responsible.trim() !== "")) hints.push({ kind: "no-owner", title });
    const timed = goal.targets.some((target) => target.dueOn !== null) || steps.some((step) => step.dueOn !== null);
    if (!timed) hints.push({ kind: "no-by-when", title });
  }
  return hints;
}
