/** A promise before it is kept: its words, who promises, and by when. */
import { useId, useState, type FormEvent } from "react";
import { useToday } from "@/app/api";
import { Button, DateField, Dialog, FormRow, RadioGroup, TextArea, TextField } from "@/components";
import { t } from "@/i18n";
import type { PromisedBy } from "@/ipc";

/** What is asked; a day may be missing yet. */
export type Asked = { words: string; by: PromisedBy; who: string; dueOn: string | null };

export function PromiseDialog({ client, asked, busy, onClose, onKeep }: { client: string; asked: Asked; busy: boolean; onClose: () => void; onKeep: (promise: Asked & { dueOn: string }) => void }) {
  const today = useToday();
  const [promise, setPromise] = useState(asked);
  const [tried, setTried] = useState(false);
  const form = useId();
  // By what is missing at first: a field that comes with a choice must not pull the focus out of it (WCAG 3.2.2).
  const firstAsked = asked.by === "them" && asked.who.trim() === "" ? "who" : "dueOn";
  const put = (part: Partial<Asked>) => setPromise((now) => ({ ...now, ...part }));
  const { words, by, who, dueOn } = promise;
  const faults = {
    words: words.trim() === "" ? t("promises-missing-words") : null,
    who: by === "them" && who.trim() === "" ? t("promises-missing-who") : null,
    dueOn: dueOn === null || dueOn < today ? t("promises-missing-day") : null,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (dueOn !== null && Object.values(faults).every((fault) => fault === null)) onKeep({ ...promise, dueOn });
  };
  const error = (fault: string | null) => (tried ? fault : null);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("promises-keep")}
      client={client}
      size="md"
      footer={
        <>
          <Button onPress={onClose}>{t("promises-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>{t("promises-keep")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextArea label={t("promises-words")} rows={2} value={words} onChange={(next) => put({ words: next })} required error={error(faults.words)} />
        <RadioGroup label={t("promises-by")} horizontal value={by} onChange={(next) => put({ by: next })} options={[{ value: "me", label: t("promises-by-me") }, { value: "them", label: t("promises-by-them") }]} />
        <FormRow columns={2}>
          {by === "them" ? <TextField label={t("promises-who")} value={who} onChange={(next) => put({ who: next })} required error={error(faults.who)} autoFocus={firstAsked === "who"} /> : <span />}
          <DateField label={t("promises-due")} value={dueOn} onChange={(next) => put({ dueOn: next })} today={today} min={today} required error={error(faults.dueOn)} autoFocus={firstAsked === "dueOn"} />
        </FormRow>
      </form>
    </Dialog>
  );
}
