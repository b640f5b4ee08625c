/** Keeps a form as it is typed, and gives back what was kept. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { draftDiscard, draftGet, draftSave, type ClientId } from "@/ipc";
import { useBeforeLock } from "./session";

const PAUSE_MS = 300;

export type DraftForm<Form> = {
  /** Names the form in the record: `client:new`, `library:<need>`, `flag:<client>:<topic>`. */
  key: string;
  /** About whom, if about a client. */
  clientId: ClientId | null;
  /** What stands there before anything was typed. */
  blank: Form;
  isBlank: (form: Form) => boolean;
  /** Reads a kept body; what cannot be read counts as none. */
  read: (body: string) => Form;
};

export function useDraft<Form extends object>({ key, clientId, blank, isBlank, read }: DraftForm<Form>) {
  const queries = useQueryClient();
  const kept = useQuery({ queryKey: ["draft", key], queryFn: () => draftGet({ key }), staleTime: 0, gcTime: 0 });
  const [typed, setTyped] = useState<Form | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // One after the other: a discard that overtook a save would leave what is wanted no more.
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  // Known at once: the form may be gone before it is drawn blank, and would keep on its way out what was just forgotten.
  const forgotten = useRef(false);
  const inTurn = (step: () => Promise<unknown>) => (underWay.current = underWay.current.catch(() => undefined).then(step));
  const draft = typed ?? (kept.data ? read(kept.data.body) : blank);

  const keepNow = async () => {
    clearTimeout(waiting.current);
    if (typed === null || forgotten.current) return;
    await inTurn(() => (isBlank(typed) ? draftDiscard({ key }) : draftSave({ key, clientId, body: JSON.stringify(typed) })));
  };
  const keep = useEffectEvent(keepNow);
  useEffect(() => {
    // What cannot be kept now is kept with the next key; the form itself still holds it.
    waiting.current = setTimeout(() => void keep().catch(() => undefined), PAUSE_MS);
    return () => clearTimeout(waiting.current);
  }, [typed]);
  useBeforeLock(keepNow);
  // Leaving the screen within the pause loses nothing either.
  useEffect(() => () => void keep().catch(() => undefined), []);

  return {
    ready: !kept.isPending,
    draft,
    change: (next: Partial<Form>) => {
      forgotten.current = false;
      setTyped({ ...draft, ...next });
    },
    /** When what is on the screen was kept, if it was found rather than typed now. */
    foundAt: typed === null && kept.data && !isBlank(draft) ? kept.data.at : null,
    /** Forgets it: it was saved for good, or is not wanted. */
    forget: async () => {
      clearTimeout(waiting.current);
      forgotten.current = true;
      setTyped(null);
      // At once: what was saved must not stand in the blank form for as long as the core takes.
      queries.setQueryData(["draft", key], null);
      await inTurn(() => draftDiscard({ key }));
    },
  };
}
