/** The parts of the LACE index, and what they come to while they are filled in. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CircleDashed, Gauge, TriangleAlert } from "lucide-react";
import { Checkbox, FormSection, NumberField, StatusTag } from "@/components";
import { format, t } from "@/i18n";
import { dischargeLace, type ApiError, type LaceScore } from "@/ipc";
import { faultWords } from "./faults";
import type { DischargeForm } from "./form";

type Props = { form: DischargeForm; change: (part: Partial<DischargeForm>) => void; error: ApiError | null };

export function LaceFields({ form, change, error }: Props) {
  // As the dates say, until somebody says otherwise.
  const stayed = form.admittedOn === null || form.dischargedOn === null ? null : Math.max(0, format.daysBetween(form.admittedOn, form.dischargedOn));
  const lace = { days: form.days ?? stayed, emergency: form.emergency, comorbidity: form.comorbidity, visits: form.visits };
  const score = useQuery({ queryKey: ["discharge_lace", lace], queryFn: () => dischargeLace({ lace }), placeholderData: keepPreviousData, gcTime: 0 }).data;
  return (
    <FormSection title={t("discharge-lace-title")} hint={t("discharge-lace-hint")}>
      <div className="grid grid-cols-1 items-end gap-4 @sm:grid-cols-3">
        <NumberField label={t("discharge-lace-days")} value={lace.days} onChange={(days) => change({ days })} min={0} error={faultWords(error, "days")} />
        <NumberField label={t("discharge-lace-comorbidity")} value={form.comorbidity} onChange={(comorbidity) => change({ comorbidity })} min={0} error={faultWords(error, "comorbidity")} />
        <NumberField label={t("discharge-lace-visits")} value={form.visits} onChange={(visits) => change({ visits })} min={0} error={faultWords(error, "visits")} />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Checkbox isSelected={form.emergency} onChange={(emergency) => change({ emergency })}>{t("discharge-lace-emergency")}</Checkbox>
        <span role="status" className="ms-auto">{score && <LaceTag lace={score} />}</span>
      </div>
    </FormSection>
  );
}

export function LaceTag({ lace }: { lace: LaceScore }) {
  if (lace.score === null) return <StatusTag icon={CircleDashed}>{t("discharge-lace-open")}</StatusTag>;
  return lace.high
    ? <StatusTag icon={TriangleAlert} tone="warning">{t("discharge-lace-high", { score: lace.score })}</StatusTag>
    : <StatusTag icon={Gauge}>{t("discharge-lace", { score: lace.score })}</StatusTag>;
}
