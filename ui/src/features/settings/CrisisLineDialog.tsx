import { useId, useState, type FormEvent } from "react";
import { Button, Dialog, FormRow, Select, TextField } from "@/components";
import { t } from "@/i18n";
import type { CrisisLine, CrisisTopic } from "@/ipc";
import { TOPICS, faultsOf, tidy } from "./crisisLines";

/** One crisis line, written. */
export function CrisisLineDialog({ line: begun, isNew, onClose, onSave }: { line: CrisisLine; isNew: boolean; onClose: () => void; onSave: (line: CrisisLine) => void }) {
  const [line, setLine] = useState(begun);
  const [asked, setAsked] = useState(false);
  const form = useId();
  const faults = asked ? faultsOf(line) : [];
  const change = (part: Partial<CrisisLine>) => setLine((now) => ({ ...now, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (faultsOf(line).length === 0) onSave(tidy(line));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(isNew ? "settings-lines-add" : "settings-lines-edit")}
      client={null}
      footer={
        <>
          <Button onPress={onClose}>{t("settings-cancel")}</Button>
          <Button variant="primary" type="submit" form={form}>{t("settings-lines-save")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextField label={t("settings-lines-name")} value={line.name} onChange={(name) => change({ name })} required autoFocus error={faults.includes("name") ? t("settings-lines-fault-name") : null} />
        <TextField label={t("settings-lines-number")} hint={t("settings-lines-number-hint")} value={line.number} onChange={(number) => change({ number })} required error={faults.includes("number") ? t("settings-lines-fault-number") : null} />
        <FormRow>
          <TextField label={t("settings-lines-hours")} value={line.hours} onChange={(hours) => change({ hours })} />
          <Select<CrisisTopic> label={t("settings-lines-topic")} value={line.topic} onChange={(topic) => change({ topic })} options={TOPICS.map((value) => ({ value, label: t(`settings-lines-topic-${value}`) }))} />
        </FormRow>
        <TextField label={t("settings-lines-source")} hint={t("settings-lines-source-hint")} value={line.source} onChange={(source) => change({ source })} />
      </form>
    </Dialog>
  );
}
