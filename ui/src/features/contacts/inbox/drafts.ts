/** Notes that were being typed when the window closed, and how they are opened again. */
import { useQuery } from "@tanstack/react-query";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import { clientGet, type Draft } from "@/ipc";
import { readDraft } from "../composer/noteForm";
import { NEW_DRAFT, openNote, resumeNote, useBeingWritten } from "../open";
import { noteDrafts } from "../queries";

/** A draft with the name of the client it is about. */
export type WaitingDraft = { draft: Draft; clientId: string; client: string; excerpt: string };

/** The drafts that no pane is writing at the moment. */
export function useWaitingDrafts(): WaitingDraft[] {
  const called = useCalled();
  const open = useBeingWritten();
  const drafts = useQuery(noteDrafts).data ?? [];
  const ids = [...new Set(drafts.flatMap((draft) => draft.clientId ?? []))];
  const names = useQuery({
    queryKey: ["client", "names", ids],
    queryFn: async () => new Map(await Promise.all(ids.map(async (id) => [id, (await clientGet({ id })).client] as const))),
    enabled: ids.length > 0,
  }).data;
  return drafts.flatMap((draft) => {
    const client = draft.clientId === null ? undefined : names?.get(draft.clientId);
    if (!client || draft.clientId === null || open.has(draft.key)) return [];
    const text = readDraft(draft.body)?.form.text.trim() ?? "";
    return [{ draft, clientId: draft.clientId, client: called(client), excerpt: text === "" ? t("contacts-draft-empty") : text.slice(0, 160) }];
  });
}

/** Opens the pane that goes on with a draft. */
export function goOn({ draft, clientId, client }: WaitingDraft): void {
  if (draft.key.startsWith(NEW_DRAFT)) resumeNote(draft.key, clientId, client);
  else openNote(draft.key.slice("note:".length), clientId, client);
}

/** When it was kept. */
export const keptAt = ({ draft }: WaitingDraft): string => format.dateTime(draft.at);
