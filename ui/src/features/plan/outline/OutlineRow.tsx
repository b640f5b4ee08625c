/** One item of the plan: its words, what matters about it at a glance, and its menu. */
import { ChevronDown, ChevronRight, Ellipsis, TriangleAlert } from "lucide-react";
import { memo, useRef, useState } from "react";
import { IconButton, Menu, cx } from "@/components";
import { t } from "@/i18n";
import type { ApiError } from "@/ipc";
import { clinicalOf, wordsOf } from "../model/items";
import type { PlanEditor } from "../model/editor";
import type { ItemRow } from "../model/tree";
import { faultIn } from "../faults";
import { KIND_ICONS, RowFacts } from "./RowFacts";
import { RowText } from "./RowText";
import { rowMenu } from "./menu";
import type { OutlineDoing } from "./useOutline";

type Props = { row: ItemRow; isActive: boolean; isEdited: boolean; isOver: boolean; missing: number; fault: ApiError | null; editor: PlanEditor; doing: OutlineDoing; today: string };

/** Enough to recognise a long text by; the details show all of it. */
const SHOWN = 400;

function Drawn({ row, isActive, isEdited, isOver, missing, fault, editor, doing, today }: Props) {
  const [near, setNear] = useState(false);
  const pressed = useRef(false);
  const { item } = row;
  const words = wordsOf(item).trim();
  const shown = words || clinicalOf(item).trim();
  const wrong = fault && faultIn(fault);
  const Chevron = row.open ? ChevronDown : ChevronRight;
  const Icon = KIND_ICONS[item.item];
  return (
    <div
      role="row"
      data-row={row.key}
      tabIndex={isActive && !isEdited ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={row.children > 0 ? row.open : undefined}
      aria-selected={isActive}
      onFocus={(event) => event.target === event.currentTarget && !isActive && doing.setActive(row.key)}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onContextMenu={(event) => {
        if (isEdited) return;
        event.preventDefault();
        doing.focus(row.key);
        doing.act("menu", row);
      }}
      style={{ paddingInlineStart: `${(row.level - 2) * 1.5}rem` }}
      className={cx("flex items-start gap-1 rounded-md py-1 pe-1 outline-offset-[-2px]", isActive ? "bg-selected" : near && "bg-hover")}
    >
      <div role="gridcell" className="flex min-w-0 grow items-start gap-1.5">
        <button
          type="button"
          tabIndex={-1}
          aria-label={t(row.open ? "plan-fold" : "plan-unfold", { what: shown.slice(0, 80) })}
          onClick={() => doing.fold(row.key, !row.open)}
          className={cx("mt-0.5 flex size-5 shrink-0 items-center justify-center text-muted", row.children === 0 && "invisible")}
        >
          <Chevron aria-hidden className="size-4" />
        </button>
        <Icon aria-hidden className={cx("mt-1 size-4 shrink-0", isOver ? "text-muted" : item.item === "risk" || item.item === "barrier" ? "text-warning" : "text-accent")} />
        <div className="min-w-0 grow">
          <span className="sr-only">{t(`plan-kind-${item.item}`)}</span>
          {isEdited ? (
            <RowText
              label={t(`plan-words-${item.item}`)}
              value={wordsOf(item)}
              fault={wrong}
              onChange={(text) => editor.setWords(row.key, text)}
              onLeave={() => doing.leave(row.key)}
            />
          ) : (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- F2 and Enter on the row do the same
            <span
              className={cx("line-clamp-3 cursor-text text-base break-words", item.item === "need" && "font-semibold", isOver && "text-muted", !words && "text-muted")}
              onClick={() => doing.edit(row.key)}
            >
              {shown.slice(0, SHOWN) || t(`plan-words-${item.item}`)}
            </span>
          )}
          {!isEdited && !words && shown && <span className="block text-xs text-muted">{t("plan-clinical-only")}</span>}
          {!isEdited && wrong && <span className="block text-xs font-medium text-danger">{wrong}</span>}
          <RowFacts item={item} today={today} />
        </div>
      </div>
      {missing > 0 && (
        <div role="gridcell" className="mt-1 flex shrink-0 items-center gap-1 text-xs text-warning">
          <TriangleAlert aria-hidden className="size-3.5" />
          {t("plan-row-missing", { count: missing })}
        </div>
      )}
      <div
        role="gridcell"
        data-row-menu
        onPointerDown={() => (pressed.current = true)}
        onBlur={() => (pressed.current = false)}
        // A menu that closes gives the focus to its button: it belongs to the row, where the keys are heard.
        onFocus={() => !pressed.current && doing.focus(row.key)}
        className="size-6 shrink-0"
      >
        {(isActive || near) && (
          <Menu
            label={t("plan-row-menu")}
            placement="bottom end"
            groups={rowMenu(row, doing)}
            trigger={<IconButton size="sm" icon={Ellipsis} label={t("plan-row-menu")} excludeFromTabOrder />}
          />
        )}
      </div>
    </div>
  );
}

/** Drawn again when something about the row itself changed; the one that is active is drawn every time. */
export const OutlineRow = memo(Drawn, (was, is) =>
  was.row.item === is.row.item && was.row.place === is.row.place && was.row.siblings === is.row.siblings && was.row.children === is.row.children && was.row.open === is.row.open &&
  was.row.level === is.row.level && was.row.parent === is.row.parent && was.today === is.today && was.isActive === is.isActive && was.isEdited === is.isEdited && was.missing === is.missing && was.fault === is.fault && !is.isActive && !is.isEdited);
