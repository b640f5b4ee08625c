/** The text of a note that is about to be signed: nobody signs what they cannot see. */
import { useQuery } from "@tanstack/react-query";
import type { UnsignedNote } from "@/ipc";
import { noteQuery } from "../queries";

/** Null until it is read. */
export function useNoteToSign(note: UnsignedNote | null): string | null {
  return useQuery({ ...noteQuery(note?.noteId ?? ""), enabled: note !== null, staleTime: 0 }).data?.note.text ?? null;
}
