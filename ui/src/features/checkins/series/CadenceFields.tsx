/** Choosing a rhythm: how often, on which days, from when, until when, at what time. */
import { ToggleButton } from "react-aria-components";
import { Check } from "lucide-react";
import { useToday } from "@/app/api";
import { ComboBox, DateField, FormRow, NumberField, Select, TimeField } from "@/components";
import { format, t } from "@/i18n";
import type { Weekday } from "@/ipc";
import { counts, NTHS, RHYTHMS, WEEKDAYS, type SeriesForm } from "./cadenceForm";

export type CadenceFieldsProps = {
  form: SeriesForm;
  change: (part: Partial<SeriesForm>) => void;
  fault: (field: keyof SeriesForm) => string | null;
};

export function CadenceFields({ form, change, fault }: CadenceFieldsProps) {
  const today = useToday();
  return (
    <>
      <FormRow>
        <Select label={t("checkins-rhythm")} options={RHYTHMS.map((value) => ({ value, label: t(`checkins-rhythm-${value}`) }))} value={form.rhythm} onChange={(rhythm) => change({ rhythm })} />
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
      <FormRow>
        <DateField label={form.rhythm === "once" ? t("checkins-on") : t("checkins-starts-on")} value={form.startsOn} onChange={(startsOn) => change({ startsOn })} today={today} error={fault("startsOn")} required />
        {form.rhythm !== "once" && (
          <Select label={t("checkins-ending")} options={(["never", "until", "times"] as const).map((value) => ({ value, label: t(`checkins-ending-${value}`) }))} value={form.ending} onChange={(ending) => change({ ending })} />
        )}
        {form.rhythm !== "once" && form.ending === "until" && (
          <DateField label={t("checkins-until")} value={form.until} onChange={(until) => change({ until })} today={today} {...(form.startsOn ? { min: form.startsOn } : {})} error={fault("until")} />
        )}
        {form.rhythm !== "once" && form.ending === "times" && (
          <NumberField label={t("checkins-times")} value={form.times} onChange={(times) => change({ times })} min={1} max={1000} error={fault("times")} />
        )}
      </FormRow>
      <FormRow>
        <TimeField label={t("checkins-time")} hint={t("checkins-time-hint")} value={form.at} onChange={(at) => change({ at })} error={fault("at")} />
        <ComboBox label={t("checkins-zone")} options={zones(form.zone)} value={form.zone === "" ? null : form.zone} onChange={(zone) => zone && change({ zone })} error={fault("zone")} />
      </FormRow>
    </>
  );
}

/** The most that the core allows of each. */
const MOST = { days: 366, businessDays: 260, weeks: 52, monthDay: 24, monthWeekday: 24, afterContact: 366 } as const;

function Every({ form, change, fault }: CadenceFieldsProps) {
  if (form.rhythm === "once" || form.rhythm === "within" || form.rhythm === "stages" || form.rhythm === "byAcuity") return null;
  const unit = { days: "days", businessDays: "business-days", afterContact: form.unit, weeks: "weeks", monthDay: "months", monthWeekday: "months" } as const;
  return (
    <NumberField
      label={t("checkins-every")} unit={t(`checkins-unit-${unit[form.rhythm]}`, { count: form.every ?? 1 })}
      value={form.every} onChange={(every) => change({ every })} min={1} max={MOST[form.rhythm]} error={fault("every")}
    />
  );
}

function Weekdays({ form, change, fault }: CadenceFieldsProps) {
  const error = fault("weekdays");
  return (
    <div role="group" aria-label={t("checkins-weekdays")}>
      <p className="mb-1 text-sm font-medium">{t("checkins-weekdays")}</p>
      <div className="flex flex-wrap gap-1.5">
        {WEEKDAYS.map((day) => (
          <ToggleButton
            key={day}
            isSelected={form.weekdays.includes(day)}
            onChange={(on) => change({ weekdays: on ? [...form.weekdays, day] : form.weekdays.filter((one) => one !== day) })}
            className="inline-flex h-8 min-w-12 cursor-default items-center justify-center gap-1 rounded-md border border-line-strong/50 px-2 text-sm data-hovered:bg-hover data-selected:border-accent data-selected:bg-selected data-selected:font-semibold"
          >
            {({ isSelected }) => (
              <>
                {isSelected && <Check aria-hidden className="size-3.5" />}
                {format.shortWeekday(anyOf(day))}
              </>
            )}
          </ToggleButton>
        ))}
      </div>
      {error && <p role="alert" className="mt-1 text-xs font-medium text-danger">{error}</p>}
    </div>
  );
}

/** A date on that weekday: any week will do to name the days. */
const anyOf = (day: Weekday): string => format.addDays("2026-11-23", WEEKDAYS.indexOf(day));

/** Every zone the platform knows, the one in use among them. */
function zones(current: string) {
  const known = Intl.supportedValuesOf("timeZone");
  return (current === "" || known.includes(current) ? known : [current, ...known]).map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
