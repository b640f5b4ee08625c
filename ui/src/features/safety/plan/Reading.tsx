/** A finished safety plan, as it was finished. */
import { t, format } from "@/i18n";
import type { SafetyPlan } from "@/ipc";
import { StepFrame } from "./Steps";
import { STEPS } from "./steps";

export function Reading({ plan }: { plan: SafetyPlan }) {
  return (
    <div className="flex flex-col gap-6">
      {STEPS.map((step) => {
        const lines = step.kind === "lines" ? plan[step.field].map((name) => ({ name, phone: "" })) : plan[step.field];
        return (
          <StepFrame key={step.number} number={step.number} title={t(`safety-step-${step.field}`)}>
            {lines.length === 0 ? (
              <p className="text-sm text-muted">{t("safety-step-empty")}</p>
            ) : (
              <ul className="flex flex-col gap-1">
                {lines.map((line, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- what is finished does not change
                  <li key={at} className="flex flex-wrap items-baseline gap-x-3 text-base break-words">
                    <span>{line.name}</span>
                    {line.phone && <span className="font-semibold select-text">{line.phone}</span>}
                  </li>
                ))}
              </ul>
            )}
          </StepFrame>
        );
      })}
      <dl className="flex flex-col gap-3 border-t border-line pt-5 ps-12">
        <Said name={t("safety-worth")} text={plan.worthLivingFor} />
        <Said name={t("safety-written-with")} text={plan.writtenWith} />
        <Said name={t("safety-review")} text={plan.nextReviewOn ? format.longDate(plan.nextReviewOn) : ""} />
      </dl>
    </div>
  );
}

function Said({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-base break-words whitespace-pre-line">{text || t("safety-not-said")}</dd>
    </div>
  );
}
