/** Until when: a few usual days, or any. The deadline stays what it was. */
import { useId, useState, type FormEvent } from "react";
import { Button, DateField, Dialog, TextField } from "@/components";
import { format, t } from "@/i18n";
import { dayInWords } from "../Standing";
import { usualDays } from "./snoozeDays";

/** The core lets a snooze lead a year ahead at most. */
const MOST_DAYS = 365;

export function SnoozeDialog(props: { title: string; client: string | null; dueOn: string | null; today: string; onClose: () => void; onSnooze: (until: string, reason: string | null) => void }) {
  const { title, client, dueOn, today, onClose, onSnooze } = props;
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const form = useId();
  const can = until !== null && until > today && format.daysBetween(today, until) <= MOST_DAYS;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (can && until !== null) snooze(until);
  };
  const snooze = (day: string) => onSnooze(day, reason.trim() === "" ? null : reason.trim());
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      client={client}
      size="sm"
      footer={
        <>
          <Button onPress={onClose}>{t("checkins-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={!can}>{t("today-snooze-confirm")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextField label={t("today-snooze-reason")} value={reason} onChange={setReason} />
        <div role="group" aria-label={t("today-snooze-days")} className="grid grid-cols-2 gap-2">
          {usualDays(today).map(({ label, day }, at) => (
            <Button key={label} autoFocus={at === 0} className="h-auto! min-w-0 flex-col items-start! gap-0! py-1.5" onPress={() => snooze(day)}>
              <span>{t(label)}</span>
              <span className="text-xs font-normal text-muted">{dayInWords(day, today)}</span>
            </Button>
          ))}
        </div>
        <DateField label={t("today-snooze-until")} value={until} onChange={setUntil} today={today} min={format.addDays(today, 1)} max={format.addDays(today, MOST_DAYS)} />
        <p className="text-xs text-muted">{dueOn === null ? t("today-snooze-deadlines") : t("today-snooze-deadline", { date: format.longDate(dueOn) })}</p>
      </form>
    </Dialog>
  );
}
