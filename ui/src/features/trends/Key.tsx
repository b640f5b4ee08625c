/** What the shapes of the chart stand for; only those that occur in it. */
import type { ReactNode } from "react";
import { t } from "@/i18n";
import type { Trend } from "@/ipc";
import { boundsOf } from "./drawing";

export function Key({ trend }: { trend: Trend }) {
  const has = (test: (point: Trend["points"][number]) => boolean) => trend.points.some(test);
  const entries: [string, ReactNode, boolean][] = [
    [t("trends-systolic"), <circle key="s" cx={8} cy={8} r={4.5} className="fill-accent" />, has((point) => point.secondValue !== null)],
    [t("trends-diastolic"), <circle key="d" cx={8} cy={8} r={4} className="fill-surface stroke-muted" strokeWidth={1.5} />, has((point) => point.secondValue !== null)],
    [t("trends-key-answers"), <circle key="a" cx={8} cy={8} r={4.5} className="fill-accent" />, has((point) => point.recorded === "answers")],
    [t("trends-key-total"), <rect key="t" x={4} y={4} width={8} height={8} className="fill-surface stroke-accent" strokeWidth={2} />, has((point) => point.recorded === "total")],
    [t("trends-key-positive"), <circle key="p" cx={8} cy={8} r={6} className="fill-none stroke-warning" strokeWidth={1.5} />, has((point) => point.positive === true)],
    [t("trends-key-out"), <circle key="o" cx={8} cy={8} r={6} className="fill-none stroke-warning" strokeWidth={1.5} />, has((point) => point.breach !== null)],
    [t("trends-key-limit"), <line key="l" x1={1} x2={15} y1={8} y2={8} className="stroke-warning" strokeWidth={1.5} strokeDasharray="3 3" />, boundsOf(trend.limit).some((bound) => bound.kind !== "target")],
    [t("trends-key-target"), <line key="g" x1={1} x2={15} y1={8} y2={8} className="stroke-success" strokeWidth={1.5} strokeDasharray="8 4" />, boundsOf(trend.limit).some((bound) => bound.kind === "target")],
    [t("trends-key-better"), <text key="b" x={8} y={12} textAnchor="middle" className="fill-success font-semibold">✓</text>, has((point) => point.meaningful === "better")],
    [t("trends-key-worse"), <text key="w" x={8} y={12} textAnchor="middle" className="fill-danger font-semibold">!</text>, has((point) => point.meaningful === "worse")],
  ];
  return (
    <ul aria-label={t("trends-key")} className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {entries.filter(([, , occurs]) => occurs).map(([words, shape]) => (
        <li key={words} className="inline-flex items-center gap-1">
          <svg aria-hidden width={16} height={16} className="shrink-0">{shape}</svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
