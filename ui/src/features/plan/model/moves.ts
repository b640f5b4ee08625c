/** Where an item goes when it is moved by keys. Pure; the core does it. */
import type { PlanContent, PlanItem, PlanItemKind } from "@/ipc";
import { CHILD_KIND, PARENT_KIND, itemsOf, parentOf, under } from "./items";
import { rowsOf, type ItemRow, type Row } from "./tree";

/** As the core takes it. */
export type Move = { kind: PlanItemKind; id: string; parentId: string | null; position: number };

const siblingsOf = (content: PlanContent, item: PlanItem): PlanItem[] =>
  itemsOf(content).filter((other) => other.item === item.item && parentOf(other) === parentOf(item));

/** Up or down among those of its kind on the same parent; null at the end. */
export function moveAmong(content: PlanContent, item: PlanItem, step: -1 | 1): Move | null {
  const siblings = siblingsOf(content, item);
  const to = siblings.findIndex((other) => other.id === item.id) + step;
  if (to < 0 || to >= siblings.length) return null;
  return { kind: item.item, id: item.id, parentId: parentOf(item), position: to };
}

/** The items with one of them moved, as the core does it. */
export function moved(items: readonly PlanItem[], { id, parentId, position }: Move): readonly PlanItem[] {
  const item = items.find((one) => one.id === id);
  if (!item) return items;
  const rest = items.filter((one) => one !== item);
  const siblings = rest.filter((one) => one.item === item.item && parentOf(one) === parentId);
  const before = siblings[position];
  const last = siblings.at(-1);
  const at = before ? rest.indexOf(before) : last ? rest.indexOf(last) + 1 : rest.length;
  return rest.toSpliced(at, 0, parentOf(item) === parentId ? item : under(item, parentId));
}

/** Those it could hang on, in the order of the outline. */
export function parentsFor(content: PlanContent, kind: PlanItemKind): PlanItem[] {
  const wanted = PARENT_KIND[kind];
  return rowsOf(content).flatMap((row) => (row.item && row.item.item === wanted ? [row.item] : []));
}

/** To the end of the parent before, or the beginning of the one after; null where there is none. */
export function moveToParent(content: PlanContent, item: PlanItem, step: -1 | 1): Move | null {
  const parents = parentsFor(content, item.item);
  const at = parents.findIndex((parent) => parent.id === parentOf(item));
  // What hangs on nothing stands after all that hang on something.
  const to = (at === -1 ? parents.length : at) + step;
  const parent = parents[to];
  if (!parent) return null;
  const there = itemsOf(content).filter((other) => other.item === item.item && parentOf(other) === parent.id).length;
  return { kind: item.item, id: item.id, parentId: parent.id, position: step === 1 ? 0 : there };
}

/** A new row: its kind, and the rows it hangs on and stands after. */
export type Spot = { kind: PlanItemKind; parent: string | null; after: string | null };

/** Beside a row, after it. */
export const besideOf = (row: ItemRow): Spot => ({ kind: row.item.item, parent: row.level === 2 ? null : row.parent, after: row.key });

/** Below a row, last; null where nothing is made below it. */
export function belowOf(rows: readonly Row[], row: ItemRow): Spot | null {
  const kind = CHILD_KIND[row.item.item];
  if (kind === null) return null;
  return { kind, parent: row.key, after: rows.filter((one) => one.parent === row.key && one.item?.item === kind).at(-1)?.key ?? null };
}

/** One level in: below the sibling before. */
export function inOf(rows: readonly Row[], row: ItemRow): Spot | null {
  const before = rows.filter((one): one is ItemRow => one.item?.item === row.item.item && one.parent === row.parent && one.place < row.place).at(-1);
  return before ? belowOf(rows, before) : null;
}

/** One level out: beside the parent, after it. */
export function outOf(rows: readonly Row[], row: Row): Spot | null {
  const parent = rows.find((one) => one.key === row.parent);
  return parent?.item ? besideOf(parent) : null;
}
