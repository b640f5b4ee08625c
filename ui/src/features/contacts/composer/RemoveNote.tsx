/** Takes back a note that is not signed, with a reason. Nothing is erased: the log keeps it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { Failure } from "@/app/api";
import { Button, Dialog, IconButton, TextField, Tooltip, toast } from "@/components";
import { t } from "@/i18n";
import { noteRemove, type ClientId, type NoteId } from "@/ipc";
import { askAgain } from "../queries";

export function RemoveNote({ noteId, clientId, client, onRemoved }: { noteId: NoteId; clientId: ClientId; client: string; onRemoved: () => Promise<void> }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useId();
  const remove = useMutation({
    mutationFn: () => noteRemove({ id: noteId, reason: reason.trim() }),
    onSuccess: async () => {
      setOpen(false);
      await onRemoved();
      toast(t("contacts-removed"));
      void askAgain(queries, clientId);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== "" && !remove.isPending) remove.mutate();
  };
  return (
    <>
      <Tooltip text={t("contacts-remove")}>
        <IconButton size="sm" icon={Trash2} label={t("contacts-remove")} className="ms-auto" onPress={() => setOpen(true)} />
      </Tooltip>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("contacts-remove-title")}
        client={client}
        size="sm"
        footer={
          <>
            <Button onPress={() => setOpen(false)}>{t("contacts-cancel")}</Button>
            <Button variant="danger" type="submit" form={form} busy={remove.isPending}>{t("contacts-remove-confirm")}</Button>
          </>
        }
      >
        <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-3">
          {remove.error && <Failure error={remove.error} />}
          <p className="text-sm text-muted">{t("contacts-remove-meaning")}</p>
          <TextField label={t("contacts-remove-reason")} value={reason} onChange={setReason} required error={asked && reason.trim() === "" ? t("contacts-fault-no-reason") : null} autoFocus />
        </form>
      </Dialog>
    </>
  );
}
