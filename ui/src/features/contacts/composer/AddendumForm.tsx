/** Adds to a signed note, or corrects it, with the reason. What was signed stays as it was. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Failure } from "@/app/api";
import { Button, TextArea, TextField, toast } from "@/components";
import { t } from "@/i18n";
import { addendumAdd, type ClientId, type NoteId } from "@/ipc";
import { askAgain, noteQuery } from "../queries";

export function AddendumForm({ noteId, clientId, onDone }: { noteId: NoteId; clientId: ClientId; onDone: () => void }) {
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // After the list around it has made room.
    const timer = setTimeout(() => form.current?.scrollIntoView({ block: "nearest" }), 60);
    return () => clearTimeout(timer);
  }, []);
  const add = useMutation({
    mutationFn: () => addendumAdd({ noteId, text: text.trim(), reason: reason.trim() }),
    onSuccess: (view) => {
      queries.setQueryData(noteQuery(noteId).queryKey, view);
      void askAgain(queries, clientId);
      toast(t("contacts-addendum-added"), { tone: "success" });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (text.trim() !== "" && reason.trim() !== "" && !add.isPending) add.mutate();
  };
  const missing = (value: string) => (asked && value.trim() === "" ? t("contacts-fault-required") : null);
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-3 border-t border-line pt-3">
      <h3 className="text-sm font-semibold">{t("contacts-add-addendum")}</h3>
      {add.error && <Failure error={add.error} />}
      <TextArea label={t("contacts-addendum-text")} value={text} onChange={setText} rows={4} required error={missing(text)} autoFocus />
      <TextField label={t("contacts-addendum-reason")} hint={t("contacts-addendum-reason-hint")} value={reason} onChange={setReason} required error={missing(reason)} />
      <div className="flex justify-end gap-2">
        <Button onPress={onDone}>{t("contacts-cancel")}</Button>
        <Button variant="primary" type="submit" busy={add.isPending}>{t("contacts-addendum-save")}</Button>
      </div>
    </form>
  );
}
