import { useQuery } from "@tanstack/react-query";
import { practiceQuery } from "@/app/api";
import { ComboBox, RadioGroup } from "@/components";
import { useCalled, useClient } from "@/features/clients";
import { t } from "@/i18n";
import { faultAt } from "../faults";
import type { ItemOf } from "../model/items";
import { INTERVENTION_KINDS, INTERVENTION_STATUSES, SUPPORTS, optionsOf } from "../words";
import { Choice, Day, Field, Line, Pair, Text, type Form } from "./form";

/** Statuses that have to say why (the core's `plan_rules`). */
const NEEDS_REASON = new Set(["on-hold", "cancelled", "stopped"]);

/** Who does what, how much, how often, by when. */
export function InterventionDetails({ form }: { form: Form<ItemOf<"intervention">> }) {
  const { value } = form;
  return (
    <>
      <Who form={form} />
      <Pair>
        <Day form={form} field="dueOn" hint={t("plan-hint-due")} />
        <Line form={form} field="frequency" hint={t("plan-hint-frequency")} />
        <Line form={form} field="amount" hint={t("plan-hint-amount")} />
        <Line form={form} field="duration" />
      </Pair>
      <Line form={form} field="location" />
      <Pair>
        <Choice form={form} field="kind" options={optionsOf(INTERVENTION_KINDS, (kind) => t(`plan-intervention-kind-${kind}`))} />
        <Choice form={form} field="status" options={optionsOf(INTERVENTION_STATUSES, (status) => t(`plan-intervention-status-${status}`))} />
      </Pair>
      {(NEEDS_REASON.has(value.status) || value.statusReason !== "") && (
        <Text form={form} field="statusReason" rows={1} hint={t("plan-hint-reason")} />
      )}
      <Field name="support">
        <RadioGroup label={t("plan-field-support")} horizontal value={value.support} onChange={(support) => form.change({ support })} options={optionsOf(SUPPORTS, (support) => t(`plan-support-${support}`))} />
      </Field>
      <Text form={form} field="outcome" />
    </>
  );
}

/** Those around the client are offered; anybody may be named. */
function Who({ form }: { form: Form<ItemOf<"intervention">> }) {
  const file = useClient(form.value.clientId);
  const called = useCalled();
  const practice = useQuery(practiceQuery).data;
  const options = [
    { value: called(file.client), label: called(file.client), detail: t("plan-who-client") },
    ...(practice?.caseManager ? [{ value: practice.caseManager, label: practice.caseManager, detail: t("plan-who-me") }] : []),
    ...file.people.map((person) => ({ value: person.name, label: person.name, detail: person.role || (person.organisation ?? "") })),
  ].filter((option, at, all) => option.value !== "" && all.findIndex((one) => one.value === option.value) === at);
  return (
    <Field name="responsible">
      <ComboBox
        label={t("plan-field-responsible")}
        free
        options={options}
        value={form.value.responsible}
        onChange={(responsible) => form.change({ responsible: responsible ?? "" })}
        error={faultAt(form.fault, "responsible")}
      />
    </Field>
  );
}
