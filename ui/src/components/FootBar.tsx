import { useLayoutEffect, useRef, type ReactNode } from "react";

/** Those on show: one may stand in a popover over another. */
const bars = new Set<HTMLElement>();

function measure(): void {
  const { style } = document.documentElement;
  if (bars.size === 0) style.removeProperty("--foot-bar");
  else style.setProperty("--foot-bar", `${Math.max(...[...bars].map((bar) => bar.offsetHeight))}px`);
}

/** What the keys do here, at the foot of a screen. Notices stay above it: what is done there brings most of them. */
export function FootBar({ label, children }: { label: string; children: ReactNode }) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = bar;
    if (!current) return undefined;
    bars.add(current);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => {
      observer.disconnect();
      bars.delete(current);
      measure();
    };
  }, []);
  return <section ref={bar} aria-label={label} className="shrink-0 border-t border-line bg-sunken px-6 py-2.5">{children}</section>;
}
