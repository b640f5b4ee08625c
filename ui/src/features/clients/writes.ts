/** What the window changes about a client, and what it then asks again. */
import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { failureTitle } from "@/app/api";
import { toast } from "@/components";
import { t } from "@/i18n";
import { actUndo, changePage, clientPartRemove, clientPartSave, clientSave, type Client, type ClientId, type ClientPart, type ClientPartKind } from "@/ipc";
import { clientQuery } from "./queries";

/** Everything on the screen that says something about this client. */
export async function askAgain(queries: QueryClient, id: ClientId): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: clientQuery(id).queryKey }),
    queries.invalidateQueries({ queryKey: ["caseload"] }),
    queries.invalidateQueries({ queryKey: ["history", id] }),
    // A death or a closed enrolment lets check-ins rest, and what takes it back plans them again.
    queries.invalidateQueries({ queryKey: ["check-ins", id] }),
    queries.invalidateQueries({ queryKey: ["agenda"] }),
    queries.invalidateQueries({ queryKey: ["gaps"] }),
  ]);
}

/** Keeps the client's own facts; takes what is to be different. */
export function useSaveClient(id: ClientId) {
  const queries = useQueryClient();
  return useMutation({
    // One after the other, each put over what the one before it came to: they are kept as a whole.
    scope: { id: `client ${id}` },
    mutationFn: (change: Partial<Client>) => {
      const file = queries.getQueryData(clientQuery(id).queryKey);
      if (!file) throw new Error("a client is saved before it was read");
      return clientSave({ client: { ...file.client, ...change } });
    },
    onSuccess: (file) => {
      queries.setQueryData(clientQuery(id).queryKey, file);
      void askAgain(queries, id);
    },
  });
}

/** Keeps one part of the client. */
export function useSavePart(id: ClientId) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (part: ClientPart) => clientPartSave({ part }), onSuccess: () => askAgain(queries, id) });
}

/** Removes a part and offers to take that back. */
export function useRemovePart(clientId: ClientId) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: { kind: ClientPartKind; id: string; reason: string }) => clientPartRemove(asked),
    onSuccess: async (_answer, { id }) => {
      await askAgain(queries, clientId);
      toast(t("clients-removed"), { action: { label: t("clients-undo"), run: () => void undoRemoval(queries, clientId, id) } });
    },
  });
}

/** The log names the act that removed it; undoing that act brings back the very row, with its source and its history. */
async function undoRemoval(queries: QueryClient, clientId: ClientId, id: string): Promise<void> {
  try {
    const { rows } = await changePage({ clientId, cursor: null });
    const removal = rows.find((change) => change.entityId === id && change.op === "remove");
    if (!removal) return;
    await actUndo({ actId: removal.actId });
    await askAgain(queries, clientId);
  } catch (error) {
    toast(failureTitle(error), { tone: "danger" });
  }
}
