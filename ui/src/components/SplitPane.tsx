import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { cx } from "./cx";

export type SplitterProps = {
  /** What it sizes: "Width of the workspace". */
  label: string;
  /** In rem, as are the limits. */
  value: number;
  least: number;
  most: number;
  onChange: (rem: number) => void;
  /** Which side of the splitter is sized. */
  side: "before" | "after";
  className?: string;
};

const STEP = 1;

/** A bar that sizes the pane beside it: drag it, or focus it and use the arrow keys. */
export function Splitter({ label, value, least, most, onChange, side, className }: SplitterProps) {
  const start = useRef<{ x: number; value: number } | null>(null);
  const clamp = (rem: number) => Math.min(most, Math.max(least, rem));
  const toRem = (pixels: number) => pixels / (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
  const sign = side === "before" ? 1 : -1;

  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowRight: value + sign * STEP, ArrowLeft: value - sign * STEP, Home: least, End: most }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChange(clamp(next));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!start.current) return;
    onChange(clamp(start.current.value + sign * toRem(event.clientX - start.current.x)));
  };

  return (
    // The ARIA pattern for a movable divider is a focusable separator with a value.
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, value };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => (start.current = null)}
      className={cx("relative w-px shrink-0 cursor-col-resize touch-none bg-line after:absolute after:inset-y-0 after:-inset-x-1 hover:bg-accent focus-visible:bg-accent", className)}
    />
  );
}

/** Two panes side by side, the first of a width one can change. */
export function SplitPane(props: { label: string; width: number; least: number; most: number; onWidth: (rem: number) => void; first: ReactNode; second: ReactNode; className?: string }) {
  const { label, width, least, most, onWidth, first, second, className } = props;
  return (
    <div className={cx("flex min-h-0 min-w-0", className)}>
      <div className="min-h-0 shrink-0" style={{ width: `${width}rem` }}>{first}</div>
      <Splitter label={label} value={width} least={least} most={most} onChange={onWidth} side="before" />
      <div className="min-h-0 min-w-0 grow">{second}</div>
    </div>
  );
}
