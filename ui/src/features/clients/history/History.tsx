/** Everything that was changed about a client, the newest first: when, by whom, what. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CirclePlus, CircleX, History as HistoryIcon, PencilLine, type LucideIcon } from "lucide-react";
import { Failure, localDate } from "@/app/api";
import { Button, EmptyState, Skeleton } from "@/components";
import { format, t } from "@/i18n";
import type { ChangeEntry, ChangeOp } from "@/ipc";
import { ChartScreen } from "../chart/ChartScreen";
import { historyPages } from "../queries";
import { byDay, fieldsInWords, kindInWords } from "./words";

const route = getRouteApi("/clients/$clientId/history");

export function History() {
  const { clientId } = route.useParams();
  const pages = useInfiniteQuery(historyPages(clientId));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <ChartScreen title={t("clients-tab-history")} hideTitle>
      {pages.isError ? (
        <Failure error={pages.error} onRetry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton />
      ) : rows.length === 0 ? (
        <EmptyState icon={HistoryIcon} title={t("history-none")} />
      ) : (
        <div className="max-w-xl">
          {byDay(rows, (row) => localDate(new Date(row.at))).map(([day, changes]) => (
            <section key={day} aria-label={format.longDate(day)} className="pb-4">
              <h3 className="sticky top-0 bg-surface py-1 text-sm font-semibold">{format.longDate(day)}</h3>
              <ol>{changes.map((change) => <Change key={change.seq} change={change} />)}</ol>
            </section>
          ))}
          {pages.hasNextPage && <Button busy={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>{t("history-more")}</Button>}
        </div>
      )}
    </ChartScreen>
  );
}

const ICONS: Record<ChangeOp, LucideIcon> = { create: CirclePlus, update: PencilLine, remove: CircleX };

function Change({ change }: { change: ChangeEntry }) {
  const Icon = ICONS[change.op];
  const fields = change.op === "update" ? fieldsInWords(change.fields) : "";
  return (
    <li className="grid grid-cols-[5rem_1rem_1fr] items-baseline gap-x-3 border-b border-line/60 py-1.5 text-sm">
      <time dateTime={change.at} className="text-muted">{format.time(change.at)}</time>
      <Icon aria-hidden className="size-4 translate-y-0.5 text-muted" />
      <div className="min-w-0">
        <p>
          {t(`history-op-${change.op}`, { what: kindInWords(change.kind) })}
          {fields && <span className="text-muted">{t("history-fields", { fields })}</span>}
        </p>
        {change.actor && <p className="text-xs text-muted">{change.actor}</p>}
      </div>
    </li>
  );
}
