/** Done on an earlier day: which one, and what came of it. */
import { useId, useState, type FormEvent } from "react";
import { Button, DateField, Dialog, TextField } from "@/components";
import { t } from "@/i18n";
import { dayInWords } from "../Standing";

export function DoneDialog(props: { client: string; dueOn: string; today: string; onClose: () => void; onDone: (on: string, remark: string | null) => void }) {
  const { client, dueOn, today, onClose, onDone } = props;
  const [on, setOn] = useState<string | null>(today);
  const [remark, setRemark] = useState("");
  const form = useId();
  const can = on !== null && on <= today;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (on !== null && can) onDone(on, remark.trim() === "" ? null : remark.trim());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("today-done-on-title")}
      client={client}
      size="sm"
      footer={
        <>
          <Button onPress={onClose}>{t("checkins-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={!can}>{t("today-record")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <DateField label={t("today-done-on-day")} value={on} onChange={setOn} today={today} max={today} error={on !== null && on > today ? t("today-done-on-later") : null} autoFocus />
        <TextField label={t("today-done-on-remark")} value={remark} onChange={setRemark} />
        <p className="text-xs text-muted">{t(on !== null && on > dueOn ? "today-done-on-late" : "today-done-on-due", { day: dayInWords(dueOn, today) })}</p>
      </form>
    </Dialog>
  );
}
