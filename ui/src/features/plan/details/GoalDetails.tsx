import { RadioGroup } from "@/components";
import { t } from "@/i18n";
import type { ItemOf } from "../model/items";
import { PROGRESS } from "../outline/RowFacts";
import { ACHIEVEMENTS, GOAL_STATUSES, PRIORITIES, optionsOf } from "../words";
import { Choice, Day, Field, Line, Pair, Scale, Text, type Form } from "./form";
import { Targets } from "./Targets";

/** What a goal says beside the client's words. */
export function GoalDetails({ form }: { form: Form<ItemOf<"goal">> }) {
  return (
    <>
      <Text form={form} field="clinicalText" hint={t("plan-hint-clinical")} />
      <Targets form={form} />
      <Field name="progress">
        <RadioGroup
          label={t("plan-field-progress")}
          hint={t("plan-hint-progress")}
          value={String(form.value.progress)}
          onChange={(value) => form.change({ progress: Number(value) })}
          options={PROGRESS.map((step) => ({ value: String(step), label: t(`plan-progress-${step}`) }))}
          horizontal
        />
      </Field>
      <Pair>
        <Choice form={form} field="status" options={optionsOf(GOAL_STATUSES, (value) => t(`plan-goal-status-${value}`))} />
        <Choice form={form} field="achievement" optional options={optionsOf(ACHIEVEMENTS, (value) => t(`plan-achievement-${value}`))} />
      </Pair>
      <Text form={form} field="statusReason" rows={1} />
      <Pair>
        <Scale form={form} field="importance" hint={t("plan-hint-scale")} />
        <Scale form={form} field="confidence" hint={t("plan-hint-scale")} />
        <Choice form={form} field="priority" optional options={optionsOf(PRIORITIES, (value) => t(`plan-priority-${value}`))} />
        <Day form={form} field="startsOn" />
      </Pair>
      <Line form={form} field="expressedBy" />
    </>
  );
}
