/** A note in the timeline: its contact's facts, its text, shortened until asked for, and its addenda. */
import { useQuery } from "@tanstack/react-query";
import { ChevronDown, ChevronUp, FilePlus2, FilePen, PenLine } from "lucide-react";
import { useState } from "react";
import { Button, StatusTag } from "@/components";
import { clientQuery, useCalled } from "@/features/clients";
import { t } from "@/i18n";
import type { NoteView } from "@/ipc";
import { AddendumForm } from "../composer/AddendumForm";
import { Addenda, ContactFacts } from "../composer/facts";
import { openNote } from "../open";
import { Head } from "./Head";

/** Beyond this a note is shortened: a screen should hold several entries. */
const SHORT = 320;

export function NoteEntry({ view: { note, contact, addenda } }: { view: NoteView }) {
  const [whole, setWhole] = useState(false);
  const [adding, setAdding] = useState(false);
  const client = useQuery(clientQuery(note.clientId)).data?.client;
  const called = useCalled();
  const long = note.text.length > SHORT || note.text.split("\n").length > 5;
  const signed = note.signedAt !== null;
  return (
    <>
      <Head aside={signed ? <StatusTag icon={PenLine}>{t("timeline-signed")}</StatusTag> : <StatusTag icon={FilePen} tone="warning">{t("contacts-unsigned")}</StatusTag>}>
        {note.kind === "contact" ? t("timeline-contact-note") : t("timeline-progress-note")}
      </Head>
      {contact && <ContactFacts contact={contact} />}
      {note.text !== "" && <p className={long && !whole ? "mt-1 line-clamp-4 whitespace-pre-wrap" : "mt-1 whitespace-pre-wrap"}>{note.text}</p>}
      <div className="mt-2 flex flex-col gap-2 empty:hidden">
        <Addenda addenda={addenda} />
        {adding && <AddendumForm noteId={note.id} clientId={note.clientId} onDone={() => setAdding(false)} />}
      </div>
      <div className="mt-1 -ms-2 flex flex-wrap items-center gap-1">
        {long && (
          <Button size="sm" variant="subtle" icon={whole ? ChevronUp : ChevronDown} aria-expanded={whole} onPress={() => setWhole(!whole)}>
            {whole ? t("timeline-less") : t("timeline-whole")}
          </Button>
        )}
        {signed && !adding && <Button size="sm" variant="subtle" icon={FilePlus2} onPress={() => setAdding(true)}>{t("contacts-add-addendum")}</Button>}
        {!signed && <Button size="sm" variant="subtle" icon={FilePen} onPress={() => openNote(note.id, note.clientId, client ? called(client) : "")}>{t("timeline-go-on")}</Button>}
        <span className="ms-auto text-xs text-muted">{note.author}</span>
      </div>
    </>
  );
}
