/** What a note's pane starts from: the record, what the caller knew, and what was being typed before. */
import { queryOptions } from "@tanstack/react-query";
import { clientGet, draftGet, noteGet, type ClientId, type NoteView } from "@/ipc";
import { contactOf, dueNow } from "../queries";
import { blankNote, formOf, fromContact, readDraft, type NoteForm } from "./noteForm";
import { draftKeyOf, type Beginning } from "./useNote";

/** A note that is signed is only read. */
export type Begun = { kind: "write"; beginning: Beginning } | { kind: "read"; view: NoteView };

/** Asked once for each pane: what is typed afterwards must not be overwritten. */
export const beginningQuery = (pane: string, params: Readonly<Record<string, string>>) =>
  queryOptions({
    queryKey: ["note-beginning", pane],
    queryFn: (): Promise<Begun> => (params["noteId"] ? existing(params["noteId"]) : fresh(params["clientId"] ?? "", params)),
    staleTime: Infinity,
    gcTime: 0,
  });

async function existing(noteId: string): Promise<Begun> {
  const draftKey = draftKeyOf(noteId);
  const [view, kept] = await Promise.all([noteGet({ id: noteId }), draftGet({ key: draftKey })]);
  if (view.note.signedAt !== null) return { kind: "read", view };
  const draft = kept && readDraft(kept.body);
  const { note, contact } = view;
  return {
    kind: "write",
    beginning: {
      of: { clientId: note.clientId, noteId, contactId: contact?.id ?? "", episodeId: contact?.episodeId ?? null, writtenAt: note.writtenAt, author: note.author },
      form: draft?.form ?? formOf(view), contact, draftKey, restored: draft !== null, startedAt: draft?.startedAt ?? null,
    },
  };
}

async function fresh(clientId: ClientId, params: Readonly<Record<string, string>>): Promise<Begun> {
  const draftKey = params["draft"] ?? "note:new";
  const [file, kept] = await Promise.all([clientGet({ id: clientId }), draftGet({ key: draftKey })]);
  const draft = kept && readDraft(kept.body);
  const contactId = draft?.contactId || params["contactId"] || "";
  const contact = contactId === "" ? null : await contactOf(clientId, contactId);
  const now = new Date();
  const blank: NoteForm = { ...blankNote(now), ...(contact ? fromContact(contact) : await fromCheckIn(clientId, params["checkInId"])) };
  const episode = file.episodes.find((one) => one.status === "active") ?? file.episodes[0];
  return {
    kind: "write",
    beginning: {
      of: { clientId, noteId: "", contactId: contact?.id ?? "", episodeId: episode?.id ?? null, writtenAt: now.toISOString(), author: "" },
      form: draft?.form ?? blank, contact, draftKey, restored: draft !== null, startedAt: draft?.startedAt ?? null,
    },
  };
}

async function fromCheckIn(clientId: ClientId, checkInId: string | undefined): Promise<Partial<NoteForm>> {
  if (checkInId === undefined) return {};
  const due = (await dueNow(clientId)).find((one) => one.checkIn.id === checkInId);
  return due ? { checkInId, purpose: due.purpose, medium: due.medium, withWhom: due.withWhom ?? "" } : {};
}
