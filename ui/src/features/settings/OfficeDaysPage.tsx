/** When the office is open, which business days are counted by; and the calendar file that other programs read. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { FilePlus2, Plus, Trash2 } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { Failure, useToday } from "@/app/api";
import { Badge, Button, Checkbox, DateField, FormSection, IconButton, Skeleton, TextField, toast } from "@/components";
import { WeekdayToggles } from "@/features/checkins";
import { FileDialog } from "@/features/library";
import { format, t } from "@/i18n";
import { holidayCalendarAdd, holidayCalendarRead, type HolidayCalendarHead, type OfficeDay, type OfficeDays } from "@/ipc";
import { CalendarFileSection } from "./CalendarFileSection";
import { holidayCalendarsQuery, officeDaysQuery, useSaveOfficeDays, withDay } from "./officeDays";
import { SettingsFrame } from "./SettingsFrame";

export function OfficeDaysPage() {
  const days = useQuery(officeDaysQuery);
  return (
    <SettingsFrame>
      {days.data ? <Days days={days.data} /> : days.error ? <Failure error={days.error} onRetry={() => void days.refetch()} /> : <Skeleton lines={6} />}
      <CalendarFileSection />
    </SettingsFrame>
  );
}

function Days({ days }: { days: OfficeDays }) {
  const save = useSaveOfficeDays().mutate;
  return (
    <>
      <FormSection title={t("settings-office")} hint={t("settings-office-hint")}>
        <WeekdayToggles label={t("settings-office-weekdays")} weekdays={days.weekdays} onChange={(weekdays) => (weekdays.length === 0 ? toast(t("settings-office-one")) : save({ weekdays }))} />
      </FormSection>
      <Holidays chosen={days.calendars} onChange={(calendars) => save({ calendars })} />
      <DayList title={t("settings-office-closed")} hint={t("settings-office-closed-hint")} days={days.closed} onChange={(closed) => save({ closed })} />
      <DayList title={t("settings-office-open")} hint={t("settings-office-open-hint")} days={days.open} onChange={(open) => save({ open })} />
    </>
  );
}

function Holidays({ chosen, onChange }: { chosen: readonly string[]; onChange: (calendars: string[]) => void }) {
  const queries = useQueryClient();
  const today = useToday();
  const year = Number(today.slice(0, 4));
  const calendars = useQuery(holidayCalendarsQuery(year));
  const [adding, setAdding] = useState(false);
  return (
    <FormSection title={t("settings-holidays")} hint={t("settings-holidays-hint")}>
      {calendars.error ? <Failure error={calendars.error} onRetry={() => void calendars.refetch()} /> : null}
      <ul className="flex flex-col gap-3">
        {calendars.data?.map((calendar) => (
          <li key={calendar.id}>
            <Checkbox isSelected={chosen.includes(calendar.id)} onChange={(on) => onChange(on ? [...chosen, calendar.id] : chosen.filter((id) => id !== calendar.id))}>
              <span className="font-medium">{calendar.title}</span> <YearsBadge calendar={calendar} year={year} />
            </Checkbox>
            <CalendarDays calendar={calendar} today={today} />
          </li>
        ))}
      </ul>
      <Button icon={FilePlus2} className="self-start" onPress={() => setAdding(true)}>{t("settings-holidays-add")}</Button>
      <FileDialog
        title={t("settings-holidays-add")} open={adding} onClose={() => setAdding(false)}
        read={(file) => holidayCalendarRead({ file })} add={(file) => holidayCalendarAdd({ file })}
        onAdded={(_added, report) => {
          void queries.invalidateQueries({ queryKey: ["holiday_calendars"] });
          toast(t("settings-holidays-added", { name: report.fileName }), { tone: "success" });
        }}
      />
    </FormSection>
  );
}

/** Which years a calendar speaks of; a year beyond them has no holidays, which has to be seen. */
function YearsBadge({ calendar: { years, shipped }, year }: { calendar: HolidayCalendarHead; year: number }) {
  if (years === null) return null;
  const [from, to] = years;
  return (
    <>
      <span className="text-muted">{t("settings-holidays-years", { from: String(from), to: String(to) })}</span>{" "}
      {(year < from || year >= to) && <Badge tone="warning">{t("settings-holidays-run-out")}</Badge>}{" "}
      {!shipped && <Badge tone="neutral">{t("settings-holidays-own")}</Badge>}
    </>
  );
}

function CalendarDays({ calendar, today }: { calendar: HolidayCalendarHead; today: string }) {
  if (calendar.days.length === 0) return <p className="ms-6 text-sm text-muted">{t("settings-holidays-none")}</p>;
  return (
    <ul className="ms-6 grid gap-x-6 text-sm text-muted @sm:grid-cols-2">
      {calendar.days.map((day) => <li key={day.on} className="flex gap-2"><span className="w-24 shrink-0 tabular-nums">{dayInWords(day, today)}</span><span>{day.name}</span></li>)}
    </ul>
  );
}

const dayInWords = ({ on }: OfficeDay, today: string): string => t("settings-office-day", { weekday: format.shortWeekday(on), date: format.dayOfYear(on, today) });

function DayList({ title, hint, days, onChange }: { title: string; hint: string; days: readonly OfficeDay[]; onChange: (days: OfficeDay[]) => void }) {
  const today = useToday();
  const form = useId();
  const [on, setOn] = useState<string | null>(null);
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (on === null || name.trim() === "") return;
    onChange(withDay(days, { on, name: name.trim() }));
    setOn(null);
    setName("");
  };
  return (
    <FormSection title={title} hint={hint}>
      {days.length > 0 && (
        <ul aria-label={title}>
          {days.map((day) => (
            <li key={day.on} className="flex items-center gap-3 border-b border-line/60 py-1 text-sm">
              <span className="w-36 shrink-0 tabular-nums">{dayInWords(day, today)}</span>
              <span className="grow">{day.name}</span>
              <IconButton
                size="sm" icon={Trash2} label={t("settings-office-remove", { name: day.name })}
                onPress={() => {
                  onChange(days.filter((one) => one.on !== day.on));
                  toast(t("settings-office-removed", { name: day.name }), { action: { label: t("settings-undo"), run: () => onChange([...days]) } });
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <form id={form} onSubmit={submit} noValidate className="flex flex-wrap items-end gap-3">
        <DateField className="w-44" label={t("settings-office-on")} value={on} onChange={setOn} today={today} />
        <TextField className="min-w-48 grow" label={t("settings-office-name")} value={name} onChange={setName} />
        <Button type="submit" icon={Plus} isDisabled={on === null || name.trim() === ""}>{t("settings-office-add")}</Button>
      </form>
    </FormSection>
  );
}
