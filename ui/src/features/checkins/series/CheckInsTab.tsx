/** A client's check-ins: the series with their rhythms, what is open, what was closed lately. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { BellRing, CalendarPlus } from "lucide-react";
import { useState } from "react";
import { CommandButton, Failure, useCommand, useToday } from "@/app/api";
import { Button, EmptyState, Skeleton } from "@/components";
import { ChartScreen, useCalled, useClient } from "@/features/clients";
import { ClientPromises } from "@/features/promises";
import { format, t } from "@/i18n";
import type { CheckIn, CheckInSeries, ClientId, SeriesView } from "@/ipc";
import { checkInsQuery, seriesQuery } from "../queries";
import { ClosedCheckIns } from "./ClosedCheckIns";
import { OpenCheckIns, type OpenCheckIn } from "./OpenCheckIns";
import { SeriesDialog } from "./SeriesDialog";
import { SeriesItem } from "./SeriesItem";

const route = getRouteApi("/clients/$clientId/check-ins");

export function CheckInsTab() {
  const { clientId } = route.useParams();
  const file = useClient(clientId);
  const client = useCalled()(file.client);
  const series = useQuery(seriesQuery(clientId));
  const checkIns = useQuery(checkInsQuery(clientId));
  const [editing, setEditing] = useState<CheckInSeries | "new" | null>(null);
  const navigate = useNavigate();
  useCommand("checkIn.plan", () => setEditing("new"));
  useCommand("visit.brief", () => void navigate({ to: "/clients/$clientId/brief", params: { clientId } }));
  const failed = [series, checkIns].find((query) => query.isError);
  return (
    <ChartScreen title={t("checkins-title")} hideTitle>
      {failed?.error ? (
        <Failure error={failed.error} onRetry={() => void failed.refetch()} />
      ) : !series.data || !checkIns.data ? (
        <Skeleton />
      ) : series.data.length === 0 ? (
        <EmptyState icon={BellRing} title={t("checkins-none")} action={<Button variant="primary" icon={CalendarPlus} onPress={() => setEditing("new")}>{t("checkins-plan")}</Button>}>{t("checkins-none-detail")}</EmptyState>
      ) : (
        <Content {...{ name: format.personName({ given: file.client.givenName, family: file.client.familyName, preferred: file.client.preferredName }), client, clientId, series: series.data, checkIns: checkIns.data, onEdit: setEditing, onPlan: () => setEditing("new") }} />
      )}
      {editing && <SeriesDialog series={editing === "new" ? null : editing} file={file} client={client} onClose={() => setEditing(null)} />}
    </ChartScreen>
  );
}

function Content({ name, client, clientId, series, checkIns, onEdit, onPlan }: { name: string; client: string; clientId: ClientId; series: SeriesView[]; checkIns: CheckIn[]; onEdit: (series: CheckInSeries) => void; onPlan: () => void }) {
  const today = useToday();
  const open = checkIns.filter((checkIn) => checkIn.state === "open").toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const coming = open.filter((checkIn) => checkIn.doOn > today);
  const closed = checkIns.filter((checkIn) => checkIn.state !== "open");
  const known = (checkIn: CheckIn): OpenCheckIn => ({ checkIn, series: series.find((one) => one.series.id === checkIn.seriesId)?.series ?? null });
  return (
    <div className="flex max-w-xl flex-col gap-6">
      <section aria-labelledby="series">
        <div className="flex flex-wrap items-center justify-between gap-2 pb-1">
          <h3 id="series" className="text-base font-semibold">{t("checkins-series")}</h3>
          <span className="flex flex-wrap gap-2">
            <CommandButton command="visit.brief" />
            <Button icon={CalendarPlus} onPress={onPlan}>{t("checkins-plan")}</Button>
          </span>
        </div>
        <ul>{series.map((one) => <SeriesItem key={one.series.id} view={one} client={client} onEdit={() => onEdit(one.series)} />)}</ul>
      </section>
      <OpenCheckIns title={t("checkins-open")} checkIns={open.filter((checkIn) => checkIn.doOn <= today).map(known)} name={name} client={client} />
      {coming.length > 0 && <OpenCheckIns title={t("checkins-coming")} checkIns={coming.map(known)} name={name} client={client} />}
      <ClientPromises clientId={clientId} />
      <ClosedCheckIns checkIns={closed} purpose={(checkIn) => known(checkIn).series?.purpose ?? ""} />
    </div>
  );
}
