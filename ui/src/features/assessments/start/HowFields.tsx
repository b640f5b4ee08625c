/** How an assessment is asked: by whom, when, in which language; shared by starting one and correcting that later. */
import { useToday } from "@/app/api";
import { ComboBox, DateField, FormRow, NumberField, RadioGroup, Select } from "@/components";
import { useClient, useLanguageOptions } from "@/features/clients";
import { t } from "@/i18n";
import type { Assessment, AssessmentId, AssessmentMode, AssessmentStart, ClientId, InstrumentHead, Scale } from "@/ipc";
import type { Way } from "../address";
import { isForTheClient, shownNumber } from "../words";

export type How = {
  mode: AssessmentMode;
  informant: string;
  askedOn: string | null;
  language: string;
  interpreter: boolean | null;
  way: Way | "total";
  total: number | null;
};

export type Faults = { informant?: string; askedOn?: string; total?: string };

/** What keeps it from beginning, in words. */
export function faultsOf(how: How, today: string, scale: Scale | null): Faults {
  const faults: Faults = {};
  if (how.mode === "proxy" && how.informant.trim() === "") faults.informant = t("assessments-fault-informant");
  if (how.askedOn === null) faults.askedOn = t("assessments-fault-day");
  else if (how.askedOn > today) faults.askedOn = t("assessments-fault-day-later");
  if (how.way === "total" && scale) {
    const fault = totalFault(how.total, scale);
    if (fault) faults.total = fault;
  }
  return faults;
}

/** What is wrong with a total, in words with the scale's limits. */
export function totalFault(total: number | null, scale: Pick<Scale, "min" | "max" | "decimals">): string | null {
  const [min, max] = [shownNumber(scale.min, scale.decimals), scale.max === null ? null : shownNumber(scale.max, scale.decimals)];
  const range = max === null ? t("assessments-range-from", { min }) : t("assessments-range", { min, max });
  if (total === null) return range;
  const steps = total * 10 ** scale.decimals;
  if (total < scale.min || (scale.max !== null && total > scale.max)) return range;
  return Math.abs(steps - Math.round(steps)) > 1e-6 ? t("assessments-decimals", { count: scale.decimals }) : null;
}

export const startOf = (how: How, of: { clientId: ClientId; instrumentId: string; partOf: AssessmentId | null }): AssessmentStart => ({
  ...of,
  mode: how.mode,
  informant: how.mode === "proxy" ? how.informant.trim() : "",
  language: how.language,
  interpreter: how.interpreter,
  askedOn: how.askedOn ?? "",
});

/** What is known of one that was begun. */
export const howOf = (assessment: Assessment): How => ({
  mode: assessment.mode, informant: assessment.informant, askedOn: assessment.askedOn, language: assessment.language, interpreter: assessment.interpreter, way: "form", total: null,
});

const MODES = ["interview", "self", "proxy"] as const satisfies readonly AssessmentMode[];

/** What is taken from paper the client mostly filled in alone; it can be changed like everything else. */
const fitting = (way: How["way"], mode: AssessmentMode): Partial<How> =>
  (way === "grid" || way === "total") && mode === "interview" ? { mode: "self" } : {};

type Props = {
  head: Pick<InstrumentHead, "kind" | "tier"> | null;
  clientId: ClientId;
  how: How;
  onChange: (part: Partial<How>) => void;
  totalScale: Scale | null;
  faults: Faults;
};

export function HowFields({ head, clientId, how, onChange, totalScale, faults }: Props) {
  const today = useToday();
  const { people } = useClient(clientId);
  const languages = useLanguageOptions(how.language || null);
  const ways: (Way | "total")[] = head === null || head.kind === "comprehensive" ? [] : ["form", ...(isForTheClient(head) ? (["interview"] as const) : []), "grid", ...(head.tier === "score-only" && totalScale ? (["total"] as const) : [])];
  return (
    <>
      {ways.length > 0 && (
        <RadioGroup label={t("assessments-way")} horizontal value={how.way} onChange={(way) => onChange({ way, ...fitting(way, how.mode) })} options={ways.map((value) => ({ value, label: t(`assessments-way-${value}`) }))} />
      )}
      {/* Not focused by itself: an arrow on its way to another choice would be thrown into the field (WCAG 3.2.2). */}
      {how.way === "total" && totalScale && (
        <NumberField
          label={t("assessments-total")}
          hint={totalScale.max === null ? t("assessments-range-from", { min: shownNumber(totalScale.min) }) : t("assessments-range", { min: shownNumber(totalScale.min), max: shownNumber(totalScale.max) })}
          value={how.total}
          onChange={(total) => onChange({ total })}
          format={{ maximumFractionDigits: totalScale.decimals }}
          error={faults.total}
          className="max-w-40"
        />
      )}
      <RadioGroup label={t("assessments-who")} horizontal value={how.mode} onChange={(mode) => onChange({ mode })} options={MODES.map((value) => ({ value, label: t(`assessments-who-${value}`) }))} />
      {how.mode === "proxy" && (
        <ComboBox label={t("assessments-informant")} hint={t("assessments-informant-hint")} free required value={how.informant} onChange={(informant) => onChange({ informant: informant ?? "" })} options={people.map((person) => ({ value: person.role ? `${person.name} (${person.role})` : person.name, label: person.role ? `${person.name} (${person.role})` : person.name }))} error={faults.informant} />
      )}
      <FormRow columns={2}>
        <DateField label={t("assessments-asked-on")} hint={t("assessments-asked-on-hint")} value={how.askedOn} onChange={(askedOn) => onChange({ askedOn })} today={today} max={today} required error={faults.askedOn} />
        <ComboBox label={t("assessments-language")} value={how.language || null} onChange={(language) => onChange({ language: language ?? "" })} options={languages} placeholder={t("assessments-not-recorded")} />
      </FormRow>
      <Select
        label={t("assessments-interpreter")}
        value={how.interpreter === null ? "unknown" : how.interpreter ? "yes" : "no"}
        onChange={(value) => onChange({ interpreter: value === "unknown" ? null : value === "yes" })}
        options={(["no", "yes", "unknown"] as const).map((value) => ({ value, label: t(`assessments-interpreter-${value}`) }))}
        className="max-w-64"
      />
    </>
  );
}
