/** What the window asks the core about assessments. */
import { infiniteQueryOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import { assessmentDue, assessmentGet, assessmentPage, type AssessmentId, type AssessmentView, type ClientId } from "@/ipc";

/** A page of the list is enough for two screens; the core allows 100. */
const PAGE = 60;

/** A client's assessments, the newest first. */
export const assessmentPages = (clientId: ClientId) =>
  infiniteQueryOptions({
    queryKey: ["assessments", clientId, "pages"],
    queryFn: ({ pageParam }) => assessmentPage({ clientId, cursor: pageParam, limit: PAGE }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** When instruments are to be asked again. */
export const dueQuery = (clientId: ClientId) => queryOptions({ queryKey: ["assessments", clientId, "due"], queryFn: () => assessmentDue({ clientId }) });

/** One assessment, whole. */
export const assessmentQuery = (id: AssessmentId) => queryOptions({ queryKey: ["assessment", id], queryFn: () => assessmentGet({ id }) });

/** What else tells of a client's assessments. */
export const askAgain = (queries: QueryClient, clientId: ClientId): Promise<unknown> =>
  Promise.all([
    ...["client", "assessments", "history", "timeline", "trends"].map((noun) => queries.invalidateQueries({ queryKey: [noun, clientId] })),
    queries.invalidateQueries({ queryKey: ["caseload"] }),
  ]);

/** Takes a newer view of an assessment, and has everything asked again that tells of it. */
export function adopt(queries: QueryClient, view: AssessmentView): void {
  queries.setQueryData(assessmentQuery(view.assessment.id).queryKey, view);
  for (const other of [view.amends, view.amendedBy]) if (other) void queries.invalidateQueries({ queryKey: ["assessment", other.id] });
  if (view.assessment.partOf) void queries.invalidateQueries({ queryKey: ["assessment", view.assessment.partOf] });
  void askAgain(queries, view.assessment.clientId);
}
