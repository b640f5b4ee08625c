/** Why a part goes: the reason stays in the history. */
import { useId, useState, type FormEvent } from "react";
import { Button, Dialog, RadioGroup, TextField } from "@/components";
import { t } from "@/i18n";

const REASONS = ["no-longer", "mistake", "duplicate", "other"] as const;
type Reason = (typeof REASONS)[number];

export function RemoveDialog(props: { what: string; clientName: string; onClose: () => void; onRemove: (reason: string) => void }) {
  const { what, clientName, onClose, onRemove } = props;
  const [reason, setReason] = useState<Reason>("no-longer");
  const [words, setWords] = useState("");
  const form = useId();
  const said = reason === "other" ? words.trim() : t(`clients-remove-${reason}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said !== "") onRemove(said);
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
          <Button variant="primary" type="submit" form={form} isDisabled={said === ""}>{t("clients-remove")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
        <RadioGroup<Reason> label={t("clients-remove-why")} value={reason} onChange={setReason} options={REASONS.map((value) => ({ value, label: t(`clients-remove-${value}`) }))} />
        {reason === "other" && <TextField label={t("clients-remove-reason")} value={words} onChange={setWords} required autoFocus />}
      </form>
    </Dialog>
  );
}
