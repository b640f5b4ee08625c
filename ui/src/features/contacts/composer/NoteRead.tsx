/** A signed note: its facts, its text, its addenda, and the way to add one. */
import { useQuery } from "@tanstack/react-query";
import { FilePlus2 } from "lucide-react";
import { useState } from "react";
import { Button, cx } from "@/components";
import { clientQuery, useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { NoteView } from "@/ipc";
import { noteQuery } from "../queries";
import { AddendumForm } from "./AddendumForm";
import { Addenda, ContactFacts } from "./facts";

export function NoteRead({ view, className }: { view: NoteView; className?: string }) {
  const { note, contact, addenda } = useQuery({ ...noteQuery(view.note.id), initialData: view }).data;
  const client = useQuery(clientQuery(note.clientId)).data?.client;
  const called = useCalled();
  const [adding, setAdding] = useState(false);
  return (
    <article className={cx("flex flex-col gap-4", className)} aria-label={t("contacts-note")}>
      <header>
        {client && <h2 className="text-lg font-semibold">{called(client)}</h2>}
        <p className="text-sm text-muted">
          {note.signedAt ? t("contacts-signed-by", { author: note.author, at: format.dateTime(note.signedAt) }) : t("contacts-unsigned")}
        </p>
      </header>
      {contact && <ContactFacts contact={contact} />}
      <p className="text-base whitespace-pre-wrap">{note.text}</p>
      <Addenda addenda={addenda} />
      {adding ? (
        <AddendumForm noteId={note.id} clientId={note.clientId} onDone={() => setAdding(false)} />
      ) : (
        <div><Button icon={FilePlus2} onPress={() => setAdding(true)}>{t("contacts-add-addendum")}</Button></div>
      )}
    </article>
  );
}
