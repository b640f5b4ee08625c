/** Where open flags are seen beside the panel: in the chart's banner and on Today. */
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { HeartHandshake } from "lucide-react";
import { useEffect } from "react";
import { useCommand } from "@/app/api";
import { Button } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { ClientId } from "@/ipc";
import { flagDesk, opens } from "./desk";
import { planPath } from "./panel/aside";
import { openFlagsQuery } from "./queries";

/** In the chart: opens the panel when the chart of somebody with an open flag is opened, and stays until it is settled. */
export function OpenFlags({ clientId }: { clientId: ClientId }) {
  const open = useQuery(openFlagsQuery(clientId)).data?.map((one) => one.flag).filter(opens);
  const navigate = useNavigate();
  useCommand("safetyPlan.open", () => void navigate({ to: planPath(clientId) }));
  const raised = open !== undefined && open.length > 0;
  useEffect(() => {
    if (raised) flagDesk.raise(clientId, open);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for the chart; the panel follows the list itself
  }, [clientId, raised]);
  if (!raised) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-warning-soft px-3 py-1.5 text-sm contrast:border contrast:border-current">
      <HeartHandshake aria-hidden className="size-4 shrink-0 text-warning" />
      <span className="min-w-0 grow font-medium">{t("safety-waiting", { count: open.length })}</span>
      <Button
        size="sm"
        onPress={() => {
          flagDesk.raise(clientId, open);
          flagDesk.bringBack();
        }}
      >
        {t("safety-record-now")}
      </Button>
    </div>
  );
}

/** On Today, above everything else: for whom an answer still waits. What it was about is not for whoever sees this list. */
export function OpenFlagsToday() {
  const open = useQuery(openFlagsQuery(null)).data?.filter((one) => opens(one.flag)) ?? [];
  const called = useCalled();
  if (open.length === 0) return null;
  return (
    <section aria-label={t("safety-today")} className="mx-6 mt-4 flex items-start gap-3 rounded-md bg-warning-soft px-3 py-2.5 text-sm contrast:border contrast:border-current">
      <HeartHandshake aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <div className="min-w-0 grow">
        <p className="font-semibold">{t("safety-today")}</p>
        <ul className="mt-1 flex flex-col gap-1">
          {open.map(({ flag, clientName, instrument }) => (
            <li key={flag.id}>
              <Link to="/clients/$clientId" params={{ clientId: flag.clientId }} className="font-medium text-accent underline underline-offset-2">{called(clientName)}</Link>
              <span className="text-muted">{t("safety-today-line", { instrument, when: format.dateTime(flag.raisedAt) })}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
