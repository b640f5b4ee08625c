/** A client's discharges: the newest with its timeline, earlier ones beside it. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { DoorOpen } from "lucide-react";
import { useState } from "react";
import { Failure, useToday } from "@/app/api";
import { Button, cx, EmptyState, Skeleton } from "@/components";
import { ChartScreen, useCalled, useClient } from "@/features/clients";
import { format, t } from "@/i18n";
import type { ClientId, DischargeView } from "@/ipc";
import { DischargeDialog } from "./DischargeDialog";
import { dischargesQuery } from "./queries";
import { Sequence } from "./Sequence";

const route = getRouteApi("/clients/$clientId/discharges");

export function DischargesTab() {
  const { clientId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const file = useClient(clientId);
  const called = useCalled();
  const views = useQuery(dischargesQuery(clientId));
  const [changing, setChanging] = useState<DischargeView | null>(null);
  const client = called(file.client);
  const enter = (open: boolean) => void navigate({ search: open ? { ...search, enter: true } : search.of === undefined ? {} : { of: search.of }, replace: true });
  const [newest] = views.data ?? [];
  const shown = views.data?.find(({ discharge }) => discharge.id === search.of) ?? newest;
  const enterButton = <Button size="sm" variant="primary" icon={DoorOpen} onPress={() => enter(true)}>{t("discharge-enter")}</Button>;
  return (
    <ChartScreen title={t("discharge-title")} hideTitle {...(newest ? { actions: enterButton } : {})}>
      {views.isError ? <Failure error={views.error} onRetry={() => void views.refetch()} /> : !views.data ? <Skeleton /> : !shown ? (
        <EmptyState icon={DoorOpen} title={t("discharge-none")} action={enterButton}>{t("discharge-none-detail")}</EmptyState>
      ) : (
        <div className="flex flex-col gap-6 @xl:flex-row">
          <Sequence key={shown.discharge.id} view={shown} client={client} ask={search.ask ?? null} onAsked={() => void navigate({ search: { of: shown.discharge.id }, replace: true })} onChange={() => setChanging(shown)} />
          {(views.data.length > 1) && <Others clientId={clientId} views={views.data} shown={shown} />}
        </div>
      )}
      {(search.enter || changing) && (
        <DischargeDialog
          file={file} client={client} before={search.enter ? null : (changing?.discharge ?? null)}
          onClose={() => (search.enter ? enter(false) : setChanging(null))}
          onSaved={({ discharge }) => {
            setChanging(null);
            void navigate({ search: { of: discharge.id }, replace: true });
          }}
        />
      )}
    </ChartScreen>
  );
}

function Others({ clientId, views, shown }: { clientId: ClientId; views: readonly DischargeView[]; shown: DischargeView }) {
  const today = useToday();
  return (
    <nav aria-label={t("discharge-earlier")} className="shrink-0 @xl:w-56">
      <h3 className="pb-1 text-sm font-semibold">{t("discharge-earlier")}</h3>
      <ul className="flex flex-col">
        {views.map(({ discharge, steps }) => (
          <li key={discharge.id}>
            <Link
              to="/clients/$clientId/discharges" params={{ clientId }} search={{ of: discharge.id }} aria-current={discharge === shown.discharge ? "page" : undefined}
              className={cx("flex flex-col rounded-sm px-2 py-1.5 text-sm hover:bg-hover", discharge === shown.discharge && "bg-selected hover:bg-selected")}
            >
              <span className="font-medium">{format.dayOfYear(discharge.dischargedOn, today)}</span>
              <span className="truncate text-xs text-muted">{discharge.fromPlace}</span>
              <span className="text-xs text-muted">{t("discharge-progress", { done: steps.filter(({ checkIn }) => checkIn.state !== "open").length, all: steps.length })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
