/** Why a part goes: the reason stays in the history. What the record refuses to let go is said here. */
import { useId, useState, type FormEvent } from "react";
import { Failure } from "@/app/api";
import { Button, Dialog, RadioGroup, TextField } from "@/components";
import { t } from "@/i18n";
import type { ApiError } from "@/ipc";

const REASONS = ["no-longer", "mistake", "duplicate", "other"] as const;
type Reason = (typeof REASONS)[number];

type Props = { what: string; clientName: string; busy: boolean; error: ApiError | null; onClose: () => void; onEdit: () => void; onRemove: (reason: string) => void };

export function RemoveDialog({ what, clientName, busy, error, onClose, onEdit, onRemove }: Props) {
  const [reason, setReason] = useState<Reason>("no-longer");
  const [words, setWords] = useState("");
  const form = useId();
  const said = reason === "other" ? words.trim() : t(`clients-remove-${reason}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said !== "" && !busy) onRemove(said);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("clients-remove-title", { what })}
      client={clientName}
      size="sm"
      footer={
        <>
          <Button onPress={onClose}>{t("clients-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={said === ""} busy={busy}>{t("clients-remove")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
        {/* An enrolment with open gaps is closed instead, in its own form. */}
        {error && <Failure error={error} actions={error.code === "open_gaps" && <Button size="sm" onPress={onEdit}>{t("clients-edit")}</Button>} />}
        <RadioGroup<Reason> label={t("clients-remove-why")} value={reason} onChange={setReason} options={REASONS.map((value) => ({ value, label: t(`clients-remove-${value}`) }))} />
        {reason === "other" && <TextField label={t("clients-remove-reason")} value={words} onChange={setWords} required />}
      </form>
    </Dialog>
  );
}
