/**
 * Gaps as one virtual list. One stop for Tab; the arrows move, Enter does the first thing that helps, Space marks.
 *
 * An ARIA grid whose active row is told by `aria-activedescendant`: the focus does not vanish with a gap that
 * was closed.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { Link } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useId, useRef, type KeyboardEvent } from "react";
import { cx } from "@/components";
import { useCalled } from "@/features/clients";
import { t } from "@/i18n";
import { GapLine } from "./GapLine";
import type { Item } from "./items";
import type { RowActions } from "./useRowActions";

export type GapListProps = {
  label: string;
  items: readonly Item[];
  today: string;
  /** Of one client: the name need not stand in every row. */
  ofClient: boolean;
  /** Under their clients: the name stands above. */
  grouped: boolean;
  /** The gap the keys act on. */
  active: string | null;
  marked: ReadonlySet<string>;
  actions: RowActions;
  onMove: (by: number, marking: boolean) => void;
  onFirst: () => void;
  onMark: () => void;
  onMarkAll: () => void;
  /** True when there was something to unmark. */
  onUnmark: () => boolean;
  hasMore: boolean;
  onMore: () => void;
  /** Takes the keyboard when it appears: it is what one came for. */
  takesFocus: boolean;
  className?: string;
};

const PAGE_KEYS = 8;
/** Before it was measured. */
const USUAL = { gap: 64, client: 40 } as const;
/** How near the end the next page is asked for. */
const NEAR = 12;
/** By then a dialog that closed has given the focus back, if it can. */
const SETTLED_MS = 60;

export function GapList(props: GapListProps) {
  const { label, items, today, ofClient, grouped, active, marked, actions, onMove, onFirst, onMark, onMarkAll, onUnmark, hasMore, onMore, takesFocus, className } = props;
  const id = useId();
  const called = useCalled();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => USUAL[items[at]?.kind ?? "gap"],
    overscan: 8,
    getItemKey: (at) => items[at]?.id ?? at,
  });
  const at = active === null ? -1 : items.findIndex((item) => item.id === active);
  const rowId = (index: number) => `${id}-${index}`;
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? -1;
  const askMore = useEffectEvent(onMore);
  const nearEnd = hasMore && last >= items.length - NEAR;
  useEffect(() => {
    if (nearEnd) askMore();
  }, [nearEnd, items.length]);

  // Whatever moved it, the active row is in view; the first with its heading above it.
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at <= 1 ? 0 : at);
  }, [virtual, at]);
  // The work begins where the keyboard can reach it, and goes on there when a dialog or a row took the focus with it.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [active, items.length]);

  // After the screen's heading was focused and read out, from which the keys would not reach the rows.
  useEffect(() => {
    if (!takesFocus) return;
    const timer = setTimeout(() => scroller.current?.focus({ preventScroll: true }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [takesFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "a") return;
      onMarkAll();
      return event.preventDefault();
    }
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_KEYS, PageUp: -PAGE_KEYS, Home: -items.length, End: items.length }[event.key];
    if (by !== undefined) onMove(by, event.shiftKey);
    else if (event.key === "Enter") onFirst();
    else if (event.key === " ") onMark();
    else if (event.key !== "Escape" || !onUnmark()) return;
    event.preventDefault();
    // Escape that unmarked closes nothing around it.
    event.stopPropagation();
  };
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={hasMore ? -1 : items.length}
      aria-multiselectable
      aria-activedescendant={at >= 0 ? rowId(at) : undefined}
      onKeyDown={onKeyDown}
      className={cx("group/gaps @container scroll-calm min-h-40 grow outline-offset-[-2px] focus-visible:outline-none", className)}
    >
      <div role="rowgroup" className="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
        {drawn.map(({ key, index, start }) => {
          const item = items[index];
          if (!item) return null;
          const isActive = index === at;
          const isMarked = marked.has(item.id);
          return (
            // The grid itself has the keyboard; this is the pointer's way.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={key}
              id={rowId(index)}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              {...(item.kind === "gap" ? { "aria-selected": isMarked, onClick: () => actions.choose(item.id) } : {})}
              className={cx(
                "absolute inset-x-0 top-0",
                item.kind === "gap" && "border-b border-line/60 hover:bg-hover",
                isMarked && "bg-accent-soft hover:bg-accent-soft",
                isActive && "bg-selected shadow-[inset_3px_0_0_var(--accent)] hover:bg-selected contrast:outline-2 contrast:outline-offset-[-2px] group-focus-visible/gaps:outline-2 group-focus-visible/gaps:outline-offset-[-2px] group-focus-visible/gaps:outline-focus",
              )}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.kind === "gap" ? (
                <GapLine gap={item.gap} id={item.id} today={today} ofClient={ofClient} grouped={grouped} marked={isMarked} actions={actions} />
              ) : (
                <div role="gridcell" className="flex items-baseline gap-2 px-6 pt-3 pb-1">
                  <Link to="/clients/$clientId" params={{ clientId: item.clientId }} tabIndex={-1} className="rounded-sm text-base font-semibold hover:underline">{called(item.name)}</Link>
                  <span className="text-sm text-muted">{t("gaps-open", { count: item.count })}</span>
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
