/** What was decided about gaps, of one client or of all, the newest first; nothing of it is ever changed. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AlarmClock, CircleCheck, CircleSlash2, History, RotateCcw, type LucideIcon } from "lucide-react";
import { Failure, localDate, useToday } from "@/app/api";
import { EmptyState, Skeleton } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { ClientId, GapDecisionKind, GapHistoryRow } from "@/ipc";
import { gapHistoryQuery } from "../queries";

const ICONS: Readonly<Record<GapDecisionKind, LucideIcon>> = { snoozed: AlarmClock, exempt: CircleSlash2, reopened: RotateCcw, settled: CircleCheck };
/** The core hands out this many at most. */
const MOST = 200;

export function Decisions({ clientId, ofClient = false }: { clientId: ClientId | null; ofClient?: boolean }) {
  const history = useQuery(gapHistoryQuery(clientId));
  if (history.isError) return <Failure className="m-6" error={history.error} onRetry={() => void history.refetch()} />;
  if (!history.data) return <Skeleton className="p-6" />;
  if (history.data.length === 0) return <EmptyState icon={History} title={t("gaps-no-decisions")}>{t("gaps-no-decisions-detail")}</EmptyState>;
  return (
    // What scrolls can be scrolled with the keyboard, also where nothing in it takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="group" tabIndex={0} aria-label={t("gaps-state-decided")} className="@container scroll-calm min-h-0 grow px-6 pb-8 outline-offset-[-2px]">
      <ol>
        {history.data.map((row) => <Line key={row.decision.id} row={row} ofClient={ofClient} />)}
      </ol>
      {history.data.length >= MOST && <p className="pt-3 text-sm text-muted">{t("gaps-decisions-most", { count: MOST })}</p>}
    </div>
  );
}

function Line({ row: { decision, clientName, title }, ofClient }: { row: GapHistoryRow; ofClient: boolean }) {
  const client = useCalled()(clientName);
  const today = useToday();
  const Icon = ICONS[decision.kind];
  const until = decision.until === null ? "" : format.dayOfYear(decision.until, today);
  const facts = [
    t("gaps-counted-from", { date: format.dayOfYear(decision.since, today) }),
    decision.by === "" ? null : decision.by,
  ].filter((fact) => fact !== null);
  return (
    <li className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 border-b border-line/60 py-2 text-sm">
      <span className="text-muted" title={format.dateTime(decision.at)}>{format.dayOfYear(localDate(new Date(decision.at)), today)}</span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="inline-flex items-center gap-1.5 font-medium"><Icon aria-hidden className="size-3.5 text-muted" />{t(`gaps-decided-${decision.kind}`, { until })}</span>
          {!ofClient && <Link to="/clients/$clientId/gaps" params={{ clientId: decision.key.clientId }} className="rounded-sm font-semibold hover:underline">{client}</Link>}
          <span>{title}</span>
        </p>
        {decision.reason !== "" && <p className="break-words">{decision.reason}</p>}
        <p className="text-xs text-muted">{facts.join(" · ")}</p>
      </div>
    </li>
  );
}
