/**
 * Where everything of a trend's chart goes: pure, so that it can be tested without drawing.
 *
 * d3-array and d3-time choose the ticks, d3-shape draws the lines. Not d3-scale: it brings d3-color, which gives a
 * `constructor` to an object and so cannot be loaded where `Object.prototype` is frozen, as it is in the real window.
 */
import { ticks } from "d3-array";
import { line } from "d3-shape";
import { utcTicks } from "d3-time";
import type { Band, MeasureLimit, Trend, TrendMark, TrendPoint } from "@/ipc";

/** The chart's frame in its own units. */
export type Frame = { width: number; height: number; left: number; right: number; top: number; bottom: number };

/** A stretch of the scale. */
export type Stripe = { band: Band; y: number; height: number; labelY: number | null };
/** A point with its place. */
export type Dot = { point: TrendPoint; x: number; y: number; second: number | null };
/** A bound or a target of a measure, across the chart; `second` is of the second value. */
export type Bound = { kind: "low" | "high" | "target"; second: boolean; value: number; y: number };
/** What lies beyond a bound. */
export type Beyond = { y: number; height: number };
/** The events of a day with their place, and the first and last of their numbers in the list below. */
export type Line = { on: string; x: number; first: number; last: number };

export type Drawing = {
  frame: Frame;
  stripes: Stripe[];
  dots: Dot[];
  path: string;
  secondPath: string | null;
  marks: Line[];
  days: { iso: string; x: number }[];
  values: { value: number; y: number }[];
  cutoffs: { label: string; value: number; y: number }[];
  bounds: Bound[];
  beyond: Beyond[];
};

const DAY = 86_400_000;
const at = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);
/** The least height at which a band's name can be read. */
const LABEL = 13;

/** The least and the greatest value to show: the whole scale where it has ends, else what was measured with air. */
export function extent(trend: Trend): [number, number] {
  const values = trend.points.flatMap((point) => (point.secondValue === null ? [point.value] : [point.value, point.secondValue]));
  const edges = [...trend.bands.flatMap((band) => (band.max === null ? [band.min] : [band.max])), ...boundsOf(trend.limit).map((bound) => bound.value)];
  const low = trend.min ?? Math.min(...values, ...boundsOf(trend.limit).map((bound) => bound.value));
  const high = trend.max ?? Math.max(...values, ...edges);
  if (trend.min !== null && trend.max !== null) return [low, high];
  const air = Math.max((high - low) * 0.1, 1);
  return [trend.min ?? low - air, trend.max ?? high + air];
}

/** The bounds and targets of a limit, those that are there. */
export function boundsOf(limit: MeasureLimit | null): Omit<Bound, "y">[] {
  if (limit === null) return [];
  const all = [
    { kind: "low", second: false, value: limit.low }, { kind: "high", second: false, value: limit.high }, { kind: "target", second: false, value: limit.target },
    { kind: "low", second: true, value: limit.secondLow }, { kind: "high", second: true, value: limit.secondHigh }, { kind: "target", second: true, value: limit.secondTarget },
  ] as const;
  return all.flatMap(({ value, ...bound }) => (value === null ? [] : [{ ...bound, value }]));
}

/** Places for lines of text at these heights, at least so far apart and none below `foot`, in the order given. */
export function apart(heights: readonly number[], least: number, foot: number): number[] {
  const order = heights.map((height, at) => ({ height, at })).toSorted((a, b) => a.height - b.height);
  const placed = Array<number>(heights.length).fill(0);
  let before = -Infinity;
  for (const { height, at } of order) {
    before = Math.max(height, before + least);
    placed[at] = before;
  }
  // What was pushed out below moves up again.
  let after = foot;
  for (const { at } of order.toReversed()) {
    placed[at] = Math.min(placed[at] ?? 0, after);
    after = (placed[at] ?? 0) - least;
  }
  return placed;
}

/** The time drawn, in milliseconds: the results with some air, so that none stands on the edge. */
function time(trend: Trend): [number, number] {
  const days = trend.points.map((point) => at(point.on));
  const first = Math.min(...days);
  const last = Math.max(...days);
  // A single day gets a week on either side, so that its point stands in the middle.
  const around = first === last ? 7 * DAY : Math.max((last - first) * 0.03, DAY);
  return [first - around, last + around];
}

