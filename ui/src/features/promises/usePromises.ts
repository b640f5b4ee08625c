/** Writing about promises: keeping one in mind, what became of it, another day; each can be taken back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureTitle } from "@/app/api";
import { toast } from "@/components";
import { format, t } from "@/i18n";
import { actUndo, changePage, checkInAnswer, promiseKeep, promiseMove, type ActId, type ClientId, type PromiseMade, type PromiseRow } from "@/ipc";
import { promisesChanged } from "./queries";

/** What is done about a promise. */
export type Deed =
  | { kind: "keep"; clientId: ClientId; promise: PromiseMade }
  | { kind: "done"; row: PromiseRow }
  | { kind: "not-kept"; row: PromiseRow; reason: string }
  | { kind: "move"; row: PromiseRow; dueOn: string; reason: string };

const clientOf = (deed: Deed): ClientId => (deed.kind === "keep" ? deed.clientId : deed.row.checkIn.clientId);

/** The act that answered a check-in: the core's answer to that does not name it, the history does. */
async function actOf(row: PromiseRow): Promise<ActId | null> {
  const page = await changePage({ clientId: row.checkIn.clientId, cursor: null });
  return page.rows.find((change) => change.entityId === row.checkIn.id)?.actId ?? null;
}

async function write(deed: Deed): Promise<ActId | null> {
  switch (deed.kind) {
    case "keep":
      return promiseKeep({ clientId: deed.clientId, promise: deed.promise });
    case "move":
      return promiseMove({ id: deed.row.checkIn.seriesId, dueOn: deed.dueOn, reason: deed.reason });
    case "done":
      await checkInAnswer({ id: deed.row.checkIn.id, outcome: { kind: "done", on: null, remark: null } });
      return actOf(deed.row);
    case "not-kept":
      await checkInAnswer({ id: deed.row.checkIn.id, outcome: { kind: "notPossible", reason: deed.reason } });
      return actOf(deed.row);
  }
}

function said(deed: Deed): string {
  if (deed.kind === "keep") return t("promises-kept", { day: format.date(deed.promise.dueOn) });
  if (deed.kind === "move") return t("promises-moved", { day: format.date(deed.dueOn) });
  return t(deed.kind === "done" ? "promises-done" : "promises-not-kept");
}

export function usePromises() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async (actId, deed) => {
      const undo = () =>
        actId !== null &&
        actUndo({ actId }).then(
          () => {
            void promisesChanged(queries, clientOf(deed));
            toast(t("promises-undone"));
          },
          (error: unknown) => toast(failureTitle(error), { tone: "danger" }),
        );
      toast(said(deed), { tone: "success", ...(actId === null ? {} : { action: { label: t("promises-undo"), run: () => void undo() } }) });
      // Done with when the lists show it: until then it counts as under way.
      await promisesChanged(queries, clientOf(deed));
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
}
