/** Tabs that are places with an address: links, so that they can be gone back to. */
import { Link, useRouterState } from "@tanstack/react-router";
import { cx } from "@/components";
import { format } from "@/i18n";

/** One place. */
export type LinkTab = { to: string; label: string; count?: number | undefined };

export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  // A screen below a tab belongs to it: the longest address that leads there.
  const current = tabs.filter((tab) => path === tab.to || path.startsWith(`${tab.to}/`)).toSorted((a, b) => b.to.length - a.to.length)[0]?.to;
  return (
    <nav aria-label={label} className="-mb-3">
      <ul className="flex flex-wrap gap-x-5">
        {tabs.map((tab) => {
          const here = tab.to === current;
          return (
            <li key={tab.to}>
              <Link
                to={tab.to}
                aria-current={here ? (path === tab.to ? "page" : "true") : undefined}
                className={cx("block border-b-2 py-2 text-sm font-medium whitespace-nowrap outline-offset-[-2px]", here ? "border-accent text-text" : "border-transparent text-muted hover:text-text")}
              >
                {tab.label}
                {tab.count ? <span className="ms-1.5 text-xs text-muted">{format.number(tab.count)}</span> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
