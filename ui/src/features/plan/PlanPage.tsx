/** The care plan of a client: written on one side, looked at from several on the other. */
import { getRouteApi } from "@tanstack/react-router";
import { Failure } from "@/app/api";
import { Skeleton } from "@/components";
import { ChartScreen } from "@/features/clients";
import { t } from "@/i18n";
import { PlanWorkspace } from "./PlanWorkspace";
import { usePlan } from "./useEditor";

const route = getRouteApi("/clients/$clientId/plan");

export function PlanPage() {
  const { clientId } = route.useParams();
  const { plan, editor } = usePlan(clientId);
  if (plan.isError && !editor) return <ChartScreen title={t("plan-title")}><Failure error={plan.error} onRetry={() => void plan.refetch()} /></ChartScreen>;
  if (!editor) return <ChartScreen title={t("plan-title")}><Skeleton /></ChartScreen>;
  return <PlanWorkspace key={clientId} clientId={clientId} editor={editor} />;
}
