/** Who pays, and under which claim. */
import { ShieldCheck, ShieldOff } from "lucide-react";
import { FormRow, NumberField, StatusTag } from "@/components";
import { format, t } from "@/i18n";
import type { Coverage, CoverageKind, CoverageStatus } from "@/ipc";
import { Choice, Day, Line, optionsOf, type PartForm } from "./form";
import type { PartSpec } from "./spec";

const KINDS = [
  "medicare-ffs", "medicare-advantage", "part-d", "medicaid-ffs", "medicaid-mco", "commercial", "erisa-self-funded", "workers-compensation", "va", "ssdi-ssi", "other",
] as const satisfies readonly CoverageKind[];
const STATUSES = ["active", "cancelled", "draft"] as const satisfies readonly CoverageStatus[];

export const coverages: PartSpec<"coverage"> = {
  kind: "coverage",
  of: (file) => file.coverages,
  title: "clients-coverages", one: "clients-coverage", add: "clients-add-coverage", icon: ShieldCheck,
  blank: (clientId): Coverage => ({
    id: "", clientId, kind: "commercial", status: "active", payer: "", planName: null, memberId: null, groupNumber: null, rank: null, startsOn: null, endsOn: null,
    injuredOn: null, adjusterName: null, adjusterPhone: null, adjusterEmail: null, source: null,
  }),
  main: (coverage) => coverage.payer,
  detail: (coverage) => [
    t(`clients-coverage-${coverage.kind}`), coverage.planName, coverage.memberId,
    coverage.endsOn && t("clients-ends", { date: format.date(coverage.endsOn) }),
    coverage.injuredOn && t("clients-injured", { date: format.date(coverage.injuredOn) }),
    coverage.adjusterName && t("clients-adjuster-is", { name: coverage.adjusterName }),
    coverage.adjusterPhone,
  ],
  marks: (coverage) => (
    <>
      {coverage.rank === 1 && <StatusTag icon={ShieldCheck} tone="accent">{t("clients-billed-first")}</StatusTag>}
      {coverage.status !== "active" && <StatusTag icon={ShieldOff}>{t(`clients-coverage-status-${coverage.status}`)}</StatusTag>}
    </>
  ),
  Fields: CoverageFields,
};

/** A claim after an injury has a day and someone at the insurer who decides. */
const hasAdjuster = (coverage: Coverage): boolean =>
  coverage.kind === "workers-compensation" || coverage.kind === "other" || [coverage.injuredOn, coverage.adjusterName, coverage.adjusterPhone, coverage.adjusterEmail].some(Boolean);

function CoverageFields({ form }: { form: PartForm<Coverage> }) {
  return (
    <>
      <FormRow>
        <Line form={form} name="payer" label={t("clients-payer")} required autoFocus />
        <Choice form={form} name="kind" label={t("clients-kind")} options={optionsOf(KINDS, (value) => t(`clients-coverage-${value}`))} />
        <Line form={form} name="planName" label={t("clients-plan-name")} />
        <Line form={form} name="memberId" label={t("clients-member-id")} />
        <Line form={form} name="groupNumber" label={t("clients-group-number")} />
        <NumberField label={t("clients-rank")} hint={t("clients-rank-hint")} min={1} max={99} value={form.value.rank} onChange={(rank) => form.change({ rank })} error={form.fault("rank")} />
        <Day form={form} name="startsOn" label={t("clients-from")} />
        <Day form={form} name="endsOn" label={t("clients-until")} />
        <Choice form={form} name="status" label={t("clients-status")} options={optionsOf(STATUSES, (value) => t(`clients-coverage-status-${value}`))} />
      </FormRow>
      {hasAdjuster(form.value) && (
        <fieldset className="flex flex-col gap-3 border-t border-line pt-3">
          <legend className="pe-2 text-sm font-semibold">{t("clients-claim")}</legend>
          <FormRow>
            <Day form={form} name="injuredOn" label={t("clients-injured-on")} past />
            <Line form={form} name="adjusterName" label={t("clients-adjuster")} />
            <Line form={form} name="adjusterPhone" label={t("clients-adjuster-phone")} type="tel" />
            <Line form={form} name="adjusterEmail" label={t("clients-adjuster-email")} type="email" />
          </FormRow>
        </fieldset>
      )}
    </>
  );
}
