/** The body of a chart's tab: its heading, its buttons, and what scrolls below them. */
import type { ReactNode } from "react";
import { cx } from "@/components";

export type ChartScreenProps = {
  title: string;
  /** The tab's name already stands above: keeps the heading for assistive technology only. */
  hideTitle?: boolean;
  /** Beside the heading. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** The content brings its own scrolling. */
  fill?: boolean;
  children: ReactNode;
};

export function ChartScreen({ title, hideTitle, aside, actions, fill, children }: ChartScreenProps) {
  const bare = hideTitle && !aside && !actions;
  return (
    <section aria-label={title} className="flex min-h-0 grow flex-col">
      <div className={cx("flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-6", bare ? "" : "min-h-12 pt-3 pb-2")}>
        <h2 className={hideTitle ? "sr-only" : "text-lg font-semibold"}>{title}</h2>
        {aside && <div className="flex items-center gap-2 text-sm text-muted">{aside}</div>}
        {actions && <div className="ms-auto flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {fill ? (
        <div className="@container flex min-h-0 grow flex-col">{children}</div>
      ) : (
        // What scrolls can be scrolled with the keyboard, also where nothing in it takes the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div role="group" tabIndex={0} aria-label={title} className={cx("@container scroll-calm min-h-0 grow px-6 pb-8 outline-offset-[-2px]", bare && "pt-4")}>{children}</div>
      )}
    </section>
  );
}
