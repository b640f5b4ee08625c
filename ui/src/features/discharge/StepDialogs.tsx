/** What is asked before some outcomes of a step are recorded: the day, or the reason. */
import { useId, useState, type FormEvent } from "react";
import { Failure, useToday } from "@/app/api";
import { Button, DateField, Dialog, TextArea } from "@/components";
import { dayInWords } from "@/features/checkins";
import { t } from "@/i18n";
import type { ApiError, CheckInOutcome, DischargeStep } from "@/ipc";

export type StepDialogProps = {
  step: DischargeStep;
  client: string;
  busy: boolean;
  error: ApiError | null;
  onClose: () => void;
  /** Answers whether it was recorded. */
  onRecord: (outcome: CheckInOutcome) => Promise<boolean>;
};

export function DoneDialog({ step, client, busy, error, onClose, onRecord }: StepDialogProps) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const [remark, setRemark] = useState("");
  const form = useId();
  const early = on !== null && on < step.opensOn;
  const refused = error?.code === "invalid" && error.detail.field === "on";
  const notYet = early || refused ? t("discharge-done-not-yet", { day: dayInWords(step.opensOn, today) }) : null;
  const can = on !== null && on <= today && !early;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (can && !busy) void onRecord({ kind: "done", on, remark: remark.trim() === "" ? null : remark.trim() });
  };
  return (
    <Dialog open onClose={onClose} title={t("discharge-done-step", { step: step.title })} client={client} size="sm" footer={<Foot form={form} busy={busy} disabled={!can} onClose={onClose} />}>
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {error && !refused && <Failure error={error} />}
        <DateField label={t("discharge-done-day")} value={on} onChange={setOn} today={today} max={today} error={notYet} autoFocus />
        {on !== null && on > step.checkIn.dueOn && <p className="text-sm text-warning">{t("discharge-done-late")}</p>}
        <TextArea label={t("discharge-done-remark")} rows={2} value={remark} onChange={setRemark} />
      </form>
    </Dialog>
  );
}

export function NotPossibleDialog({ step, client, busy, error, onClose, onRecord }: StepDialogProps) {
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useId();
  const missing = reason.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!missing && !busy) void onRecord({ kind: "notPossible", reason: reason.trim() });
  };
  return (
    <Dialog open onClose={onClose} title={t("discharge-not-possible-title", { step: step.title })} client={client} size="sm" footer={<Foot form={form} busy={busy} disabled={false} onClose={onClose} />}>
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {error && <Failure error={error} />}
        <TextArea label={t("discharge-not-possible-reason")} rows={2} value={reason} onChange={setReason} error={asked && missing ? t("discharge-needed") : null} required autoFocus />
      </form>
    </Dialog>
  );
}

export function Foot({ form, busy, disabled, onClose }: { form: string; busy: boolean; disabled: boolean; onClose: () => void }) {
  return (
    <>
      <Button onPress={onClose}>{t("discharge-cancel")}</Button>
      <Button variant="primary" type="submit" form={form} busy={busy} isDisabled={disabled}>{t("discharge-record")}</Button>
    </>
  );
}
