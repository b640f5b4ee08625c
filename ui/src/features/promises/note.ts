/** Opens the note a promise was said in. */
import { openPane } from "@/app/api";
import { t } from "@/i18n";
import type { ClientId, NoteId } from "@/ipc";

/** The kind of pane notes are read in: the feature of contacts brings it, and uses this one itself. */
export const openNotePane = (noteId: NoteId, clientId: ClientId, client: string): void => openPane({ kind: "note", params: { noteId, clientId }, title: t("promises-do-note"), client });
