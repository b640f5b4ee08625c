import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Failure } from "@/app/api";
import { Button, Dialog } from "@/components";
import { PassphrasePair, SecretField, isSound } from "@/features/record";
import { t } from "@/i18n";
import { recordChangePassphrase } from "@/ipc";

/** Changes the passphrase. The record itself is not rewritten: only the slot that holds its key. */
export function NewPassphrase({ open, onClose, onDone }: { open: boolean; onClose: () => void; onDone: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={t("settings-change-passphrase")} client={null} size="sm">
      <PassphraseForm onClose={onClose} onDone={onDone} />
    </Dialog>
  );
}

/** Inside the dialog, so that what was typed is gone when it closes. */
function PassphraseForm({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const [old, setOld] = useState("");
  const [pair, setPair] = useState({ passphrase: "", again: "" });
  const [tried, setTried] = useState(false);
  const change = useMutation({ mutationFn: () => recordChangePassphrase({ old, new: pair.passphrase }), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isSound(pair) && old !== "") change.mutate();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <SecretField label={t("settings-old-passphrase")} value={old} onChange={setOld} autoFocus autoComplete="current-password" />
      <PassphrasePair value={pair} onChange={setPair} showFaults={tried} />
      {change.error && <Failure error={change.error} />}
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t("components-cancel")}</Button>
        <Button type="submit" variant="primary" busy={change.isPending}>{t("settings-change")}</Button>
      </div>
    </form>
  );
}
