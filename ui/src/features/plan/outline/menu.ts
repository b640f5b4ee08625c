/** A row's menu: everything the keys do, with the keys. */
import {
  ArrowDown, ArrowUp, CornerDownRight, IndentDecrease, IndentIncrease, ListPlus, PanelRight, Pencil, Trash2,
} from "lucide-react";
import type { MenuEntry } from "@/components";
import { t } from "@/i18n";
import type { Action } from "../model/keys";
import { CHILD_KIND, PARENT_KIND } from "../model/items";
import type { ItemRow } from "../model/tree";
import type { OutlineDoing } from "./useOutline";

export function rowMenu(row: ItemRow, doing: OutlineDoing): MenuEntry[][] {
  const kind = row.item.item;
  const child = CHILD_KIND[kind];
  const entry = (action: Action, label: string, icon: MenuEntry["icon"], keys?: string, more: Partial<MenuEntry> = {}): MenuEntry => ({
    id: action, label, keys, ...(icon ? { icon } : {}), ...more,
    // After the menu has given the focus back.
    onAction: () => setTimeout(() => doing.act(action, row)),
  });
  return [
    [entry("edit", t("plan-do-edit"), Pencil, "f2"), entry("details", t("plan-do-details"), PanelRight, "alt+enter")],
    [
      entry("sibling", t(`plan-add-${kind}`), ListPlus, "enter"),
      ...(child ? [entry("child", t(`plan-add-${child}`), CornerDownRight, "tab")] : []),
      ...(kind === "goal" ? [entry("barrier", t("plan-add-barrier"), CornerDownRight)] : []),
    ],
    [
      entry("move-up", t("plan-do-move-up"), ArrowUp, "alt+arrowup"),
      entry("move-down", t("plan-do-move-down"), ArrowDown, "alt+arrowdown"),
      ...(PARENT_KIND[kind]
        ? [
            entry("to-parent-before", t("plan-do-to-parent-before", { kind: PARENT_KIND[kind] }), IndentDecrease, "alt+arrowleft"),
            entry("to-parent-after", t("plan-do-to-parent-after", { kind: PARENT_KIND[kind] }), IndentIncrease, "alt+arrowright"),
          ]
        : []),
    ],
    [entry("remove", t("plan-do-remove"), Trash2, "delete")],
  ];
}
