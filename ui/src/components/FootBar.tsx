import { useLayoutEffect, useRef, type ReactNode } from "react";

/** What the keys do here, at the foot of a screen. Notices stay above it: what is done there brings most of them. */
export function FootBar({ label, children }: { label: string; children: ReactNode }) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = bar;
    if (!current) return undefined;
    const { style } = document.documentElement;
    const measure = () => style.setProperty("--foot-bar", `${current.offsetHeight}px`);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.removeProperty("--foot-bar");
    };
  }, []);
  return <section ref={bar} aria-label={label} className="shrink-0 border-t border-line bg-sunken px-6 py-2.5">{children}</section>;
}
