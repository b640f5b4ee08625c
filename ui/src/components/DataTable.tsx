import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { t } from "@/i18n";
import { cx } from "./cx";

/** A column. */
export type Column<Row> = {
  id: string;
  heading: string;
  /** A CSS grid track: `12rem`, `minmax(10rem, 2fr)`. */
  width: string;
  cell: (row: Row) => ReactNode;
  /** Can be sorted by. */
  sortable?: boolean;
  /** Is left out where the table is narrower than this many rem. */
  hideBelow?: number;
  align?: "start" | "end";
};

/** By what it is sorted. */
export type Sort = { column: string; descending: boolean };

export type DataTableProps<Row> = {
  /** What the rows are: "Clients". */
  label: string;
  columns: readonly Column<Row>[];
  /** What is loaded so far; more comes through `onMore`. */
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What a row is called by assistive technology when it is only a name: the client's. */
  rowLabel?: (row: Row) => string;
  /** Enter or a press on a row. */
  onOpen: (row: Row) => void;
  /** The row shown beside the table. */
  openKey?: string | null;
  /** How many rows there are in all, if known. */
  total?: number;
  hasMore?: boolean;
  loadingMore?: boolean;
  onMore?: () => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Keys pressed on a row, for one-key outcomes; return true when it was used. */
  onRowKey?: (event: KeyboardEvent, row: Row) => boolean;
  /** Hears which row the keyboard is on, for commands that act on it. */
  onActive?: (row: Row | null) => void;
  /** In rem. */
  rowHeight?: number;
  /** Stands instead of the rows when there are none. */
  empty?: ReactNode;
  className?: string;
};

/** The heading's height in rem. */
const HEADING = 2.25;

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/**
 * A virtual table over pages that keep coming: draws what is in view, whatever the length.
 *
 * One stop for Tab; arrows, Page Up/Down, Home and End move, Enter opens. It is an ARIA grid whose active row is
 * told by `aria-activedescendant`, so that the focus does not vanish when a row scrolls out and is removed.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, rowLabel, onOpen, openKey, total, hasMore, loadingMore, onMore, sort, onSort, onRowKey, onActive, rowHeight = 2.75, empty, className } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [wide, setWide] = useState(Number.POSITIVE_INFINITY);
  const [unit, setUnit] = useState(rem);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setUnit(rem());
      setWide(element.clientWidth / rem());
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight * unit,
    overscan: 8,
    // The heading lies over the rows: they begin below it, and the active one must not hide behind it.
    scrollMargin: HEADING * unit,
    scrollPaddingStart: HEADING * unit,
    getItemKey: (at) => {
      const row = rows[at];
      return row === undefined ? at : rowKey(row);
    },
  });
  // The estimate is the truth here (rows have one height), but it changes with the zoom.
  useEffect(() => virtual.measure(), [virtual, unit, rowHeight]);

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const askMore = useEffectEvent(() => onMore?.());
  const nearEnd = last >= 0 && last >= rows.length - 10;
  useEffect(() => {
    if (hasMore && !loadingMore && nearEnd) askMore();
  }, [hasMore, loadingMore, nearEnd, rows.length]);

  const found = activeKey === null ? -1 : rows.findIndex((row) => rowKey(row) === activeKey);
  const opened = openKey ? rows.findIndex((row) => rowKey(row) === openKey) : -1;
  const active = found >= 0 ? found : opened;

  const activate = (at: number) => {
    const row = rows[at];
    if (row === undefined) return;
    setActiveKey(rowKey(row));
    onActive?.(row);
    virtual.scrollToIndex(at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || rows.length === 0) return;
    const row = rows[active];
    if (row !== undefined && onRowKey?.(event, row)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / (rowHeight * unit)) - 2);
    const to = {
      ArrowDown: active + 1, ArrowUp: active < 0 ? 0 : active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: rows.length - 1,
    }[event.key];
    if (to !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      activate(Math.min(rows.length - 1, Math.max(0, to)));
    } else if (event.key === "Enter" && row !== undefined) {
      event.preventDefault();
      onOpen(row);
    }
  };

  const shown = columns.filter((column) => column.hideBelow === undefined || wide >= column.hideBelow);
  const tracks = { gridTemplateColumns: shown.map((column) => column.width).join(" ") };
  const rowId = (at: number) => `${id}-row-${at}`;

  return (
    <div className={cx("flex min-h-0 flex-col", className)}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={hasMore ? (total === undefined ? -1 : total + 1) : rows.length + 1}
        aria-colcount={shown.length}
        aria-activedescendant={active >= 0 ? rowId(active) : undefined}
        aria-busy={loadingMore ?? false}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target === event.currentTarget && active < 0 && rows.length > 0) activate(0);
        }}
        className={cx("group/table scroll-calm min-h-0 grow outline-offset-[-2px]", active >= 0 && "focus-visible:outline-none")}
      >
        <div role="row" aria-rowindex={1} className="sticky top-0 z-10 grid items-center gap-x-4 border-b border-line bg-surface px-6" style={{ ...tracks, height: `${HEADING}rem` }}>
          {shown.map((column) => (
            <Heading key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </div>
        {rows.length === 0 && empty ? (
          <div role="row"><div role="gridcell">{empty}</div></div>
        ) : (
          <div role="rowgroup" className="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                // The grid itself has the keyboard; this is the pointer's way.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  key={item.key}
                  id={rowId(item.index)}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={item.index === opened}
                  {...(rowLabel ? { "aria-label": rowLabel(row) } : {})}
                  onClick={() => {
                    activate(item.index);
                    onOpen(row);
                  }}
                  className={cx(
                    "absolute inset-x-0 top-0 grid cursor-default items-center gap-x-4 border-b border-line/60 px-6 hover:bg-hover",
                    item.index === opened && "bg-selected hover:bg-selected",
                    item.index === active && "group-focus-visible/table:shadow-[inset_3px_0_0_var(--focus)] group-focus-visible/table:bg-hover",
                  )}
                  style={{ ...tracks, height: `${item.size}px`, transform: `translateY(${item.start - HEADING * unit}px)` }}
                >
                  {shown.map((column) => (
                    <div key={column.id} role="gridcell" className={cx("min-w-0 truncate", column.align === "end" && "text-end")}>
                      {column.cell(row)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        )}
        {loadingMore && <p role="status" className="px-4 py-2 text-xs text-muted">{t("components-rows-loading")}</p>}
      </div>
    </div>
  );
}

function Heading<Row>(props: { column: Column<Row>; sort: Sort | undefined; onSort: ((sort: Sort) => void) | undefined }) {
  const { column, sort, onSort } = props;
  const mine = sort?.column === column.id ? sort : undefined;
  const order = mine ? (mine.descending ? "descending" : "ascending") : "none";
  const look = cx("truncate text-xs font-medium text-muted", column.align === "end" && "text-end");
  if (!column.sortable || !onSort) {
    return <div role="columnheader" className={look}>{column.heading}</div>;
  }
  const Arrow = mine?.descending ? ArrowDown : ArrowUp;
  return (
    <div role="columnheader" aria-sort={order} className={look}>
      <Button
        onPress={() => onSort({ column: column.id, descending: mine ? !mine.descending : false })}
        className="-mx-1 inline-flex items-center gap-1 rounded-sm px-1 data-hovered:text-text"
      >
        {column.heading}
        <Arrow aria-hidden className={cx("size-3", !mine && "invisible")} />
      </Button>
    </div>
  );
}
