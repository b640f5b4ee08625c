/** Today over its sections: check-ins worked through one by one or together, headings, and what is not shown. */
import { ChevronDown, ChevronRight } from "lucide-react";
import { Button, cx, RowGrid, type Rows } from "@/components";
import { t } from "@/i18n";
import type { AgendaSection } from "@/ipc";
import { CheckInLine } from "./CheckInLine";
import { itemKey, type Item } from "./items";
import type { Actions } from "./useActions";

type Props = {
  items: readonly Item[];
  today: string;
  rows: Rows;
  actions: Actions;
  onEnter: () => void;
  onMore: (section: AgendaSection) => void;
  onFold: (section: AgendaSection) => void;
};

const isRow = (item: Item): boolean => item.kind === "row";
const usualHeight = (item: Item): number => (item.kind === "row" ? 60 : 40);

export function AgendaList({ items, today, rows, actions, onEnter, onMore, onFold }: Props) {
  return (
    <RowGrid label={t("today-title")} items={items} keyOf={itemKey} isRow={isRow} usualHeight={usualHeight} rows={rows} onEnter={onEnter}>
      {(item, selected) =>
        item.kind === "row" ? (
          <CheckInLine row={item.row} section={item.section} today={today} selected={selected} actions={actions} />
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
        )
      }
    </RowGrid>
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
