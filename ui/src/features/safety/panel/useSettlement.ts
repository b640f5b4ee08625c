/** What is typed into the panel, which neither a crash nor the lock loses, and recording it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDraft } from "@/app/api";
import { flagSettle, type ClientId, type FlagTopic, type RaisedFlag } from "@/ipc";
import { BLANK, isBlank, readForm, settlementOf, type SettlementForm } from "./settlement";

export function useSettlement(clientId: ClientId, topic: FlagTopic) {
  const queries = useQueryClient();
  const kept = useDraft<SettlementForm>({ key: `flag:${clientId}:${topic}`, clientId, blank: BLANK, isBlank, read: (body) => readForm(body) ?? BLANK });
  const settle = useMutation({
    /** One after the other: what is recorded stays recorded if the next is refused. */
    mutationFn: async (flags: readonly RaisedFlag[]) => {
      for (const flag of flags) await flagSettle({ id: flag.id, settlement: settlementOf(kept.draft) });
    },
    // The next flag begins with nothing typed.
    onSuccess: kept.forget,
    onError: () => queries.invalidateQueries({ queryKey: ["flags"] }),
  });
  return { ready: kept.ready, form: kept.draft, change: kept.change, settle };
}
