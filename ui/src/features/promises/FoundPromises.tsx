/** Under a note's text: the promises it speaks of, quiet, each kept by one key; and what is selected can be marked as one. */
import { useQuery } from "@tanstack/react-query";
import { Check, Handshake, Pencil, X } from "lucide-react";
import { useEffect, useState, type RefObject } from "react";
import { useCommand, useToday } from "@/app/api";
import { Button, IconButton, KeyHint, Tooltip } from "@/components";
import { format, t } from "@/i18n";
import type { ClientId, FoundPromise, NoteId } from "@/ipc";
import { PromiseDialog, type Asked } from "./PromiseDialog";
import { foundQuery, promisesQuery } from "./queries";
import { usePromises } from "./usePromises";

/** Typing rests so long before the text is looked at. */
const LOOK_MS = 500;
const KEEP_KEYS = "mod+shift+k";

type Props = {
  clientId: ClientId;
  /** The client's name as it is shown. */
  client: string;
  text: string;
  /** Where the note is written: what is selected there is marked. */
  area: RefObject<HTMLTextAreaElement | null>;
  /** Whoever “she” most likely is: with whom the contact was, else the client. */
  they: string;
  /** The keyboard is in the note. */
  within: boolean;
  /** The note as the record has it, kept first where it is not there yet. */
  noteId: () => Promise<NoteId | null>;
};

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The selection, else the sentence around the cursor. */
export function sentenceAt(text: string, from: number, to: number): string {
  if (to > from) return text.slice(from, to).trim();
  const before = text.slice(0, from);
  const start = Math.max(before.lastIndexOf("\n"), before.lastIndexOf(". "), before.lastIndexOf("! "), before.lastIndexOf("? ")) + 1;
  const end = text.slice(from).search(/[.!?](\s|$)|\n/u);
  return text.slice(start, end < 0 ? text.length : from + end).trim();
}

export function FoundPromises({ clientId, client, text, area, they, within, noteId }: Props) {
  const today = useToday();
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), LOOK_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useQuery(foundQuery(settled)).data ?? [];
  const all = useQuery(promisesQuery(clientId)).data ?? [];
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [editing, setEditing] = useState<Asked | null>(null);
  /** Being kept at the moment: the next key is for the one after it. */
  const [keeping, setKeeping] = useState<readonly string[]>([]);
  const keep = usePromises();

  const offered = text.trim() === "" ? [] : found.filter((one) => !dropped.includes(one.words));
  const isKeeping = (one: FoundPromise) => keeping.some((words) => same(words, one.words));
  const isKept = (one: FoundPromise) => all.some((row) => same(row.words, one.words) && (row.checkIn.state === "open" || row.noteId !== null));
  const asked = (one: FoundPromise): Asked => ({ words: one.words, by: one.by, who: one.by === "me" ? "" : one.who === "" ? they : one.who, dueOn: one.dueOn });
  const next = offered.find((one) => !isKept(one) && !isKeeping(one));

  const write = async (promise: Asked & { dueOn: string }) => {
    const words = promise.words.trim();
    if (keeping.includes(words)) return;
    setKeeping((now) => [...now, words]);
    try {
      const note = await noteId();
      await keep.mutateAsync({ kind: "keep", clientId, promise: { words, by: promise.by, who: promise.by === "me" ? "" : promise.who.trim(), dueOn: promise.dueOn, noteId: note } });
      setEditing((now) => (now === editing ? null : now));
    } catch {
      // What went wrong has been said by then.
    } finally {
      setKeeping((now) => now.filter((one) => one !== words));
    }
  };
  /** What lacks a day is asked for first. */
  const take = (promise: Asked) => (promise.dueOn === null || promise.dueOn < today ? setEditing(promise) : void write({ ...promise, dueOn: promise.dueOn }));
  const mark = () => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    if (selectionEnd === selectionStart && next) return take(asked(next));
    const words = sentenceAt(text, selectionStart, selectionEnd);
    const known = offered.find((one) => same(one.quote, words) || same(one.words, words));
    setEditing(known ? asked(known) : { words, by: "me", who: they, dueOn: null });
  };
  useCommand("promise.mark", mark, within);

  return (
    <>
      {offered.length > 0 && (
        <section aria-label={t("promises-found")} className="flex flex-col gap-1 border-s-2 border-line ps-3">
          <ul className="flex flex-col gap-1">
            {offered.map((one) => {
              const kept = isKept(one);
              return (
                <li key={`${one.start}-${one.words}`} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
                  {kept ? <Check aria-hidden className="size-4 shrink-0 text-success" /> : <Handshake aria-hidden className="size-4 shrink-0 text-muted" />}
                  <span className="min-w-0 basis-48 grow">
                    {one.words}
                    <span className="text-muted"> · {one.dueOn === null ? t("promises-no-day") : format.dayOfYear(one.dueOn, today)}</span>
                  </span>
                  {kept ? (
                    <span className="text-success">{t("promises-kept-already")}</span>
                  ) : (
                    <span className="flex items-center gap-1">
                      <Button size="sm" busy={isKeeping(one)} onPress={() => take(asked(one))}>
                        {t("promises-keep")}
                        {one === next && <KeyHint keys={KEEP_KEYS} />}
                      </Button>
                      <Tooltip text={t("promises-edit")}><IconButton size="sm" icon={Pencil} label={t("promises-edit")} onPress={() => setEditing(asked(one))} /></Tooltip>
                      <Tooltip text={t("promises-drop")}><IconButton size="sm" icon={X} label={t("promises-drop")} onPress={() => setDropped((now) => [...now, one.words])} /></Tooltip>
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {editing && <PromiseDialog client={client} asked={editing} busy={keep.isPending} onClose={() => setEditing(null)} onKeep={(promise) => void write(promise)} />}
    </>
  );
}
