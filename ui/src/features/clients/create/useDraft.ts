/** Keeps a form as it is typed, and gives back what was kept. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useBeforeLock } from "@/app/api";
import { draftDiscard, draftGet, draftSave } from "@/ipc";
import { BLANK, isBlank, readDraft, type NewClientDraft } from "./draft";

const KEY = "client:new";
const PAUSE_MS = 300;

export function useDraft() {
  const kept = useQuery({ queryKey: ["draft", KEY], queryFn: () => draftGet({ key: KEY }), staleTime: 0, gcTime: 0 });
  const [typed, setTyped] = useState<NewClientDraft | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const draft = typed ?? (kept.data ? readDraft(kept.data.body) : BLANK);

  const keepNow = async () => {
    clearTimeout(waiting.current);
    if (typed === null) return;
    await (isBlank(typed) ? draftDiscard({ key: KEY }) : draftSave({ key: KEY, clientId: null, body: JSON.stringify(typed) }));
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
    change: (next: Partial<NewClientDraft>) => setTyped({ ...draft, ...next }),
    /** When what is on the screen was kept, if it was found rather than typed now. */
    foundAt: typed === null && kept.data && !isBlank(draft) ? kept.data.at : null,
    /** Forgets it: it became a client, or is not wanted. */
    forget: async () => {
      clearTimeout(waiting.current);
      setTyped(null);
      await draftDiscard({ key: KEY });
      await kept.refetch();
    },
  };
}
