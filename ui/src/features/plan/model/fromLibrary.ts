/** Goals of the library as new rows of a plan. */
import type { LibraryGoal } from "@/ipc";
import { format } from "@/i18n";
import type { PlanEditor } from "./editor";

/** Puts goals with their interventions below a need, as if they had been typed there. */
export function addGoals(editor: PlanEditor, needKey: string, goals: readonly LibraryGoal[], today: string): void {
  let afterGoal: string | null = null;
  for (const goal of goals) {
    const goalKey = editor.add({ kind: "goal", parent: needKey, after: afterGoal });
    const target = { measure: goal.measure, baseline: "", target: goal.target, unit: goal.unit, dueOn: format.addDays(today, goal.dueDays) };
    editor.change(goalKey, (now) => (now.item === "goal" ? { ...now, clientWords: goal.clientWords, targets: [target], startsOn: today } : now));
    editor.keep(goalKey);
    afterGoal = goalKey;
    let afterStep: string | null = null;
    for (const step of goal.interventions) {
      const stepKey = editor.add({ kind: "intervention", parent: goalKey, after: afterStep });
      editor.change(stepKey, (now) => (now.item === "intervention" ? { ...now, what: step.what, kind: step.kind, responsible: step.responsible, frequency: step.frequency } : now));
      editor.keep(stepKey);
      afterStep = stepKey;
    }
  }
}
