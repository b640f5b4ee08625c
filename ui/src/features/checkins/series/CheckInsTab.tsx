/** A client's check-ins: the series with their rhythms, what is open, what was closed lately. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { BellRing, CalendarPlus } from "lucide-react";
import { useState } from "react";
import { Failure, useCommand, useToday } from "@/app/api";
import { Button, EmptyState, Skeleton } from "@/components";
import { ChartScreen, useCalled, useClient } from "@/features/clients";
import { t } from "@/i18n";
import type { CheckIn, CheckInSeries, SeriesView } from "@/ipc";
import { checkInsQuery, seriesQuery } from "../queries";
import { ClosedCheckIns } from "./ClosedCheckIns";
import { OpenCheckIns } from "./OpenCheckIns";
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
  useCommand("checkIn.plan", () => setEditing("new"));
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
        <Content {...{ client, series: series.data, checkIns: checkIns.data, onEdit: setEditing, onPlan: () => setEditing("new") }} />
      )}
      {editing && <SeriesDialog series={editing === "new" ? null : editing} file={file} client={client} onClose={() => setEditing(null)} />}
    </ChartScreen>
  );
}

function Content({ client, series, checkIns, onEdit, onPlan }: { client: string; series: SeriesView[]; checkIns: CheckIn[]; onEdit: (series: CheckInSeries) => void; onPlan: () => void }) {
  const today = useToday();
  const open = checkIns.filter((checkIn) => checkIn.state === "open").toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const coming = open.filter((checkIn) => checkIn.dueOn > today);
  const closed = checkIns.filter((checkIn) => checkIn.state !== "open");
  const purpose = (checkIn: CheckIn) => series.find((one) => one.series.id === checkIn.seriesId)?.series.purpose ?? "";
  return (
    <div className="flex max-w-xl flex-col gap-6">
      <section aria-labelledby="series">
        <div className="flex flex-wrap items-center justify-between gap-2 pb-1">
          <h3 id="series" className="text-base font-semibold">{t("checkins-series")}</h3>
          <Button icon={CalendarPlus} onPress={onPlan}>{t("checkins-plan")}</Button>
        </div>
        <ul>{series.map((one) => <SeriesItem key={one.series.id} view={one} client={client} onEdit={() => onEdit(one.series)} />)}</ul>
      </section>
      <OpenCheckIns title={t("checkins-open")} checkIns={open.filter((checkIn) => checkIn.dueOn <= today)} purpose={purpose} client={client} />
      {coming.length > 0 && <OpenCheckIns title={t("checkins-coming")} checkIns={coming} purpose={purpose} client={client} />}
      <ClosedCheckIns checkIns={closed} purpose={purpose} />
    </div>
  );
}
