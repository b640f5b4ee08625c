/** What the window asks the core about a client's care plan. */
import { queryOptions } from "@tanstack/react-query";
import { planCompare, planGet, planVersionGet, printPreview, type ClientId, type PlanVersionId, type PrintRequest } from "@/ipc";

/** The draft with what is missing in it, and the versions. */
export const planQuery = (clientId: ClientId) => queryOptions({ queryKey: ["plan", clientId], queryFn: () => planGet({ clientId }) });

/** A frozen version. It never changes. */
export const versionQuery = (id: PlanVersionId) =>
  queryOptions({ queryKey: ["plan_version", id], queryFn: () => planVersionGet({ id }), staleTime: Infinity });

/** Two versions item by item; none is the draft, whose `revision` says which. */
export const compareQuery = (clientId: ClientId, before: PlanVersionId | null, after: PlanVersionId | null, revision: number) =>
  queryOptions({ queryKey: ["plan_compare", clientId, before, after, revision], queryFn: () => planCompare({ clientId, before, after }), gcTime: 0 });

/** The pages as they will be printed. */
export const previewQuery = (request: PrintRequest, revision: number) =>
  queryOptions({ queryKey: ["print_preview", request, revision], queryFn: () => printPreview({ request }), gcTime: 0, staleTime: 0 });
