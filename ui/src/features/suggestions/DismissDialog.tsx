/** Asks why a suggestion is dismissed: one of the usual reasons, or own words. */
import { useId, useState, type FormEvent } from "react";
import { Button, Dialog, RadioGroup, TextField } from "@/components";
import { useCalled, useClient } from "@/features/clients";
import { t } from "@/i18n";
import type { ClientId } from "@/ipc";

const REASONS = ["already-cared-for", "not-wanted", "not-now", "not-so", "other"] as const;
type Reason = (typeof REASONS)[number];

export function DismissDialog({ clientId, statement, onClose, onDismiss }: { clientId: ClientId; statement: string; onClose: () => void; onDismiss: (reason: string) => void }) {
  const { client } = useClient(clientId);
  const called = useCalled();
  const [reason, setReason] = useState<Reason>(REASONS[0]);
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useId();
  const missing = reason === "other" && words.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing) return;
    const usual = reason === "other" ? "" : t(`suggestions-reason-${reason}`);
    onDismiss([usual, words.trim()].filter(Boolean).join(". "));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("suggestions-dismiss-title")}
      client={called(client)}
      size="sm"
      footer={
        <>
          <Button onPress={onClose}>{t("suggestions-cancel")}</Button>
          <Button variant="primary" type="submit" form={form}>{t("suggestions-dismiss")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t("suggestions-quoted", { words: statement })}</p>
        <RadioGroup<Reason> label={t("suggestions-why")} value={reason} onChange={setReason} options={REASONS.map((value) => ({ value, label: t(`suggestions-reason-${value}`) }))} />
        <TextField
          label={t("suggestions-own-words")}
          value={words}
          onChange={setWords}
          required={reason === "other"}
          error={asked && missing ? t("suggestions-fault-reason") : null}
        />
      </form>
    </Dialog>
  );
}
