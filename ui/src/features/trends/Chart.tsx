/** A trend as a picture: bands, cut-offs, results, meaningful changes, events. Its table says the same. */
import { useEffect, useId, useRef, useState } from "react";
import { cx } from "@/components";
import { breachWords } from "@/features/measures";
import { format, t } from "@/i18n";
import type { Trend } from "@/ipc";
import { apart, type Dot, type Drawing, draw } from "./drawing";
import { boundWords, shown, summary, trendTitle } from "./words";

const HEIGHT = 20;

export function Chart({ trend, active }: { trend: Trend; active: number | null }) {
  const figure = useRef<HTMLElement>(null);
  const id = useId();
  const [width, setWidth] = useState(0);
  const [rem, setRem] = useState(16);
  useEffect(() => {
    const element = figure.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
      setRem(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const named = trend.bands.length > 0 && trend.bands.every((band) => band.when === null);
  const frame = { width, height: HEIGHT * rem, left: 2.75 * rem, right: (named || trend.limit !== null) && width > 30 * rem ? 9.5 * rem : 2.5 * rem, top: 1.75 * rem, bottom: 2 * rem };
  const drawing = width > 0 && trend.points.length > 0 ? draw(trend, frame) : null;
  return (
    <figure ref={figure} aria-label={t("trends-chart", { title: trendTitle(trend.of, trend.title) })} className="w-full">
      {drawing && (
        <svg role="img" aria-labelledby={id} width={width} height={frame.height} className="block overflow-visible text-xs">
          <title id={id}>{summary(trend)}</title>
          <Ground drawing={drawing} rem={rem} />
          <Marks drawing={drawing} rem={rem} />
          {drawing.secondPath && <path d={drawing.secondPath} className="fill-none stroke-muted" strokeWidth={1.5} strokeDasharray="4 3" />}
          <path d={drawing.path} className="fill-none stroke-accent" strokeWidth={2} strokeLinejoin="round" />
          {drawing.dots.map((dot, index) => (
            <Point key={`${dot.point.on}-${dot.point.assessmentId ?? index}`} dot={dot} rem={rem} active={active === index} dense={drawing.dots.length > DENSE} labelled={drawing.dots.length <= 16 || index === drawing.dots.length - 1} trend={trend} />
          ))}
        </svg>
      )}
    </figure>
  );
}

/** Bands with their names, the scale on the left, the days below, cut-offs across. */
function Ground({ drawing, rem }: { drawing: Drawing; rem: number }) {
  const { frame, stripes, values, days, cutoffs, bounds, beyond } = drawing;
  const right = frame.width - frame.right;
  const below = frame.height - frame.bottom;
  const names = apart(bounds.map((bound) => bound.y), rem, below);
  return (
    <g>
      {stripes.map(({ band, y, height, labelY }, index) => (
        <g key={band.label}>
          <rect x={frame.left} y={y} width={right - frame.left} height={height} className={cx(band.sign === "positive" ? "fill-warning-soft" : index % 2 === 0 ? "fill-sunken" : "fill-surface")} />
          <line x1={frame.left} x2={right} y1={y} y2={y} className="stroke-line" />
          {labelY !== null && frame.right > 3 * rem && (
            <text x={right + rem / 2} y={labelY} dominantBaseline="central" className="fill-muted">
              {band.label.length > 22 ? `${band.label.slice(0, 21)}…` : band.label}
              <title>{band.label}</title>
            </text>
          )}
        </g>
      ))}
      {values.map(({ value, y }) => (
        <g key={value}>
          {stripes.length === 0 && <line x1={frame.left} x2={right} y1={y} y2={y} className="stroke-line" />}
          <text x={frame.left - rem / 2} y={y} textAnchor="end" dominantBaseline="central" className="fill-muted tabular-nums">{format.number(value)}</text>
        </g>
      ))}
      {beyond.map(({ y, height }) => <rect key={y} x={frame.left} y={y} width={right - frame.left} height={height} className="fill-warning-soft" />)}
      {bounds.map(({ kind, second, value, y }, index) => (
        <g key={`${kind}-${second}`}>
          <line x1={frame.left} x2={right} y1={y} y2={y} className={kind === "target" ? "stroke-success" : "stroke-warning"} strokeWidth={1.5} strokeDasharray={kind === "target" ? "8 4" : "3 3"} />
          {frame.right > 3 * rem && (
            <text x={right + rem / 2} y={names[index] ?? y} dominantBaseline="central" className={kind === "target" ? "fill-success" : "fill-warning"}>
              {boundWords(kind, second, value)}
            </text>
          )}
        </g>
      ))}
      {cutoffs.map(({ label, y }) => (
        <g key={label}>
          <line x1={frame.left} x2={right} y1={y} y2={y} className="stroke-warning" strokeDasharray="2 3" />
          <text x={right - 4} y={y - 4} textAnchor="end" className="fill-warning">{label}</text>
        </g>
      ))}
      <line x1={frame.left} x2={right} y1={below} y2={below} className="stroke-line-strong" />
      {days.map((day) => (
        <g key={day.iso}>
          <line x1={day.x} x2={day.x} y1={below} y2={below + 4} className="stroke-line-strong" />
          <text x={day.x} y={below + rem * 1.1} textAnchor="middle" className="fill-muted">{format.date(day.iso)}</text>
        </g>
      ))}
    </g>
  );
}

/** Events: a line for a day and the numbers of its events; the list below the chart says what they are. */
function Marks({ drawing, rem }: { drawing: Drawing; rem: number }) {
  const { frame, marks } = drawing;
  return (
    <g>
      {marks.map(({ on, x, first, last }) => {
        const words = first === last ? format.number(first) : t("trends-mark-range", { first, last });
        const half = rem * (first === last ? 0.55 : 0.4 + 0.28 * words.length);
        return (
          <g key={on}>
            <line x1={x} x2={x} y1={frame.top - rem * 0.4} y2={frame.height - frame.bottom} className="stroke-info" strokeDasharray="1 3" />
            <rect x={x - half} y={frame.top - rem * 1.55} width={2 * half} height={rem * 1.1} rx={rem * 0.55} className="fill-info-soft stroke-info" />
            <text x={x} y={frame.top - rem} textAnchor="middle" dominantBaseline="central" className="fill-info font-semibold">{words}</text>
          </g>
        );
      })}
    </g>
  );
}

/** More results than this would hide the line behind their marks: they are drawn small. */
const DENSE = 60;

/** A result: round for answers, square for a total from elsewhere, ringed when positive; an arrow where the change means something. */
function Point({ dot, rem, active, dense, labelled, trend }: { dot: Dot; rem: number; active: boolean; dense: boolean; labelled: boolean; trend: Trend }) {
  const { point, x, y } = dot;
  const size = rem * (dense ? 0.16 : 0.32);
  const look = point.recorded === "total" ? "fill-surface stroke-accent" : "fill-accent stroke-surface";
  // The name of the value keeps clear of the line where it rises or falls steeply: above, unless the point is at the top.
  const above = y - size - rem * 0.45 > drawingTop(rem);
  return (
    <g>
      <title>{`${format.date(point.on)}: ${shown(point, trend.decimals, trend.unit)}${point.band === null ? "" : `, ${point.band}`}${point.breach === null ? "" : `, ${breachWords(point.breach)}`}`}</title>
      {(point.positive === true || point.breach !== null || active) && <circle cx={x} cy={y} r={size + (active ? 6 : dense ? 1.5 : 3.5)} className={cx("fill-none", active ? "stroke-focus" : "stroke-warning")} strokeWidth={active ? 2.5 : 1.5} />}
      {point.recorded === "total" ? (
        <rect x={x - size} y={y - size} width={2 * size} height={2 * size} className={look} strokeWidth={2} />
      ) : (
        <circle cx={x} cy={y} r={size} className={look} strokeWidth={1.5} />
      )}
      {dot.second !== null && <circle cx={x} cy={dot.second} r={size * 0.85} className="fill-surface stroke-muted" strokeWidth={1.5} />}
      {labelled && (
        <text x={x} y={above ? y - size - rem * 0.55 : y + size + rem * 0.95} textAnchor="middle" strokeWidth={3} className="fill-text stroke-surface text-sm font-semibold tabular-nums [paint-order:stroke]">
          {shown(point, trend.decimals)}
          {point.meaningful !== null && <tspan className={point.meaningful === "better" ? "fill-success" : "fill-danger"}>{point.meaningful === "better" ? " ✓" : " !"}</tspan>}
        </text>
      )}
    </g>
  );
}

/** The room above the plot that belongs to the events' numbers. */
const drawingTop = (rem: number): number => rem * 1.75;
