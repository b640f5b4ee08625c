/** One assessment: while it is in progress the form to fill in, afterwards what it came to. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Failure } from "@/app/api";
import { Skeleton } from "@/components";
import { ChartScreen } from "@/features/clients";
import { t } from "@/i18n";
import { Fill } from "./filling/Fill";
import { assessmentQuery } from "./queries";
import { Result } from "./result/Result";

const route = getRouteApi("/clients/$clientId/assessments/$assessmentId");

export function AssessmentPage() {
  const { clientId, assessmentId } = route.useParams();
  const query = useQuery(assessmentQuery(assessmentId));
  if (query.isError && !query.data) return <ChartScreen title={t("assessments-one")}><Failure error={query.error} onRetry={() => void query.refetch()} /></ChartScreen>;
  if (!query.data) return <ChartScreen title={t("assessments-one")}><Skeleton /></ChartScreen>;
  const view = query.data;
  // An address made of two charts would show one client's answers under another's name.
  if (view.assessment.clientId !== clientId) return <ChartScreen title={t("assessments-one")}><Failure error={{ code: "not_found", message: "", detail: null }} /></ChartScreen>;
  return view.assessment.status === "in-progress" ? <Fill key={assessmentId} view={view} /> : <Result key={assessmentId} view={view} />;
}
