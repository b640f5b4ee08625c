/** Everything that was changed about a client, or in the whole record, the newest first: when, by whom, what. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CirclePlus, CircleX, History as HistoryIcon, PencilLine, type LucideIcon } from "lucide-react";
import { Failure, localDate } from "@/app/api";
import { Button, EmptyState, Skeleton } from "@/components";
import { format, t } from "@/i18n";
import type { ChangeOp, ClientId } from "@/ipc";
import { ChartScreen } from "../chart/ChartScreen";
import { historyPages } from "../queries";
import { byAct, byDay, inRuns, sentences, type Told } from "./words";

const route = getRouteApi("/clients/$clientId/history");

export function History() {
  const { clientId } = route.useParams();
  return (
    <ChartScreen title={t("clients-tab-history")} hideTitle>
      <HistoryList clientId={clientId} />
    </ChartScreen>
  );
}

/** The changes of one client; of the whole record where there is none. */
export function HistoryList({ clientId }: { clientId: ClientId | null }) {
  const pages = useInfiniteQuery(historyPages(clientId));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      {pages.isError ? (
        <Failure error={pages.error} onRetry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton />
      ) : rows.length === 0 ? (
        <EmptyState icon={HistoryIcon} title={t("history-none")} />
      ) : (
        <div className="max-w-xl">
          {byDay(inRuns(rows, byAct(rows)), (act) => localDate(new Date(act.at))).map(([day, acts]) => (
            <section key={day} aria-label={format.longDate(day)} className="pb-4">
              <h3 className="sticky top-0 bg-surface py-1 text-sm font-semibold">{format.longDate(day)}</h3>
              <ol>{acts.map((act) => <Act key={act.actId} act={act} />)}</ol>
            </section>
          ))}
          {pages.hasNextPage && <Button busy={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>{t("history-more")}</Button>}
        </div>
      )}
    </>
  );
}

const ICONS: Record<ChangeOp, LucideIcon> = { create: CirclePlus, update: PencilLine, remove: CircleX };

function Act({ act }: { act: Told }) {
  return (
    <li className="grid grid-cols-[5rem_1fr] items-baseline gap-x-3 border-b border-line/60 py-2 text-sm">
      <time dateTime={act.at} className="text-muted">{format.time(act.at)}</time>
      <div className="min-w-0">
        <ul>
          {sentences(act.lines).map(({ op, text, fields }) => {
            const Icon = ICONS[op];
            return (
              <li key={`${op} ${text}`} className="flex items-start gap-2">
                <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
                <p className="min-w-0">
                  {text}
                  {fields && <span className="text-muted">{t("history-fields", { fields })}</span>}
                </p>
              </li>
            );
          })}
        </ul>
        {act.actor && <p className="ps-6 text-xs text-muted">{act.actor}</p>}
      </div>
    </li>
  );
}
