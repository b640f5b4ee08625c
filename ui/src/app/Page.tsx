/** The frame of a screen: its heading, which takes the focus when the screen is reached, and its title. */
import { useEffect, useRef, type ReactNode } from "react";
import { cx } from "@/components";
import { t } from "@/i18n";
import { platform } from "@/ipc";
import { routeFocus } from "./state/routeFocus";

export type PageProps = {
  /** The screen's heading and the window's title. */
  title: string;
  /** Beside the heading: counts, a status. */
  aside?: ReactNode;
  /** Buttons at the end of the heading's line. */
  actions?: ReactNode;
  /** Below the heading and above what scrolls: filters, tabs, a banner that never scrolls away. */
  bar?: ReactNode;
  /** The content brings its own scrolling (a table, split panes). */
  fill?: boolean;
  /** Limits the width of running text and forms. */
  narrow?: boolean;
  children: ReactNode;
};

/** Names the window and, after a change of screen, puts the reading position on the heading. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    void platform.setWindowTitle(title ? t("shell-window-title", { page: title }) : t("shell-product"));
  }, [title]);
}

/** A screen of the main area. */
export function Page({ title, aside, actions, bar, fill, narrow, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  useEffect(() => {
    if (routeFocus.take()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    // Where the window is low or the zoom high, the content keeps room to be read in and the whole screen scrolls.
    <div className="flex h-full min-h-0 flex-col overflow-y-auto">
      <header className="shrink-0 border-b border-line px-6 pt-4 pb-3">
        <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
          <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold">{title}</h1>
          {aside && <div className="flex items-center gap-2 text-muted">{aside}</div>}
          {actions && <div className="ms-auto flex items-center gap-2">{actions}</div>}
        </div>
        {bar && <div className="mt-3">{bar}</div>}
      </header>
      <div className={cx("min-h-56 grow", fill ? "flex flex-col" : "scroll-calm px-6 py-5")}>
        {narrow ? <div className="max-w-lg">{children}</div> : children}
      </div>
    </div>
  );
}
