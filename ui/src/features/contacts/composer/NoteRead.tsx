/** A signed note: its facts, its text, its addenda, and the way to add one. */
import { useQuery } from "@tanstack/react-query";
import { FilePlus2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button, cx } from "@/components";
import { clientQuery, useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { NoteView } from "@/ipc";
import { noteQuery } from "../queries";
import { AddendumForm } from "./AddendumForm";
import { Addenda, ContactFacts } from "./facts";

/** `arrive` puts the reading position on it: it stands where the form was that had the focus. */
export function NoteRead({ view, className, arrive }: { view: NoteView; className?: string; arrive?: boolean }) {
  const { note, contact, addenda } = useQuery({ ...noteQuery(view.note.id), initialData: view }).data;
  const client = useQuery(clientQuery(note.clientId)).data?.client;
  const called = useCalled();
  const [adding, setAdding] = useState(false);
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!arrive) return;
    // After the dialog that asked has given the focus back to the form, which is gone.
    const timer = setTimeout(() => article.current?.focus(), 60);
    return () => clearTimeout(timer);
  }, [arrive]);
  return (
    <article ref={article} tabIndex={-1} className={cx("outline-offset-[-2px]", "flex flex-col gap-4", className)} aria-label={t("contacts-note")}>
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
