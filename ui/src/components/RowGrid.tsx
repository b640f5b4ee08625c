/**
 * Rows worked through from the top, with lines between them: one virtual list, one stop for Tab. The arrows move, Enter
 * does the usual thing, Space selects, Shift selects on the way.
 *
 * An ARIA grid whose active row is told by `aria-activedescendant`: the focus does not vanish with a row that was
 * dealt with.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "./cx";
import { isTyping } from "./keys";
import type { Rows } from "./useRows";

export type RowGridProps<Item> = {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Whether it can be active and selected; headings and remarks cannot. */
  isRow: (item: Item) => boolean;
  /** The height in pixels before it was measured. */
  usualHeight: (item: Item) => number;
  rows: Rows;
  onEnter: () => void;
  hasMore?: boolean;
  onMore?: () => void;
  /** Takes the keyboard when it appears: it is what one came for. */
  takesFocus?: boolean;
  className?: string;
  /** The cells of an item; every one a `gridcell`. */
  children: (item: Item, selected: boolean) => ReactNode;
};

const PAGE_KEYS = 8;
/** How near the end the next page is asked for. */
const NEAR = 12;
/** By then a dialog that closed has given the focus back, if it can. */
const SETTLED_MS = 60;

export function RowGrid<Item>(props: RowGridProps<Item>) {
  const { label, items, keyOf, isRow, usualHeight, rows, onEnter, hasMore = false, onMore, takesFocus = false, className, children } = props;
  const { active, selected } = rows;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (items[at] === undefined ? 0 : usualHeight(items[at])),
    overscan: 8,
    getItemKey: (at) => (items[at] === undefined ? at : keyOf(items[at])),
  });
  const at = active === null ? -1 : items.findIndex((item) => isRow(item) && keyOf(item) === active);
  const rowId = (index: number) => `${id}-${index}`;
  const drawn = virtual.getVirtualItems();
  const askMore = useEffectEvent(() => onMore?.());
  const nearEnd = hasMore && (drawn.at(-1)?.index ?? -1) >= items.length - NEAR;
  useEffect(() => {
    if (nearEnd) askMore();
  }, [nearEnd, items.length]);

  // Whatever moved it, the active row is in view: the first with all that stands above it, one too tall from its beginning.
  const isFirst = at >= 0 && !items.slice(0, at).some(isRow);
  useEffect(() => {
    if (at < 0) return;
    const tall = (virtual.measurementsCache?.[at]?.size ?? 0) > (scroller.current?.clientHeight ?? 0);
    virtual.scrollToIndex(isFirst ? 0 : at, tall ? { align: "start" } : {});
  }, [virtual, at, isFirst]);
  // The work begins where the keyboard can reach it, and goes on there when a dialog or a row took the focus with it.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [active, items.length]);
  // After the screen's heading was focused and read out, from which the keys would not reach the rows; not from under somebody's fingers.
  useEffect(() => {
    if (!takesFocus) return;
    const timer = setTimeout(() => {
      if (!isTyping(document.activeElement)) scroller.current?.focus({ preventScroll: true });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [takesFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "a") return;
      rows.selectAll();
      return event.preventDefault();
    }
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_KEYS, PageUp: -PAGE_KEYS, Home: -items.length, End: items.length }[event.key];
    if (by !== undefined) rows.move(by, event.shiftKey);
    else if (event.key === "Enter" && active !== null) onEnter();
    else if (event.key === " " && active !== null) rows.toggle(active);
    else if (event.key === "Escape" && selected.size > 0) rows.selectNone();
    else return;
    event.preventDefault();
    // Escape that gave up a selection closes nothing around it.
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
      className={cx("group/rows @container scroll-calm min-h-40 grow outline-offset-[-2px] focus-visible:outline-none", className)}
    >
      <div role="rowgroup" className="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
        {drawn.map(({ key, index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const row = isRow(item);
          const isSelected = row && selected.has(keyOf(item));
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
              {...(row ? { "aria-selected": isSelected, onClick: () => rows.choose(keyOf(item)) } : {})}
              className={cx("absolute inset-x-0 top-0", row && (isSelected ? SELECTED : PLAIN), index === at && ACTIVE)}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(item, isSelected)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const PLAIN = "border-b border-line/60 hover:bg-hover";
const SELECTED = "border-b border-line-strong/40 bg-accent-soft hover:bg-accent-soft";
const ACTIVE = cx(
  "bg-selected shadow-[inset_3px_0_0_var(--accent)] hover:bg-selected contrast:outline-2 contrast:outline-offset-[-2px]",
  "group-focus-visible/rows:outline-2 group-focus-visible/rows:outline-offset-[-2px] group-focus-visible/rows:outline-focus",
);

/** The pointer's way of selecting a row; the keyboard has the space bar. */
export function RowTick({ selected, label, onToggle }: { selected: boolean; label: string; onToggle: () => void }) {
  return (
    // As large as a finger wants it, without taking more room.
    <label className="-m-1.5 flex size-7 items-center justify-center">
      <input type="checkbox" tabIndex={-1} checked={selected} onChange={onToggle} aria-label={label} className="size-4 accent-(--accent)" />
    </label>
  );
}
