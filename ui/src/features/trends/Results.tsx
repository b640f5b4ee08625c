/** The same as the chart, as a table: every result, what it counts as, how it changed. */
import { ArrowDownRight, ArrowUpRight, CircleAlert, TriangleAlert } from "lucide-react";
import { cx, DataTable, StatusTag, type Column } from "@/components";
import { breachWords } from "@/features/measures";
import { format, t } from "@/i18n";
import type { Trend, TrendPoint } from "@/ipc";
import { changeOf, shown, trendTitle } from "./words";

type Row = { point: TrendPoint; index: number };

export function Results({ trend, onActive, onOpen }: { trend: Trend; onActive: (index: number | null) => void; onOpen: (point: TrendPoint) => void }) {
  // The newest first, as lists of what happened are.
  const rows = trend.points.map((point, index): Row => ({ point, index })).reverse();
  const columns: Column<Row>[] = [
    { id: "day", heading: t("trends-day"), width: "8rem", cell: ({ point }) => format.date(point.on) },
    { id: "value", heading: t("trends-value"), width: "8.5rem", align: "end", cell: ({ point }) => <span className="font-semibold tabular-nums">{shown(point, trend.decimals, trend.unit)}</span> },
    ...(trend.points.some((point) => point.band !== null) ? [{ id: "band", heading: t("trends-band"), width: "minmax(8rem, 1.4fr)", cell: ({ point }: Row) => <Counts point={point} /> }] : []),
    ...(trend.points.some((point) => point.breach !== null) ? [{ id: "range", heading: t("trends-range"), width: "minmax(11rem, 1.6fr)", cell: ({ point }: Row) => <Range point={point} /> }] : []),
    { id: "change", heading: t("trends-change"), width: "minmax(7rem, 1fr)", cell: ({ point, index }) => <Changed point={point} words={changeOf(trend.points, index)} /> },
    ...(trend.of.of === "instrument"
      ? [{ id: "how", heading: t("trends-how"), width: "minmax(7rem, 1fr)", hideBelow: 44, cell: ({ point }: Row) => <span className="text-muted">{point.recorded === "total" ? t("trends-total-only") : point.mode === null ? "" : t(`trends-mode-${point.mode}`)}</span> }]
      : []),
  ];
  return (
    <DataTable
      label={t("trends-table", { title: trendTitle(trend.of, trend.title) })}
      columns={columns}
      rows={rows}
      rowKey={({ point, index }) => point.assessmentId ?? point.measureId ?? `${point.on}-${index}`}
      rowLabel={({ point }) => `${format.date(point.on)}: ${shown(point, trend.decimals, trend.unit)}${point.breach === null ? "" : `, ${breachWords(point.breach)}`}`}
      rowHeight={2.25}
      onActive={(row) => onActive(row?.index ?? null)}
      onOpen={({ point }) => onOpen(point)}
      className="max-h-80 shrink-0 border-t border-line"
    />
  );
}

function Counts({ point }: { point: TrendPoint }) {
  if (point.band === null) return null;
  return point.positive === true ? <StatusTag icon={CircleAlert} tone="warning">{point.band}</StatusTag> : <span>{point.band}</span>;
}

/** Out of range, and whether somebody said what was done. */
function Range({ point }: { point: TrendPoint }) {
  if (point.breach === null) return null;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <StatusTag icon={TriangleAlert} tone="warning">{breachWords(point.breach)}</StatusTag>
      <span className={cx("truncate", point.answer === null ? "font-medium" : "text-muted")} title={point.answer ?? undefined}>
        {point.answer === null ? t("trends-unanswered") : t("trends-answered", { what: point.answer })}
      </span>
    </span>
  );
}

function Changed({ point, words }: { point: TrendPoint; words: string }) {
  if (point.meaningful === null) return <span className="text-muted">{words}</span>;
  const better = point.meaningful === "better";
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      {words}
      <StatusTag icon={better ? ArrowDownRight : ArrowUpRight} tone={better ? "success" : "danger"}>{t(better ? "trends-better" : "trends-worse")}</StatusTag>
    </span>
  );
}
