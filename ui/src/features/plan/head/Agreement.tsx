/** How the plan came to be and when it is looked at again: the plan's own fields. */
import { memo } from "react";
import { FormRow, FormSection, RadioGroup } from "@/components";
import { t } from "@/i18n";
import type { CarePlan } from "@/ipc";
import { ACCEPTANCES, optionsOf } from "../words";
import { Day, Field, Line, Text, type Form } from "../details/form";

export const Agreement = memo(function Agreement({ form }: { form: Form<CarePlan> }) {
  const { acceptance } = form.value;
  return (
    <div className="mt-8 max-w-lg">
      <FormSection title={t("plan-course")}>
        <FormRow>
          <Day form={form} field="startsOn" />
          <Day form={form} field="nextReviewOn" />
        </FormRow>
        <Line form={form} field="monitor" hint={t("plan-hint-monitor")} />
        <Text form={form} field="alternatives" hint={t("plan-hint-alternatives")} />
      </FormSection>
      <FormSection title={t("plan-agreement")}>
        <Field name="acceptance">
          <RadioGroup
            label={t("plan-field-acceptance")}
            value={acceptance}
            onChange={(next) => form.change({ acceptance: next })}
            options={optionsOf(ACCEPTANCES, (value) => t(`plan-acceptance-${value}`))}
          />
        </Field>
        {(acceptance === "agree-except" || acceptance === "disagree" || form.value.acceptanceDetail !== "") && <Text form={form} field="acceptanceDetail" />}
        <FormRow>
          <Day form={form} field="consentOn" />
        </FormRow>
        <FormRow>
          <Day form={form} field="copyGivenOn" />
          <Line form={form} field="copyGivenTo" />
        </FormRow>
      </FormSection>
    </div>
  );
});
