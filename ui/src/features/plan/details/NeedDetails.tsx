import { TextField } from "@/components";
import { t } from "@/i18n";
import { faultAt } from "../faults";
import type { ItemOf } from "../model/items";
import { DOMAINS, NEED_KINDS, NEED_STATUSES, PRIORITIES, optionsOf } from "../words";
import { Choice, Day, Field, KeptOff, Pair, Text, type Form } from "./form";

/** What a need says beside the client's words. */
export function NeedDetails({ form }: { form: Form<ItemOf<"need">> }) {
  return (
    <>
      <Text form={form} field="clinicalText" hint={t("plan-hint-clinical")} />
      <Pair>
        <Choice form={form} field="domain" optional options={optionsOf(DOMAINS, (value) => t(`plan-domain-${value}`))} />
        <Choice form={form} field="priority" optional options={optionsOf(PRIORITIES, (value) => t(`plan-priority-${value}`))} />
        <Choice form={form} field="status" options={optionsOf(NEED_STATUSES, (value) => t(`plan-need-status-${value}`))} />
        <Choice form={form} field="kind" options={optionsOf(NEED_KINDS, (value) => t(`plan-need-kind-${value}`))} />
        <Day form={form} field="onsetOn" />
      </Pair>
      <Text form={form} field="expectedOutcome" />
      <Field name="code">
        <TextField label={t("plan-field-code")} hint={t("plan-hint-code")} value={form.value.code ?? ""} onChange={(code) => form.change({ code: code || null })} error={faultAt(form.fault, "code")} />
      </Field>
      <KeptOff form={form} hint={t("plan-hint-sensitive-need")} />
    </>
  );
}