/** The events that fall into the time drawn; their place in the list is the number they bear. */
export function shownMarks(trend: Trend): TrendMark[] {
  const [from, to] = time(trend);
  return trend.marks.filter((mark) => at(mark.on) >= from && at(mark.on) <= to);
}

/** Events of one day stand on one line; the core gives them in order of time. */
function byDay(marks: readonly TrendMark[]): Omit<Line, "x">[] {
  const days: Omit<Line, "x">[] = [];
  for (const [index, mark] of marks.entries()) {
    const before = days.at(-1);
    if (before?.on === mark.on) before.last = index + 1;
    else days.push({ on: mark.on, first: index + 1, last: index + 1 });
  }
  return days;
}

/** From values to places, in a straight line; a domain without extent stands in the middle. */
const linear = ([low, high]: readonly [number, number], [from, to]: readonly [number, number]) => (value: number): number =>
  high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);

/** Lays a trend out. Bands that belong to one of several tables (`when`) are left to the table of results. */
export function draw(trend: Trend, frame: Frame): Drawing {
  const [begins, ends] = time(trend);
  const x = linear([begins, ends], [frame.left, frame.width - frame.right]);
  const [low, high] = extent(trend);
  const y = linear([low, high], [frame.height - frame.bottom, frame.top]);
  const step = 10 ** -trend.decimals;
  const bands = trend.bands.some((band) => band.when !== null) ? [] : trend.bands;
  const stripes = bands.map((band): Stripe => {
    // A band reaches half a step beyond its last value, so that no gap shows between two.
    const upper = y(Math.min(high, band.max === null ? high : band.max + step / 2));
    const lower = y(Math.max(low, band.min - step / 2));
    const height = Math.max(0, lower - upper);
    return { band, y: upper, height, labelY: height >= LABEL ? upper + height / 2 : null };
  });
  const bounds = boundsOf(trend.limit).map((bound): Bound => ({ ...bound, y: y(bound.value) }));
  // Two values share one scale: what is beyond the bounds of the one may be within those of the other.
  const first = trend.points.some((point) => point.secondValue !== null) ? [] : bounds;
  const beyond = first.flatMap((bound): Beyond[] => {
    const top = bound.kind === "high" ? frame.top : bound.y;
    const foot = bound.kind === "high" ? bound.y : frame.height - frame.bottom;
    return bound.kind === "target" || foot <= top ? [] : [{ y: top, height: foot - top }];
  });
  const dots = trend.points.map((point): Dot => ({ point, x: x(at(point.on)), y: y(point.value), second: point.secondValue === null ? null : y(point.secondValue) }));
  const along = line<Dot>((dot) => dot.x, (dot) => dot.y);
  const alongSecond = line<Dot>((dot) => dot.x, (dot) => dot.second ?? 0).defined((dot) => dot.second !== null);
  return {
    frame,
    stripes,
    dots,
    path: along(dots) ?? "",
    secondPath: dots.some((dot) => dot.second !== null) ? alongSecond(dots) : null,
    marks: byDay(shownMarks(trend)).map((day) => ({ ...day, x: x(at(day.on)) })),
    days: utcTicks(new Date(begins), new Date(ends), Math.max(2, Math.floor((frame.width - frame.left - frame.right) / 110))).map((date) => ({ iso: iso(date), x: x(date.getTime()) })).filter((tick, index, all) => index === 0 || all[index - 1]?.iso !== tick.iso),
    values: ticks(low, high, Math.max(2, Math.floor((frame.height - frame.top - frame.bottom) / 44))).map((value) => ({ value, y: y(value) })),
    bounds,
    beyond,
    cutoffs: trend.cutoffs.map((cutoff) => ({ label: cutoff.label, value: cutoff.atLeast, y: y(cutoff.atLeast - step / 2) })),
  };
}

/** The trend narrowed to the last so many days before `today`. */
export function since(trend: Trend, from: string): Trend {
  return { ...trend, points: trend.points.filter((point) => point.on >= from), marks: trend.marks.filter((mark) => mark.on >= from) };
}
