/**
 * Today as one virtual list over three sections. One stop for Tab; the arrows move, Enter opens the client, Space selects.
 *
 * An ARIA grid whose active row is told by `aria-activedescendant`: the focus does not vanish with a row
 * that was answered.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { Button, cx } from "@/components";
import { t } from "@/i18n";
import type { AgendaRow, AgendaSection } from "@/ipc";
import { CheckInLine } from "./CheckInLine";
import { itemKey, type Item } from "./items";
import type { Selected } from "./selection";
import type { Actions } from "./useActions";

export type AgendaListProps = {
  items: readonly Item[];
  today: string;
  /** The check-in the keys act on. */
  active: string | null;
  /** Those to be moved or settled together. */
  selected: Selected;
  onActive: (row: AgendaRow) => void;
  onMove: (by: number) => void;
  onExtend: (by: number) => void;
  onAll: () => void;
  onNone: () => void;
  onOpen: (row: AgendaRow) => void;
  actions: Actions;
  onMore: (section: AgendaSection) => void;
  onFold: (section: AgendaSection) => void;
};

const PAGE_KEYS = 8;

/** By then a dialog that closed has given the focus back, if it can. */
const SETTLED_MS = 60;

export function AgendaList(props: AgendaListProps) {
  const { items, today, active, selected, onActive, onMove, onExtend, onAll, onNone, onOpen, actions, onMore, onFold } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (items[at]?.kind === "row" ? 60 : 40),
    overscan: 8,
    getItemKey: (at) => {
      const item = items[at];
      return item ? itemKey(item) : at;
    },
  });
  const at = items.findIndex((item) => item.kind === "row" && item.row.checkIn.id === active);
  const activeRow = items[at];
  const rowId = (index: number) => `${id}-${index}`;

  // Whatever moved it, the active row is in view. The first is so with its heading above it.
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at <= 1 ? 0 : at);
  }, [virtual, at]);
  // The day's work begins where the keyboard can reach it, and goes on there when a dialog or a row took the focus with it.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [active, items.length]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== "a") return;
      event.preventDefault();
      return onAll();
    }
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_KEYS, PageUp: -PAGE_KEYS, Home: -items.length, End: items.length }[event.key];
    if (by !== undefined) (event.shiftKey ? onExtend : onMove)(by);
    else if (event.key === " " && activeRow?.kind === "row") actions.toggle(activeRow.row);
    else if (event.key === "Escape" && selected.size > 0) onNone();
    else if (event.key === "Enter" && activeRow?.kind === "row") onOpen(activeRow.row);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t("today-title")}
      aria-rowcount={items.length}
      aria-multiselectable
      aria-activedescendant={at >= 0 ? rowId(at) : undefined}
      onKeyDown={onKeyDown}
      className="group/agenda @container scroll-calm min-h-40 grow outline-offset-[-2px] focus-visible:outline-none"
    >
      <div role="rowgroup" className="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map((drawn) => {
          const item = items[drawn.index];
          if (!item) return null;
          const isActive = drawn.index === at;
          return (
            // The grid itself has the keyboard; this is the pointer's way.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={drawn.key}
              id={rowId(drawn.index)}
              ref={virtual.measureElement}
              data-index={drawn.index}
              role="row"
              aria-rowindex={drawn.index + 1}
              {...(item.kind === "row" ? { "aria-selected": selected.has(item.row.checkIn.id), onClick: () => onActive(item.row) } : {})}
              className={cx(
                "absolute inset-x-0 top-0",
                item.kind === "row" && "border-b border-line/60 hover:bg-hover",
                isActive && "bg-selected shadow-[inset_3px_0_0_var(--accent)] hover:bg-selected contrast:outline-2 contrast:outline-offset-[-2px] group-focus-visible/agenda:outline-2 group-focus-visible/agenda:outline-offset-[-2px] group-focus-visible/agenda:outline-focus",
              )}
              style={{ transform: `translateY(${drawn.start}px)` }}
            >
              {item.kind === "row" ? (
                <CheckInLine row={item.row} section={item.section} today={today} selected={selected.has(item.row.checkIn.id)} actions={actions} />
              ) : (
                <div role="gridcell" className="px-6">
                  {item.kind === "heading" ? (
                    <SectionHeading item={item} onFold={() => onFold(item.section)} />
                  ) : item.kind === "more" ? (
                    <Button size="sm" variant="quiet" className="my-1.5" onPress={() => onMore(item.section)}>{t("today-more", { count: item.left })}</Button>
                  ) : (
                    <p className="pb-3 text-sm text-muted">{item.kind === "waiting" ? t("today-waiting") : t(`today-none-${item.section}`)}</p>
                  )}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function SectionHeading({ item, onFold }: { item: Extract<Item, { kind: "heading" }>; onFold: () => void }) {
  const Icon = item.folded ? ChevronRight : ChevronDown;
  return (
    <h2 className="pt-3 pb-1">
      <button type="button" aria-expanded={!item.folded} onClick={onFold} className="-ms-1.5 inline-flex items-center gap-1.5 rounded-md px-1.5 py-0.5 text-base font-semibold hover:bg-hover">
        <Icon aria-hidden className="size-4 text-muted" />
        {t(`today-section-${item.section}`)}
        <span className={cx("text-sm font-medium", item.section === "overdue" && item.count > 0 ? "text-danger" : "text-muted")}>{t("today-section-count", { count: item.count })}</span>
      </button>
    </h2>
  );
}
