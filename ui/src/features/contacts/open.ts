/** Opens notes in the side workspace, each once. */
import { useEffect, useEffectEvent } from "react";
import { Store, openPane, paneId, showPane, useStore } from "@/app/api";
import { t } from "@/i18n";
import type { CheckInId, ClientId, ContactId, NoteId } from "@/ipc";

/** The kind of pane notes are written and read in. */
export const NOTE_PANE = "note";

/** What a new note begins with. */
export type NoteBeginning = {
  clientId: ClientId;
  /** The client's name as it is shown: initials where others can see the screen. */
  client: string;
  /** The check-in the contact answers. */
  checkInId?: CheckInId;
  /** The contact that was recorded already, to be told of. */
  contactId?: ContactId;
};

/** Which pane writes which note: a note that was new when its pane opened got its identifier later. */
const writing = new Map<NoteId, string>();

/** Remembers that this pane writes this note; returns how to forget it. */
export function paneWrites(noteId: NoteId, pane: string): () => void {
  writing.set(noteId, pane);
  return () => {
    if (writing.get(noteId) === pane) writing.delete(noteId);
  };
}

/** The drafts that panes are writing at the moment. */
const drafting = new Store<ReadonlySet<string>>(new Set());

/** Remembers that a pane keeps this draft; returns how to forget it. */
export function paneDrafts(key: string): () => void {
  drafting.set((now) => new Set([...now, key]));
  return () => drafting.set((now) => new Set([...now].filter((one) => one !== key)));
}

/** The drafts that open panes keep. */
export const useBeingWritten = (): ReadonlySet<string> => useStore(drafting);

/** A new note's draft is kept under this until the core has named the note. */
export const NEW_DRAFT = "note:new:";

/** Opens an empty note, filled in as far as is known. */
export function writeNote({ clientId, client, checkInId, contactId }: NoteBeginning): void {
  const params = (name: string) => ({ clientId, draft: NEW_DRAFT + name, ...(checkInId ? { checkInId } : {}), ...(contactId ? { contactId } : {}) });
  // The same contact, check-in or client gets the note that was begun, unless that is in the record by now.
  const begun = params(contactId ?? checkInId ?? clientId);
  const isKept = [...writing.values()].includes(paneId(NOTE_PANE, begun));
  openPane({ kind: NOTE_PANE, params: isKept ? params(crypto.randomUUID()) : begun, title: t("contacts-new-note"), client });
}

/** Goes on with a new note from its draft. */
export const resumeNote = (draft: string, clientId: ClientId, client: string): void =>
  openPane({ kind: NOTE_PANE, params: { clientId, draft }, title: t("contacts-new-note"), client });

/** Keeps a pane's tab true: a note that is in the record is no longer new, and names become initials when others can see them. */
export function useNamedPane(params: Readonly<Record<string, string>>, client: string | null, isNew: boolean): void {
  const name = useEffectEvent((shown: string) => openPane({ kind: NOTE_PANE, params, title: isNew ? t("contacts-new-note") : t("contacts-note"), client: shown }));
  useEffect(() => {
    if (client !== null) name(client);
  }, [client, isNew]);
}

/** Opens an empty note that asks first about whom it is. */
export const writeNoteForSomeone = (): void => openPane({ kind: NOTE_PANE, params: {}, title: t("contacts-new-note") });

/** Opens a note that is in the record, to go on writing or to read. */
export function openNote(noteId: NoteId, clientId: ClientId, client: string): void {
  const open = writing.get(noteId);
  if (open !== undefined && open !== paneId(NOTE_PANE, { noteId, clientId })) showPane(open);
  else openPane({ kind: NOTE_PANE, params: { noteId, clientId }, title: t("contacts-note"), client });
}
