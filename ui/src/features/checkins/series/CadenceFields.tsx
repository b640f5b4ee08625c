/** Choosing a rhythm: how often, on which days, from when, until when, at what time. */
import { useToday } from "@/app/api";
import { DateField, FormRow, NumberField, Select } from "@/components";
import { format, t } from "@/i18n";
import { counts, ENDINGS, NTHS, PERIODS, RHYTHMS, UNITS, WEEKDAYS, type SeriesForm } from "./cadenceForm";
import { ConditionFields } from "./ConditionFields";
import { Stages, Steps } from "./Stages";
import { anyOf, WeekdayToggles } from "./WeekdayToggles";

export type CadenceFieldsProps = {
  form: SeriesForm;
  change: (part: Partial<SeriesForm>) => void;
  fault: (field: keyof SeriesForm) => string | null;
};

export function CadenceFields({ form, change, fault }: CadenceFieldsProps) {
  const today = useToday();
  const recurs = form.rhythm !== "once";
  return (
    <>
      <FormRow>
        <Select label={t("checkins-rhythm")} options={RHYTHMS.map((value) => ({ value, label: t(`checkins-rhythm-${value}`) }))} value={form.rhythm} onChange={(rhythm) => change({ rhythm })} />
        {form.rhythm === "within" && (
          <Select label={t("checkins-period")} hint={t("checkins-period-hint")} options={PERIODS.map((value) => ({ value, label: t(`checkins-period-${value}`) }))} value={form.period} onChange={(period) => change({ period })} />
        )}
        {counts(form.rhythm) && <Every {...{ form, change, fault }} />}
      </FormRow>
      {form.rhythm === "weeks" && <Weekdays {...{ form, change, fault }} />}
      {form.rhythm === "monthDay" && (
        <NumberField label={t("checkins-day")} hint={(form.day ?? 0) > 28 ? t("checkins-day-clamped") : t("checkins-day-hint")} value={form.day} onChange={(day) => change({ day })} min={1} max={31} error={fault("day")} />
      )}
      {form.rhythm === "monthWeekday" && (
        <FormRow>
          <Select label={t("checkins-nth")} options={NTHS.map((value) => ({ value, label: t(`checkins-nth-${value === "-1" ? "last" : value}`) }))} value={form.nth} onChange={(nth) => change({ nth })} error={fault("nth")} />
          <Select label={t("checkins-weekday")} options={WEEKDAYS.map((value) => ({ value, label: format.weekday(anyOf(value)) }))} value={form.weekday} onChange={(weekday) => change({ weekday })} />
        </FormRow>
      )}
      {form.rhythm === "stages" && <Stages {...{ form, change, fault }} />}
      {form.rhythm === "byAcuity" && <Steps {...{ form, change, fault }} />}
      <FormRow>
        {form.anchor === null && (
          <DateField label={recurs ? t("checkins-starts-on") : t("checkins-on")} value={form.startsOn} onChange={(startsOn) => change({ startsOn })} today={today} error={fault("startsOn")} required />
        )}
        {recurs && <Select label={t("checkins-ending")} options={ENDINGS.map((value) => ({ value, label: t(`checkins-ending-${value}`) }))} value={form.ending} onChange={(ending) => change({ ending })} />}
        {recurs && form.ending === "until" && (
          <DateField label={t("checkins-until")} value={form.until} onChange={(until) => change({ until })} today={today} {...(form.startsOn ? { min: form.startsOn } : {})} error={fault("until")} />
        )}
        {recurs && form.ending === "times" && (
          <NumberField label={t("checkins-times")} value={form.times} onChange={(times) => change({ times })} min={1} max={1000} error={fault("times")} />
        )}
      </FormRow>
      {recurs && form.ending === "while" && <ConditionFields {...{ form, change, fault }} />}
    </>
  );
}

/** The most that the core allows of each. */
const MOST = { days: 366, businessDays: 260, weeks: 52, monthDay: 24, monthWeekday: 24, afterContact: 366 } as const;

function Every({ form, change, fault }: CadenceFieldsProps) {
  const { rhythm } = form;
  if (rhythm === "once" || rhythm === "within" || rhythm === "stages" || rhythm === "byAcuity") return null;
  const unit = { days: "days", businessDays: "business-days", afterContact: form.unit, weeks: "weeks", monthDay: "months", monthWeekday: "months" } as const;
  const every = (
    <NumberField
      label={rhythm === "afterContact" ? t("checkins-after") : t("checkins-every")} unit={rhythm === "afterContact" ? "" : t(`checkins-unit-${unit[rhythm]}`, { count: form.every ?? 1 })}
      value={form.every} onChange={(value) => change({ every: value })} min={1} max={MOST[rhythm]} error={fault("every")}
    />
  );
  if (rhythm !== "afterContact") return every;
  return (
    <div className="grid grid-cols-[6rem_1fr] gap-2">
      {every}
      <UnitField unit={form.unit} count={form.every} onChange={(value) => change({ unit: value })} />
    </div>
  );
}

/** Days, business days, weeks or months. */
export function UnitField({ unit, count, onChange, hideLabel = false }: { unit: SeriesForm["unit"]; count: number | null; onChange: (unit: SeriesForm["unit"]) => void; hideLabel?: boolean }) {
  return <Select label={t("checkins-unit")} hideLabel={hideLabel} options={UNITS.map((value) => ({ value, label: t(`checkins-unit-${value}`, { count: count ?? 1 }) }))} value={unit} onChange={onChange} />;
}

function Weekdays({ form, change, fault }: CadenceFieldsProps) {
  const error = fault("weekdays");
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{t("checkins-weekdays")}</p>
      <WeekdayToggles label={t("checkins-weekdays")} weekdays={form.weekdays} onChange={(weekdays) => change({ weekdays })} />
      {error && <p role="alert" className="mt-1 text-xs font-medium text-danger">{error}</p>}
    </div>
  );
}
