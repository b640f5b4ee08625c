/** Gaps as they come or under their clients; Enter does the first thing that helps. */
import { Link } from "@tanstack/react-router";
import { RowGrid, type Rows } from "@/components";
import { useCalled } from "@/features/clients";
import { t } from "@/i18n";
import { GapLine } from "./GapLine";
import type { Item } from "./items";
import type { RowActions } from "./useRowActions";

type Props = {
  items: readonly Item[];
  rows: Rows;
  today: string;
  /** Of one client: the name need not stand in every row. */
  ofClient: boolean;
  /** Under their clients: the name stands above. */
  grouped: boolean;
  actions: RowActions;
  onFirst: () => void;
  hasMore: boolean;
  onMore: () => void;
  takesFocus: boolean;
  className: string;
};

const keyOf = (item: Item): string => item.id;
const isRow = (item: Item): boolean => item.kind === "gap";
const usualHeight = (item: Item): number => (item.kind === "gap" ? 64 : 40);

export function GapList({ today, ofClient, grouped, actions, onFirst, ...list }: Props) {
  const called = useCalled();
  return (
    <RowGrid label={t("gaps-title")} keyOf={keyOf} isRow={isRow} usualHeight={usualHeight} onEnter={onFirst} {...list}>
      {(item, selected) =>
        item.kind === "gap" ? (
          <GapLine gap={item.gap} id={item.id} today={today} ofClient={ofClient} grouped={grouped} selected={selected} actions={actions} />
        ) : (
          <div role="gridcell" className="flex items-baseline gap-2 px-6 pt-3 pb-1">
            <Link to="/clients/$clientId" params={{ clientId: item.clientId }} tabIndex={-1} className="rounded-sm text-base font-semibold hover:underline">{called(item.name)}</Link>
            <span className="text-sm text-muted">{t("gaps-open", { count: item.count })}</span>
          </div>
        )
      }
    </RowGrid>
  );
}
