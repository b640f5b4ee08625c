/** Another day for an entry: the keyboard's way of dragging it. */
import { useId, useState, type FormEvent } from "react";
import { useToday } from "@/app/api";
import { Banner, Button, DateField, Dialog } from "@/components";
import { dayInWords } from "@/features/checkins";
import { useCalled } from "@/features/clients";
import { t } from "@/i18n";
import type { CalendarEntry } from "@/ipc";

export function MoveDialog({ entry, onClose, onMove }: { entry: CalendarEntry; onClose: () => void; onMove: (doOn: string) => void }) {
  const today = useToday();
  const called = useCalled();
  const [day, setDay] = useState<string | null>(entry.doOn < today ? today : entry.doOn);
  const form = useId();
  const can = day !== null && day >= today && day !== entry.doOn;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (can && day !== null) onMove(day);
  };
  return (
    <Dialog
      open onClose={onClose} title={t("calendar-move-title")} client={called(entry.clientName)} size="sm"
      footer={
        <>
          <Button onPress={onClose}>{t("calendar-close")}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={!can}>{t("calendar-move-confirm")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p className="text-sm font-medium">{entry.purpose}</p>
        <DateField label={t("calendar-move-day")} hint={t("calendar-move-deadline", { day: dayInWords(entry.dueOn, today) })} value={day} onChange={setDay} today={today} min={today} autoFocus />
        {day !== null && day > entry.dueOn && <Banner tone="warning">{t("calendar-move-late")}</Banner>}
      </form>
    </Dialog>
  );
}
