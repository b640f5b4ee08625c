/** Goals with their interventions, each to be taken or left. The numbers are the keys that tick them. */
import { Checkbox } from "@/components";
import { format, t } from "@/i18n";
import type { LibraryNeed } from "@/ipc";
import { toggleGoal, toggleStep, type Ticked } from "./taken";

/** `folded` shows the interventions of a goal only once it is ticked, where there is little room. */
export function GoalTicks({ need, ticked, numbered, folded, onChange }: { need: LibraryNeed; ticked: Ticked; numbered?: boolean; folded?: boolean; onChange: (ticked: Ticked) => void }) {
  if (need.goals.length === 0) return null;
  return (
    <ul aria-label={t("suggestions-goals")} className="flex flex-col gap-3">
      {need.goals.map((goal, at) => (
        <li key={goal.id} className="flex flex-col gap-1.5">
          <Checkbox isSelected={ticked.goals.has(goal.id)} onChange={() => onChange(toggleGoal(need, ticked, goal.id))}>
            <span className="block font-medium">
              {numbered && at < 9 && <kbd aria-hidden className="me-1.5 rounded-sm border border-line px-1 text-xs font-normal text-muted">{format.number(at + 1)}</kbd>}
              {goal.clientWords}
            </span>
            <span className="block text-xs text-muted">{measured(goal.measure, goal.target, goal.unit, goal.dueDays)}</span>
          </Checkbox>
          {goal.interventions.length > 0 && (!folded || ticked.goals.has(goal.id)) && (
            <ul aria-label={t("suggestions-interventions")} className="flex flex-col gap-1 ps-6">
              {goal.interventions.map((step) => (
                <li key={step.id}>
                  <Checkbox isSelected={ticked.steps.has(step.id)} onChange={() => onChange(toggleStep(need, ticked, step.id))}>
                    {step.what}
                    <span className="text-muted">{t("suggestions-who", { who: [step.responsible, step.frequency].filter(Boolean).join(", ") })}</span>
                  </Checkbox>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A unit follows a number ("3 meals a day"); behind words ("at least 10 points lower") it would be nonsense, and stands with what is measured. */
function measured(measure: string, target: string, unit: string, days: number): string {
  if (unit === "") return t("suggestions-measured", { measure, target, days });
  return /^\W?\d/.test(target)
    ? t("suggestions-measured", { measure, target: `${target} ${unit}`, days })
    : t("suggestions-measured", { measure: t("suggestions-measured-in", { measure, unit }), target, days });
}
