/** Joins the editor of a plan to the window: one for each client, kept until the record locks. */
import { replaceEqualDeep, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useBeforeLock } from "@/app/api";
import { actUndo, planGet, planItemMove, planItemRemove, planItemSave, planSave, type ClientId, type PlanView } from "@/ipc";
import { HEAD, PlanEditor, type Core, type EditorState } from "./model/editor";
import { planQuery } from "./queries";

/** The chart's other tabs that tell of what was done with the plan. */
export const tellTheChart = (queries: QueryClient, clientId: ClientId): Promise<unknown> =>
  Promise.all(["history", "timeline"].map((noun) => queries.invalidateQueries({ queryKey: [noun, clientId] })));

type Write = <Answer>(job: () => Promise<Answer>) => Promise<Answer>;

function coreFor(queries: QueryClient, clientId: ClientId, write: Write): Core {
  let last: PlanView | undefined;
  // What is the same as in the answer before stays the same object, so that its row is not drawn again.
  const shared = (view: PlanView): PlanView => (last = replaceEqualDeep(last, view));
  return {
    get: async () => shared(await planGet({ clientId })),
    saveHead: async (plan) => shared(await write(() => planSave({ plan }))),
    saveItem: (item, after) => write(() => planItemSave({ item, after })),
    remove: (kind, id) => write(() => planItemRemove({ kind, id, reason: "" })),
    move: async (move) => shared(await write(() => planItemMove(move))),
    undo: (actId) => write(() => actUndo({ actId })),
    adopted: (view) => {
      queries.setQueryData(planQuery(clientId).queryKey, view);
      void tellTheChart(queries, clientId);
    },
  };
}

/**
 * The editor outlives the screen, so that what the core refused is there on coming back; it lives among the
 * core's answers, which are forgotten when the record locks.
 */
function editorFor(queries: QueryClient, clientId: ClientId, view: PlanView, write: Write): PlanEditor {
  const key = ["plan_editor", clientId];
  const known = queries.getQueryData<PlanEditor>(key);
  if (known) return known;
  const made = new PlanEditor(coreFor(queries, clientId, write), view);
  queries.setQueryDefaults(["plan_editor"], { gcTime: Infinity, staleTime: Infinity });
  queries.setQueryData(key, made);
  return made;
}

/** Writes go through mutations, so that the status bar tells whether they are kept. */
const writeThrough = (queries: QueryClient): Write => async <Answer>(job: () => Promise<Answer>) =>
  queries.getMutationCache().build<Answer, Error, void, unknown>(queries, { mutationFn: job }).execute();

/** The plan as it is being written; null while it loads. */
export function usePlan(clientId: ClientId) {
  const queries = useQueryClient();
  const plan = useQuery(planQuery(clientId));
  const editor = plan.data ? editorFor(queries, clientId, plan.data, writeThrough(queries)) : null;
  useBeforeLock(() => editor?.flush());
  useEffect(() => {
    if (!editor) return;
    // Something else may have written since: an import, an undo.
    void editor.refresh();
    return () => void editor.flush();
  }, [editor]);
  return { plan, editor };
}

/** What the editor holds now. */
export const useEditorState = (editor: PlanEditor): EditorState => useSyncExternalStore(editor.subscribe, editor.state);

export { HEAD };
