/** Keeps what is typed into the panel, so that neither a crash nor the lock loses it, and records it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useBeforeLock } from "@/app/api";
import { draftDiscard, draftGet, draftSave, flagSettle, type ClientId, type FlagTopic, type RaisedFlag } from "@/ipc";
import { BLANK, isBlank, readForm, settlementOf, type SettlementForm } from "./settlement";

const PAUSE_MS = 250;

export function useSettlement(clientId: ClientId, topic: FlagTopic) {
  const key = `flag:${clientId}:${topic}`;
  const queries = useQueryClient();
  const kept = useQuery({ queryKey: ["draft", key], queryFn: () => draftGet({ key }), staleTime: 0, gcTime: 0 });
  const [typed, setTyped] = useState<SettlementForm | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const form = typed ?? (kept.data ? readForm(kept.data.body) : null) ?? BLANK;

  const keepNow = async () => {
    clearTimeout(waiting.current);
    if (typed === null) return;
    await (isBlank(typed) ? draftDiscard({ key }) : draftSave({ key, clientId, body: JSON.stringify(typed) }));
  };
  const keep = useEffectEvent(keepNow);
  useEffect(() => {
    // What cannot be kept now is kept with the next key; the panel itself still holds it.
    waiting.current = setTimeout(() => void keep().catch(() => undefined), PAUSE_MS);
    return () => clearTimeout(waiting.current);
  }, [typed]);
  useBeforeLock(keepNow);
  useEffect(() => () => void keep().catch(() => undefined), []);

  const settle = useMutation({
    /** One after the other: what is recorded stays recorded if the next is refused. */
    mutationFn: async (flags: readonly RaisedFlag[]) => {
      for (const flag of flags) await flagSettle({ id: flag.id, settlement: settlementOf(form) });
    },
    onSuccess: async () => {
      clearTimeout(waiting.current);
      // The next flag begins with nothing typed; what is blank is not kept.
      setTyped(BLANK);
      await draftDiscard({ key });
    },
    onError: () => queries.invalidateQueries({ queryKey: ["flags"] }),
  });
  return { ready: !kept.isPending, form, change: (part: Partial<SettlementForm>) => setTyped({ ...form, ...part }), settle };
}
