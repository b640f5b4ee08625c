/** Joins a form that is filled in to the window: one for each assessment, kept until the record locks. */
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useBeforeLock } from "@/app/api";
import { assessmentAnswer, assessmentGet, type AssessmentView } from "@/ipc";
import { Filling, type FillState } from "./model/filling";
import { askAgain, assessmentQuery } from "./queries";

/** Writes go through mutations, so that the status bar tells whether they are kept. */
const write = <Answer>(queries: QueryClient, job: () => Promise<Answer>): Promise<Answer> =>
  queries.getMutationCache().build<Answer, Error, void, unknown>(queries, { mutationFn: job }).execute();

/**
 * It outlives the screen, so that what the core refused is there on coming back; it lives among the core's answers,
 * which are forgotten when the record locks.
 */
function fillingOf(queries: QueryClient, view: AssessmentView): Filling {
  const { id } = view.assessment;
  const key = ["assessment_filling", id];
  const known = queries.getQueryData<Filling>(key);
  if (known) return known;
  const made = new Filling({
    answer: (answers) => write(queries, () => assessmentAnswer({ id, answers })),
    get: () => assessmentGet({ id }),
    adopted: (newer) => queries.setQueryData(assessmentQuery(id).queryKey, newer),
  }, view);
  queries.setQueryDefaults(["assessment_filling"], { gcTime: Infinity, staleTime: Infinity });
  queries.setQueryData(key, made);
  return made;
}

/** Forgets the form: it was completed or stopped. */
export const forgetFilling = (queries: QueryClient, id: string): void => queries.removeQueries({ queryKey: ["assessment_filling", id] });

export function useFilling(view: AssessmentView): { filling: Filling; state: FillState } {
  const queries = useQueryClient();
  const filling = fillingOf(queries, view);
  const { clientId } = view.assessment;
  useBeforeLock(() => filling.flush());
  // A sentence that was marked, a flag that was settled: other parts of the window ask for the view, too.
  useEffect(() => filling.heard(view), [filling, view]);
  useEffect(() => {
    // Another window may have gone on with it since.
    void filling.refresh().catch(() => undefined);
    return () => void filling.flush().then(() => askAgain(queries, clientId));
  }, [filling, queries, clientId]);
  return { filling, state: useSyncExternalStore(filling.subscribe, filling.state) };
}
