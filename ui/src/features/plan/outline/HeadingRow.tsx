/** The heading of a part of the outline, with the way to add to it. */
import { BookOpen, ChevronDown, ChevronRight, HeartHandshake, Plus } from "lucide-react";
import { Button, EmptyState, IconButton, Tooltip, cx } from "@/components";
import { t } from "@/i18n";
import { SECTION_KIND, type SectionRow } from "../model/tree";
import type { OutlineDoing } from "./useOutline";

export function HeadingRow(props: { row: SectionRow; isActive: boolean; doing: OutlineDoing; onLibrary: () => void }) {
  const { row, isActive, doing, onLibrary } = props;
  const { section } = row;
  const Chevron = row.open ? ChevronDown : ChevronRight;
  const kind = SECTION_KIND[section];
  return (
    <div
      role="row"
      data-row={row.key}
      tabIndex={isActive ? 0 : -1}
      aria-level={1}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={row.children > 0 ? row.open : undefined}
      onFocus={(event) => event.target === event.currentTarget && doing.setActive(row.key)}
      className="group mt-5 rounded-md outline-offset-[-2px] first:mt-0"
    >
      <div role="gridcell" className="flex min-h-8 items-center gap-1">
        <button
          type="button"
          tabIndex={-1}
          aria-label={t(row.open ? "plan-fold" : "plan-unfold", { what: t(`plan-section-${section}`) })}
          onClick={() => doing.fold(row.key, !row.open)}
          className={cx("flex size-5 items-center justify-center text-muted", row.children === 0 && "invisible")}
        >
          <Chevron aria-hidden className="size-4" />
        </button>
        <span className="text-base font-semibold">{t(`plan-section-${section}`)}</span>
        {row.children > 0 && <span className="ms-1 text-xs text-muted">{row.children}</span>}
        {row.children > 0 && section === "needs" && (
          <Button size="sm" variant="quiet" icon={BookOpen} excludeFromTabOrder onPress={onLibrary} className="ms-auto text-accent!">{t("plan-from-library")}</Button>
        )}
        {row.children > 0 && (
          <Tooltip text={t(`plan-add-${kind}`)} keys="enter">
            <IconButton size="sm" icon={Plus} label={t(`plan-add-${kind}`)} excludeFromTabOrder onPress={() => doing.addTo(section)} className={section === "needs" ? "" : "ms-auto"} />
          </Tooltip>
        )}
      </div>
      {row.children === 0 && (
        <div role="gridcell" className="ps-6">
          {section === "needs" ? (
            <EmptyState
              icon={HeartHandshake}
              title={t("plan-no-needs")}
              action={
                <div className="flex flex-wrap justify-center gap-2">
                  <Button icon={Plus} excludeFromTabOrder onPress={() => doing.addTo(section)}>{t("plan-add-first-need")}</Button>
                  <Button icon={BookOpen} excludeFromTabOrder onPress={onLibrary}>{t("plan-from-library")}</Button>
                </div>
              }
              className="py-6!"
            >
              {t("plan-no-needs-why")}
            </EmptyState>
          ) : (
            <Button variant="quiet" size="sm" icon={Plus} excludeFromTabOrder onPress={() => doing.addTo(section)} className="-ms-2 text-accent!">{t(`plan-add-first-${section}`)}</Button>
          )}
        </div>
      )}
    </div>
  );
}
