/** Opens notes in the side workspace, each once. */
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

/** Names a new note until the core does. The same contact or check-in gets the same note. */
const nameOf = ({ checkInId, contactId }: NoteBeginning): string => contactId ?? checkInId ?? crypto.randomUUID();

/** Opens an empty note, filled in as far as is known. */
export function writeNote(beginning: NoteBeginning, draft = `note:new:${nameOf(beginning)}`): void {
  const { clientId, client, checkInId, contactId } = beginning;
  openPane({
    kind: NOTE_PANE,
    params: { clientId, draft, ...(checkInId ? { checkInId } : {}), ...(contactId ? { contactId } : {}) },
    title: t("contacts-new-note"),
    client,
  });
}

/** A note that is in the record is no longer a new one: its tab says so. */
export const titleAsNote = (params: Readonly<Record<string, string>>, client: string): void =>
  openPane({ kind: NOTE_PANE, params, title: t("contacts-note"), client });

/** Opens an empty note that asks first about whom it is. */
export const writeNoteForSomeone = (): void => openPane({ kind: NOTE_PANE, params: {}, title: t("contacts-new-note") });

/** Opens a note that is in the record, to go on writing or to read. */
export function openNote(noteId: NoteId, clientId: ClientId, client: string): void {
  const open = writing.get(noteId);
  if (open !== undefined && open !== paneId(NOTE_PANE, { noteId, clientId })) showPane(open);
  else openPane({ kind: NOTE_PANE, params: { noteId, clientId }, title: t("contacts-note"), client });
}
