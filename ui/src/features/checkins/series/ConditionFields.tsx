/** What must hold for a rhythm to go on: the enrolment, a risk flag, a score. */
import { useQuery } from "@tanstack/react-query";
import { ComboBox, FormRow, NumberField, Select } from "@/components";
import { instrumentHeads, instrumentQuery } from "@/features/library";
import { t } from "@/i18n";
import type { RiskFlagKind } from "@/ipc";
import { CONDITIONS } from "./cadenceForm";
import type { CadenceFieldsProps } from "./CadenceFields";

const FLAGS = ["safety", "behavioral", "clinical", "contact", "advance-directive", "other"] as const satisfies readonly RiskFlagKind[];

export function ConditionFields({ form, change, fault }: CadenceFieldsProps) {
  return (
    <FormRow>
      <Select label={t("checkins-condition")} options={CONDITIONS.map((value) => ({ value, label: t(`checkins-condition-${value}`) }))} value={form.condition} onChange={(condition) => change({ condition })} />
      {form.condition === "riskFlag" && <Select label={t("checkins-flag")} options={FLAGS.map((value) => ({ value, label: t(`clients-flag-${value}`) }))} value={form.flag} onChange={(flag) => change({ flag })} />}
      {form.condition === "scoreAtLeast" && <ScoreFields {...{ form, change, fault }} />}
    </FormRow>
  );
}

function ScoreFields({ form, change, fault }: CadenceFieldsProps) {
  const scales = useQuery({ ...instrumentQuery(form.instrumentId ?? ""), enabled: form.instrumentId !== null }).data?.scoring.scales ?? [];
  const scale = scales.find((one) => one.id === form.scale) ?? scales[0];
  return (
    <>
      <InstrumentField scored value={form.instrumentId} onChange={(instrumentId) => change({ instrumentId, scale: "total" })} error={fault("instrumentId")} />
      {scales.length > 1 && <Select label={t("checkins-scale")} options={scales.map(({ id, label }) => ({ value: id, label }))} value={scale?.id ?? null} onChange={(chosen) => change({ scale: chosen })} />}
      <NumberField label={t("checkins-score")} value={form.score} onChange={(score) => change({ score, ...(scale ? { scale: scale.id } : {}) })} {...(scale ? { min: scale.min } : {})} {...(scale?.max == null ? {} : { max: scale.max })} error={fault("score")} />
    </>
  );
}

/** An instrument by its name; `scored` leaves out those without a result. */
export function InstrumentField({ value, onChange, error, scored = false }: { value: string | null; onChange: (id: string | null) => void; error: string | null; scored?: boolean }) {
  const heads = useQuery(instrumentHeads).data ?? [];
  const options = heads.filter((head) => !scored || head.scored).map((head) => ({ value: head.id, label: head.shortTitle, detail: head.title }));
  return <ComboBox label={t("checkins-instrument")} options={options} value={value} onChange={onChange} error={error} required />;
}
