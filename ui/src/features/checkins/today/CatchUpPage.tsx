/** After a long absence: overdue check-ins one line a series, so that what time has settled is settled at once. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CircleCheck, CircleSlash } from "lucide-react";
import { useState } from "react";
import { Failure, Page, useToday } from "@/app/api";
import { Button, DataTable, EmptyState, Skeleton, type Column } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { CatchUpRow } from "@/ipc";
import { KindMark } from "../kinds";
import { catchUpPages } from "../queries";
import { ReasonDialog } from "../ReasonDialog";
import { useTogether } from "../together";
import { TodayTabs } from "./TodayTabs";

export function CatchUpPage() {
  const pages = useInfiniteQuery(catchUpPages);
  const first = pages.data?.pages[0];
  return (
    <Page title={t("today-catch-up-title")} aside={first && <span>{t("today-catch-up-count", { checkIns: first.checkIns, series: first.series })}</span>} bar={<TodayTabs />} fill>
      {pages.isError ? (
        <Failure className="m-6" error={pages.error} onRetry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton className="p-6" />
      ) : (
        <Lines rows={pages.data.pages.flatMap((page) => page.rows)} total={first?.series ?? 0} hasMore={pages.hasNextPage} loadingMore={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
      )}
    </Page>
  );
}

function Lines({ rows, ...more }: { rows: CatchUpRow[]; total: number; hasMore: boolean; loadingMore: boolean; onMore: () => void }) {
  const today = useToday();
  const called = useCalled();
  const navigate = useNavigate();
  const { together, leaving } = useTogether();
  const [settling, setSettling] = useState<readonly CatchUpRow[] | null>(null);
  /** Whether there is something to settle, and it is not being settled already. */
  const settles = (row: CatchUpRow) => row.earlier.some((id) => !leaving.has(id));
  const earlier = rows.filter(settles);
  const only = settling?.length === 1 ? settling[0] : undefined;
  const count = settling?.reduce((sum, row) => sum + row.earlier.length, 0) ?? 0;
  const since = (row: CatchUpRow) => t("today-catch-up-since", { count: row.overdue, oldest: format.dayOfYear(row.oldestDueOn, today), newest: format.dayOfYear(row.newestDueOn, today) });
  const settle = (reason: string) => {
    const [first] = settling ?? [];
    setSettling(null);
    const [id] = first?.earlier ?? [];
    if (first && id !== undefined && settling) together({ kind: "settle", reason, ids: settling.flatMap((row) => row.earlier), one: { clientId: first.clientId, id } });
  };
  const columns: Column<CatchUpRow>[] = [
    { id: "client", heading: t("today-catch-up-column-client"), width: "minmax(8rem, 14rem)", cell: (row) => <span className="font-medium">{called(row.clientName)}</span> },
    {
      id: "purpose", heading: t("today-catch-up-column-purpose"), width: "minmax(8rem, 1fr)", hideBelow: 36,
      cell: (row) => (
        <span className="flex min-w-0 items-center gap-3">
          <span className="flex max-w-1/2 shrink-0"><KindMark kind={row.kind} medium={row.medium} called={called} short /></span>
          <span className="min-w-0 truncate" title={row.purpose}>{row.purpose}</span>
        </span>
      ),
    },
    { id: "overdue", heading: t("today-catch-up-column-overdue"), width: "minmax(8rem, 15rem)", hideBelow: 46, cell: (row) => <span className="truncate" title={since(row)}>{since(row)}</span> },
    {
      id: "act", heading: t("today-catch-up-column-act"), width: "11rem", align: "end",
      cell: (row) =>
        settles(row) && (
          // The row's press opens the client; this one is for itself.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <span onClick={(event) => event.stopPropagation()}>
            <Button size="sm" icon={CircleSlash} excludeFromTabOrder onPress={() => setSettling([row])}>{t("today-catch-up-settle", { count: row.earlier.length })}</Button>
          </span>
        ),
    },
  ];
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-6 py-2.5 text-sm">
        <p className="grow text-muted">{t("today-catch-up-keeps")}</p>
        {earlier.length > 1 && <Button icon={CircleSlash} onPress={() => setSettling(earlier)}>{t("today-catch-up-settle-shown")}</Button>}
      </div>
      <DataTable
        label={t("today-catch-up-title")} columns={columns} rows={rows} rowKey={(row) => row.seriesId} rowLabel={(row) => `${called(row.clientName)}, ${row.purpose}`}
        onOpen={(row) => void navigate({ to: "/clients/$clientId/check-ins", params: { clientId: row.clientId } })}
        onRowKey={(event, row) => {
          if (event.key !== "p" || event.ctrlKey || event.metaKey || event.altKey || !settles(row)) return false;
          setSettling([row]);
          return true;
        }}
        empty={<EmptyState icon={CircleCheck} title={t("today-catch-up-none")}>{t("today-catch-up-none-detail")}</EmptyState>}
        {...more}
      />
      {settling && (
        <ReasonDialog
          title={t("today-settle-title")} client={only ? called(only.clientName) : null} label={t("today-not-possible-reason")} hint={t("today-settle-hint")} confirmLabel={t("today-catch-up-settle-all", { count })} required
          onClose={() => setSettling(null)} onConfirm={settle}
        />
      )}
    </>
  );
}
