/** The words around a trend: its name, its values, its changes, its summary. */
import { format, t } from "@/i18n";
import type { Trend, TrendHead, TrendOf, TrendPoint } from "@/ipc";

/** What a trend is called. The core names instruments; measures are named here. */
export function trendTitle(of: TrendOf, title: string): string {
  if (of.of === "instrument") return title;
  return of.name === "" ? t(`trends-measure-${of.measure}`) : of.name;
}

/** A value as written, with its second one: `142/88`. */
export function shown(point: { value: number; secondValue?: number | null }, decimals: number, unit = ""): string {
  const digits = { minimumFractionDigits: 0, maximumFractionDigits: Math.max(decimals, Number.isInteger(point.value) ? 0 : 1) };
  const value = format.number(point.value, digits);
  const second = point.secondValue == null ? value : `${value}/${format.number(point.secondValue, digits)}`;
  const written = format.unit(unit);
  return written === "" ? second : written === "%" ? `${second}%` : `${second} ${written}`;
}

/** `Limit 140`, `Target 130`, of the second value `Diastolic target 80`. */
export function boundWords(kind: "low" | "high" | "target", second: boolean, bound: number): string {
  const value = format.number(bound, { maximumFractionDigits: 1 });
  if (kind === "target") return t(second ? "trends-target-second" : "trends-target", { value });
  return t(second ? "trends-limit-second" : "trends-limit", { value });
}

/** `Up 3`, `Down 4`, `No change`. */
export function change(now: number, before: number): string {
  const by = format.number(Math.abs(now - before), { maximumFractionDigits: 1 });
  return now === before ? t("trends-no-change") : t(now > before ? "trends-up" : "trends-down", { by });
}

/** What changed since the result before; the first has none. */
export const changeOf = (points: readonly TrendPoint[], index: number): string => {
  const before = points[index - 1];
  const now = points[index];
  return before && now ? change(now.value, before.value) : t("trends-first");
};

/** `Up 3 (was 14)` for a line of the list; empty for a single result. */
export const headChange = (head: TrendHead): string =>
  head.previousValue === null ? "" : `${change(head.lastValue, head.previousValue)} (${t("trends-was", { value: format.number(head.previousValue, { maximumFractionDigits: 1 }) })})`;

/** The whole chart in a sentence or two, for those who do not see it. */
export function summary(trend: Trend): string {
  const first = trend.points[0];
  const last = trend.points.at(-1);
  if (!first || !last) return t("trends-span-empty");
  const sentence = t("trends-summary", {
    title: trendTitle(trend.of, trend.title), count: trend.points.length,
    first: shown(first, trend.decimals, trend.unit), firstOn: format.date(first.on), last: shown(last, trend.decimals, trend.unit), lastOn: format.date(last.on),
  });
  return last.band === null ? sentence : `${sentence} ${t("trends-summary-band", { band: last.band })}`;
}
