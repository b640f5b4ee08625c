/** Asks why a suggestion is dismissed: one of the usual reasons, or own words. */
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { Button, Dialog, RadioGroup, TextField } from "@/components";
import { useCalled, useClient } from "@/features/clients";
import { t } from "@/i18n";
import type { ClientId } from "@/ipc";

const REASONS = ["already-cared-for", "not-wanted", "not-now", "not-so", "other"] as const;
type Reason = (typeof REASONS)[number];

export function DismissDialog({ clientId, statement, onClose, onDismiss }: { clientId: ClientId; statement: string; onClose: () => void; onDismiss: (reason: string) => void }) {
  const { client } = useClient(clientId);
  const called = useCalled();
  // None is chosen beforehand: a reason nobody gave would stand in the record.
  const [reason, setReason] = useState<Reason | null>(null);
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useId();
  const own = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLFormElement>(null);
  const missing = reason === null || (reason === "other" && words.trim() === "");
  useEffect(() => place.current?.querySelector<HTMLElement>("input[type=radio]")?.focus(), []);
  const choose = (next: Reason, byDigit: boolean) => {
    setReason(next);
    // A choice must not pull the focus out of the choices (WCAG 3.2.2); a digit that asks for words leads to them, before the next key.
    if (byDigit && next === "other") own.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason === null || missing) return;
    const usual = reason === "other" ? "" : t(`suggestions-reason-${reason}`);
    onDismiss([usual, words.trim()].filter(Boolean).join(". "));
  };
  /** The digits choose, as they do in a form. */
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = event.target instanceof HTMLInputElement && event.target.type === "radio" ? REASONS[Number(event.key) - 1] : undefined;
    if (!chosen) return;
    event.preventDefault();
    choose(chosen, true);
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
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the choices within hear the digits */}
      <form ref={place} id={form} onSubmit={submit} onKeyDown={onKeyDown} noValidate className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t("suggestions-quoted", { words: statement })}</p>
        <RadioGroup<Reason> label={t("suggestions-why")} hint={t("suggestions-why-keys", { count: REASONS.length })} error={asked && reason === null ? t("suggestions-fault-reason") : null} value={reason} onChange={(next) => choose(next, false)} options={REASONS.map((value) => ({ value, label: t(`suggestions-reason-${value}`) }))} />
        <TextField
          label={t("suggestions-own-words")}
          inputRef={own}
          value={words}
          onChange={setWords}
          required={reason === "other"}
          error={asked && missing && reason !== null ? t("suggestions-fault-reason") : null}
        />
      </form>
    </Dialog>
  );
}
