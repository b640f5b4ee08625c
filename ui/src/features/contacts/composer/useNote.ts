/** The note a pane writes: what it began with, what is typed, the draft on disk, and saving and signing. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useBeforeLock } from "@/app/api";
import { contactNoteSave, draftDiscard, draftSave, noteSign, type Contact, type NoteView } from "@/ipc";
import { paneDrafts, paneWrites } from "../open";
import { askAgain } from "../queries";
import { contactNoteOf, faultsOf, writeDraft, type Fault, type NoteForm, type NoteOf } from "./noteForm";

/** Typing is on disk within this time. */
const DRAFT_MS = 250;

/** What a pane starts from, once it is loaded. */
export type Beginning = {
  of: NoteOf;
  form: NoteForm;
  /** The contact as it is in the record, if it is. */
  contact: Contact | null;
  /** Where the draft is kept. */
  draftKey: string;
  /** The form came from a draft: it differs from the record. */
  restored: boolean;
  /** When the timer was started that was running when the draft was kept. */
  startedAt: number | null;
};

/** Where the draft of a note in the record is kept. */
export const draftKeyOf = (noteId: string): string => `note:${noteId}`;

export function useNote(pane: string, begun: Beginning) {
  const queries = useQueryClient();
  const [of, setOf] = useState(begun.of);
  const [contact, setContact] = useState(begun.contact);
  // What the record has by now: a second save asked for before this is drawn again must not make a second note.
  const known = useRef({ of: begun.of, contact: begun.contact });
  const [form, setForm] = useState(begun.form);
  const [dirty, setDirty] = useState(begun.restored);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [signed, setSigned] = useState<NoteView | null>(null);
  const startedAt = useRef(begun.startedAt);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(begun.form);
  const over = useRef(false);

  // Once the note is in the record, its draft belongs to it: brought back, it must not become a second note.
  const draftKey = of.noteId === "" ? begun.draftKey : draftKeyOf(of.noteId);
  // What is typed while the note is saved is kept under its new name, not under the one it had at the first key.
  const keptUnder = useRef(draftKey);

  const keep = useMutation({
    mutationFn: () => draftSave({ key: keptUnder.current, clientId: of.clientId, body: writeDraft({ form: latest.current, startedAt: startedAt.current, contactId: known.current.of.contactId }) }),
  });
  /** Puts what is typed on disk now, if it is not there. */
  const keepNow = async () => {
    if (waiting.current === undefined) return;
    clearTimeout(waiting.current);
    waiting.current = undefined;
    if (!over.current) await keep.mutateAsync().catch(() => undefined);
  };
  const keepSoon = () => {
    waiting.current ??= setTimeout(() => void keepNow(), DRAFT_MS);
  };
  useBeforeLock(keepNow);
  const onUnmount = useEffectEvent(() => void keepNow().then(() => queries.invalidateQueries({ queryKey: ["drafts"] })));
  useEffect(() => () => onUnmount(), []);
  useEffect(() => (of.noteId === "" ? undefined : paneWrites(of.noteId, pane)), [of.noteId, pane]);
  useEffect(() => paneDrafts(draftKey), [draftKey]);

  const change = (part: Partial<NoteForm>) => {
    latest.current = { ...latest.current, ...part };
    setForm(latest.current);
    setDirty(true);
    setFaults((now) => now.filter((fault) => !(fault.field in part)));
    keepSoon();
  };
  const forgetDraft = async () => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
    await draftDiscard({ key: keptUnder.current });
    void queries.invalidateQueries({ queryKey: ["drafts"] });
  };

  const save = useMutation({
    // One after the other: the first gives the note its identifier, the next writes to the same.
    scope: { id: `note ${pane}` },
    mutationFn: async (): Promise<NoteView> => {
      const sent = latest.current;
      const view = await contactNoteSave({ contactNote: contactNoteOf(sent, known.current.of, known.current.contact) });
      known.current = { of: { ...known.current.of, noteId: view.note.id, contactId: view.contact?.id ?? "", writtenAt: view.note.writtenAt, author: view.note.author }, contact: view.contact };
      setOf(known.current.of);
      setContact(view.contact);
      const typedMeanwhile = latest.current !== sent;
      if (!typedMeanwhile || keptUnder.current !== draftKeyOf(view.note.id)) await forgetDraft();
      keptUnder.current = draftKeyOf(view.note.id);
      if (typedMeanwhile) keepSoon();
      else setDirty(false);
      void askAgain(queries, of.clientId);
      return view;
    },
  });
  const sign = useMutation({
    mutationFn: async () => {
      const view = dirty || of.noteId === "" ? await save.mutateAsync() : null;
      return noteSign({ id: view?.note.id ?? known.current.of.noteId });
    },
    onSuccess: async (view) => {
      over.current = true;
      await forgetDraft();
      setSigned(view);
      setDirty(false);
      void askAgain(queries, of.clientId);
    },
  });

  /** Whether it may be saved or signed; marks the fields that keep it from that. */
  const check = (signing: boolean): boolean => {
    const found = faultsOf(latest.current, new Date(), signing);
    setFaults(found);
    return found.length === 0;
  };
  return {
    of, form, change, dirty, signed, contact, faults, check, keepNow, save, sign,
    draftFailed: keep.isError,
    /** The timer's start, kept with the draft: a call goes on through a crash. */
    timed: (at: number | null) => {
      startedAt.current = at;
      keepSoon();
    },
    /** Gives up what was typed since it was last saved. */
    discard: async () => {
      over.current = true;
      setDirty(false);
      await forgetDraft();
    },
  };
}

export type WrittenNote = ReturnType<typeof useNote>;
