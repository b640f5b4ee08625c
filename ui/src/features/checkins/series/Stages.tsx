/** Rhythms of several parts: one stage after another, or one interval for each acuity. */
import { Plus, Trash2 } from "lucide-react";
import { Button, Checkbox, IconButton, NumberField } from "@/components";
import { t } from "@/i18n";
import { ACUITIES, MOST_STAGES, type StageForm, type StepForm } from "./cadenceForm";
import { UnitField, type CadenceFieldsProps } from "./CadenceFields";

/** Every stage but the last has its end; the last may go on. */
export function Stages({ form, change, fault }: CadenceFieldsProps) {
  const { stages } = form;
  const set = (at: number, part: Partial<StageForm>) => change({ stages: stages.map((stage, place) => (place === at ? { ...stage, ...part } : stage)) });
  const closed = (list: StageForm[]) => list.map((stage, at) => (at < list.length - 1 && stage.times === null ? { ...stage, times: 4 } : stage));
  const error = fault("stages");
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{t("checkins-stages")}</legend>
      {stages.map((stage, at) => {
        const last = at === stages.length - 1;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a stage is its place
          <div key={at} role="group" aria-label={t("checkins-stage", { number: at + 1 })} className="flex flex-wrap items-center gap-2">
            <span className="w-12 text-sm text-muted">{at === 0 ? t("checkins-stage-first") : t("checkins-stage-then")}</span>
            <NumberField className="w-20" label={t("checkins-every")} hideLabel value={stage.every} onChange={(every) => set(at, { every })} min={1} max={366} />
            <div className="w-36"><UnitField hideLabel unit={stage.unit} count={stage.every} onChange={(unit) => set(at, { unit })} /></div>
            {stage.times !== null && <NumberField className="w-28" label={t("checkins-stage-times")} hideLabel unit={t("checkins-stage-unit", { count: stage.times })} value={stage.times} onChange={(times) => set(at, { times: times ?? 1 })} min={1} max={366} />}
            {last && <Checkbox isSelected={stage.times === null} onChange={(on) => set(at, { times: on ? null : 4 })}>{t("checkins-stage-on")}</Checkbox>}
            {stages.length > 1 && <IconButton size="sm" icon={Trash2} label={t("checkins-stage-remove", { number: at + 1 })} onPress={() => change({ stages: stages.filter((_, place) => place !== at) })} />}
          </div>
        );
      })}
      {stages.length < MOST_STAGES && (
        <Button size="sm" icon={Plus} className="self-start" onPress={() => change({ stages: closed([...stages, { every: 1, unit: "months", times: null }]) })}>{t("checkins-stage-add")}</Button>
      )}
      {error && <p role="alert" className="text-xs font-medium text-danger">{error}</p>}
    </fieldset>
  );
}

/** An acuity that is not chosen makes no check-ins. */
export function Steps({ form, change, fault }: CadenceFieldsProps) {
  const { steps } = form;
  const set = (step: StepForm, part: Partial<StepForm>) => change({ steps: steps.map((one) => (one === step ? { ...one, ...part } : one)) });
  const error = fault("steps");
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{t("checkins-steps")}</legend>
      {ACUITIES.map((acuity) => {
        const step = steps.find((one) => one.acuity === acuity);
        return (
          <div key={acuity} role="group" aria-label={t(`clients-acuity-${acuity}`)} className="flex min-h-8 flex-wrap items-center gap-2">
            <Checkbox
              className="w-32" isSelected={step !== undefined}
              onChange={(on) => change({ steps: ACUITIES.flatMap((one) => steps.find((known) => known.acuity === one && (on || one !== acuity)) ?? (on && one === acuity ? { acuity, every: 1, unit: "weeks" as const } : [])) })}
            >
              {t(`clients-acuity-${acuity}`)}
            </Checkbox>
            {step ? (
              <>
                <NumberField className="w-20" label={t("checkins-every")} hideLabel value={step.every} onChange={(every) => set(step, { every })} min={1} max={366} />
                <div className="w-36"><UnitField hideLabel unit={step.unit} count={step.every} onChange={(unit) => set(step, { unit })} /></div>
              </>
            ) : (
              <span className="text-sm text-muted">{t("checkins-step-none")}</span>
            )}
          </div>
        );
      })}
      {error && <p role="alert" className="text-xs font-medium text-danger">{error}</p>}
    </fieldset>
  );
}
