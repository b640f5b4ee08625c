/** Asks why, before something is recorded that needs a reason. Enter records. */
import { useId, useState, type FormEvent } from "react";
import { Button, Dialog, TextField } from "@/components";
import { t } from "@/i18n";

export function ReasonDialog(props: {
  title: string;
  client: string | null;
  label: string;
  hint?: string;
  confirmLabel: string;
  required?: boolean;
  onClose: () => void;
  onConfirm: (reason: string) => void;
}) {
  const { title, client, label, hint, confirmLabel, required, onClose, onConfirm } = props;
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useId();
  const missing = required && reason.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!missing) onConfirm(reason.trim());
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
          <Button onPress={onClose}>{t("checkins-cancel")}</Button>
          <Button variant="primary" type="submit" form={form}>{confirmLabel}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <TextField label={label} {...(hint ? { hint } : {})} value={reason} onChange={setReason} required={required ?? false} error={asked && missing ? t("checkins-fault-reason") : null} autoFocus />
      </form>
    </Dialog>
  );
}
