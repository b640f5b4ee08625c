/** Asks why, before something is recorded that needs a reason. Enter records. */
import { useId, useState, type FormEvent } from "react";
import { Failure } from "@/app/api";
import { Button, Dialog, TextField } from "@/components";
import { t } from "@/i18n";

type Props = { title: string; client: string; hint: string; confirmLabel: string; error: unknown; busy: boolean; onClose: () => void; onConfirm: (reason: string) => void };

export function ReasonDialog({ title, client, hint, confirmLabel, error, busy, onClose, onConfirm }: Props) {
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useId();
  const missing = reason.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!missing && !busy) onConfirm(reason.trim());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      client={client}
      size="sm"
      footer={
        <>
          <Button onPress={onClose}>{t("assessments-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>{confirmLabel}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-3">
        {/* The dialog is for this field. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <TextField label={t("assessments-reason")} hint={hint} value={reason} onChange={setReason} required error={asked && missing ? t("assessments-fault-reason") : null} autoFocus />
        {error !== null && <Failure error={error} />}
      </form>
    </Dialog>
  );
}
