/** Removing a discharge that was entered by mistake, with the reason. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { Failure } from "@/app/api";
import { Button, Dialog, TextField, toast } from "@/components";
import { t } from "@/i18n";
import { dischargeRemove, type Discharge } from "@/ipc";
import { dischargeChanged } from "./queries";

export function RemoveDialog({ discharge, client, onClose }: { discharge: Discharge; client: string; onClose: () => void }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useId();
  const remove = useMutation({
    mutationFn: () => dischargeRemove({ id: discharge.id, reason: reason.trim() }),
    onSuccess: async () => {
      toast(t("discharge-removed"), { tone: "success" });
      onClose();
      await dischargeChanged(queries, discharge.clientId);
    },
  });
  const missing = reason.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!missing) remove.mutate();
  };
  return (
    <Dialog
      open onClose={onClose} title={t("discharge-remove-title")} client={client} size="sm"
      footer={
        <>
          <Button onPress={onClose}>{t("discharge-cancel")}</Button>
          <Button variant="danger" type="submit" form={form} busy={remove.isPending}>{t("discharge-remove")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-3">
        {remove.error && <Failure error={remove.error} />}
        <p className="text-sm">{t("discharge-remove-detail")}</p>
        <TextField label={t("discharge-remove-reason")} value={reason} onChange={setReason} error={asked && missing ? t("discharge-needed") : null} required autoFocus />
      </form>
    </Dialog>
  );
}
