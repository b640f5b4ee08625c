/** A completed assessment in the timeline: what it is, what it came to, and the way to it. */
import { Link, getRouteApi } from "@tanstack/react-router";
import { FilePen, TriangleAlert } from "lucide-react";
import { StatusTag } from "@/components";
import { format, t } from "@/i18n";
import type { AssessmentHead } from "@/ipc";

const route = getRouteApi("/clients/$clientId/timeline");

export function AssessmentEntry({ assessment }: { assessment: AssessmentHead }) {
  const { clientId } = route.useParams();
  const { total, band } = assessment;
  const result = [total === null ? null : format.number(total, { maximumFractionDigits: 3 }), band].filter(Boolean).join(" · ");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 pb-0.5">
        <Link to="/clients/$clientId/assessments/$assessmentId" params={{ clientId, assessmentId: assessment.id }} className="rounded-sm font-semibold text-accent underline underline-offset-2">
          {assessment.shortTitle}
        </Link>
        {result !== "" && <span>{result}</span>}
        {assessment.openFlags > 0 && <StatusTag icon={TriangleAlert} tone="danger">{t("timeline-assessment-flags", { count: assessment.openFlags })}</StatusTag>}
        {assessment.amendedBy !== null && <StatusTag icon={FilePen}>{t("timeline-assessment-amended")}</StatusTag>}
      </p>
      <p className="text-muted">{[t("timeline-assessment-asked", { date: format.date(assessment.askedOn) }), assessment.by].filter(Boolean).join(" · ")}</p>
    </>
  );
}
