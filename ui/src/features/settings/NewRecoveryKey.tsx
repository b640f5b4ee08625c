import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Failure } from "@/app/api";
import { Button, Checkbox, Dialog } from "@/components";
import { RecoveryKeyCard, SecretField } from "@/features/record";
import { t } from "@/i18n";
import { recordReplaceRecoveryKey } from "@/ipc";

/** Makes a new recovery key and shows it once; the old one opens nothing any more. */
export function NewRecoveryKey({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [shown, setShown] = useState(false);
  const close = () => {
    setShown(false);
    onClose();
  };
  return (
    <Dialog open={open} onClose={close} insistent={shown} title={t("settings-new-recovery-key")} client={null}>
      <RecoveryForm onShown={() => setShown(true)} onClose={close} />
    </Dialog>
  );
}

function RecoveryForm({ onShown, onClose }: { onShown: () => void; onClose: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  const [kept, setKept] = useState(false);
  const replace = useMutation({ mutationFn: () => recordReplaceRecoveryKey({ passphrase }), onSuccess: onShown });
  if (replace.data) {
    return (
      <div className="flex flex-col gap-4">
        <RecoveryKeyCard recoveryKey={replace.data.recoveryKey} />
        <Checkbox isSelected={kept} onChange={setKept}>{t("record-key-kept")}</Checkbox>
        <Button className="self-end" variant="primary" isDisabled={!kept} onPress={onClose}>{t("components-close")}</Button>
      </div>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== "") replace.mutate();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <p>{t("settings-new-recovery-key-text")}</p>
      <SecretField label={t("record-passphrase")} value={passphrase} onChange={setPassphrase} autoFocus autoComplete="current-password" />
      {replace.error && <Failure error={replace.error} />}
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t("components-cancel")}</Button>
        <Button type="submit" variant="primary" busy={replace.isPending} isDisabled={passphrase === ""}>{t("settings-make-key")}</Button>
      </div>
    </form>
  );
}
