import { t } from "@/i18n";
import type { ItemOf } from "../model/items";
import { LEVELS, optionsOf } from "../words";
import { Choice, Day, KeptOff, Pair, Text, type Form } from "./form";

/** What helps against a barrier. */
export function BarrierDetails({ form }: { form: Form<ItemOf<"barrier">> }) {
  return <Text form={form} field="whatHelps" rows={3} />;
}

/** What lessens a risk, and what is done when it happens all the same. */
export function RiskDetails({ form }: { form: Form<ItemOf<"risk">> }) {
  return (
    <>
      <Text form={form} field="mitigation" rows={3} />
      <Text form={form} field="backUpPlan" rows={3} hint={t("plan-hint-back-up")} />
      <Pair>
        <Choice form={form} field="likelihood" optional options={optionsOf(LEVELS, (level) => t(`plan-level-${level}`))} />
        <Choice form={form} field="severity" optional options={optionsOf(LEVELS, (level) => t(`plan-level-${level}`))} />
        <Day form={form} field="reviewedOn" />
      </Pair>
      <KeptOff form={form} hint={t("plan-hint-sensitive")} />
    </>
  );
}
