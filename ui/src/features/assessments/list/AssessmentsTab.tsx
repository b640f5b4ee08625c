/** A client's assessments: what waits for an answer on top, everything that was asked below. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import { ClipboardList, Ellipsis, FileOutput } from "lucide-react";
import { useState } from "react";
import { CommandButton, Failure } from "@/app/api";
import { DataTable, EmptyState, IconButton, Menu, Skeleton, type Column } from "@/components";
import { ChartScreen } from "@/features/clients";
import { format, t } from "@/i18n";
import type { AssessmentHead, AssessmentView } from "@/ipc";
import { listSearch, type Way } from "../address";
import { ExportDialog } from "../export/ExportDialog";
import { assessmentPages, dueQuery } from "../queries";
import { StartDialog } from "../start/StartDialog";
import { headResult } from "../words";
import { SignMark, StandMarks, signOfHead, signWords } from "./marks";
import { Waiting } from "./Waiting";

const route = getRouteApi("/clients/$clientId/assessments");

const COLUMNS: readonly Column<AssessmentHead>[] = [
  { id: "what", get heading() { return t("assessments-column-what"); }, width: "minmax(8rem, 1fr)", cell: (head) => <span className="font-medium">{head.shortTitle}</span> },
  { id: "on", get heading() { return t("assessments-column-on"); }, width: "7rem", cell: (head) => format.date(head.askedOn) },
  {
    id: "result", get heading() { return t("assessments-column-result"); }, width: "minmax(16rem, 2fr)",
    cell: (head) => (
      <span className="flex items-center gap-2">
        <span className="truncate">{headResult(head)}</span>
        {/* Some bands are called what the sign says; what was entered in error says nothing. */}
        {head.status !== "entered-in-error" && head.band !== signWords(signOfHead(head)) && <SignMark sign={signOfHead(head)} />}
      </span>
    ),
  },
  { id: "marks", get heading() { return t("assessments-column-marks"); }, width: "minmax(8rem, 0.8fr)", cell: (head) => <span className="flex items-center gap-1.5"><StandMarks head={head} /></span> },
  { id: "mode", get heading() { return t("assessments-column-mode"); }, width: "9rem", hideBelow: 66, cell: (head) => t(`assessments-mode-${head.mode}`) },
  { id: "by", get heading() { return t("assessments-column-by"); }, width: "minmax(9rem, 1fr)", hideBelow: 50, cell: (head) => head.by },
];

export function AssessmentsTab() {
  const { clientId } = route.useParams();
  const { start, beside } = listSearch(route.useSearch());
  const navigate = route.useNavigate();
  const pages = useInfiniteQuery(assessmentPages(clientId));
  const due = useQuery(dueQuery(clientId));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const [exporting, setExporting] = useState(false);
  const open = (id: string, as?: Way) =>
    void navigate({ to: "/clients/$clientId/assessments/$assessmentId", params: { clientId, assessmentId: id }, search: as === undefined || as === "form" ? {} : { as } });
  const begin = (instrumentId: string | null) => void navigate({ search: { start: instrumentId ?? true } });
  const onStarted = (view: AssessmentView, way: Way) => open(view.assessment.id, way);

  return (
    <ChartScreen
      fill
      title={t("assessments-title")}
      aside={pages.data && rows.length > 0 ? t("assessments-count", { count: pages.data.pages[0]?.total ?? rows.length }) : undefined}
      actions={
        <>
          {rows.length > 0 && <Link to="/clients/$clientId/trends" params={{ clientId }} className="rounded-sm text-sm text-accent underline underline-offset-2">{t("assessments-to-trends")}</Link>}
          <CommandButton command="assessment.start" variant="primary" />
          {rows.length > 0 && (
            <Menu
              label={t("assessments-more")}
              placement="bottom end"
              trigger={<IconButton icon={Ellipsis} label={t("assessments-more")} />}
              groups={[[{ id: "export", label: t("assessments-export-all"), icon: FileOutput, onAction: () => setExporting(true) }]]}
            />
          )}
        </>
      }
    >
      {pages.isError ? (
        <Failure className="m-6" error={pages.error} onRetry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton className="p-6" />
      ) : rows.length === 0 ? (
        <EmptyState icon={ClipboardList} title={t("assessments-none")}>{t("assessments-none-why")}</EmptyState>
      ) : (
        <>
          <Waiting begun={pages.data.pages[0]?.inProgress ?? []} due={due.data ?? []} onResume={(head) => open(head.id)} onStart={begin} />
          <DataTable
            label={t("assessments-title")}
            columns={COLUMNS}
            // Those that are not finished stand above.
            rows={rows.filter((head) => head.status !== "in-progress")}
            empty={<p className="px-6 py-8 text-muted">{t("assessments-none-done")}</p>}
            rowKey={(head) => head.id}
            rowLabel={rowLabel}
            onOpen={(head) => open(head.id)}
            total={pages.data.pages[0]?.total ?? rows.length}
            hasMore={pages.hasNextPage}
            loadingMore={pages.isFetchingNextPage}
            onMore={() => void pages.fetchNextPage()}
            className="min-h-40 grow"
          />
        </>
      )}
      {due.isError && <Failure className="m-6" error={due.error} onRetry={() => void due.refetch()} />}
      {exporting && <ExportDialog clientId={clientId} ids={null} onClose={() => setExporting(false)} />}
      {start !== undefined && (
        <StartDialog
          key={String(start)}
          clientId={clientId}
          instrumentId={start === true ? null : start}
          partOf={beside ?? null}
          onClose={() => void navigate({ search: {}, replace: true })}
          onStarted={onStarted}
        />
      )}
    </ChartScreen>
  );
}

/** What a row is called when it is read out. */
const rowLabel = (head: AssessmentHead): string =>
  format.list([head.shortTitle, format.date(head.askedOn), headResult(head), head.positive === null ? "" : t(`assessments-sign-${head.positive ? "positive" : "negative"}`), head.openFlags > 0 ? t("assessments-open-flags", { count: head.openFlags }) : ""].filter((part) => part !== ""));
