/** A discharge in the timeline: from where to where and why, and the way to what follows from it. */
import { Link, getRouteApi } from "@tanstack/react-router";
import { format, t } from "@/i18n";
import type { Discharge } from "@/ipc";

const route = getRouteApi("/clients/$clientId/timeline");

export function DischargeEntry({ discharge }: { discharge: Discharge }) {
  const { clientId } = route.useParams();
  const admitted = discharge.admittedOn && t("timeline-discharge-admitted", { date: format.date(discharge.admittedOn) });
  return (
    <>
      <p className="pb-0.5">
        <Link to="/clients/$clientId/discharges" params={{ clientId }} className="rounded-sm font-semibold text-accent underline underline-offset-2">
          {t("timeline-discharge", { from: discharge.fromPlace, to: discharge.toPlace })}
        </Link>
      </p>
      <p className="text-muted">{[discharge.reason, admitted].filter(Boolean).join(" · ")}</p>
    </>
  );
}
