/** The outline as rows: sections, needs, their goals, their interventions and barriers. Pure. */
import type { PlanContent, PlanItem, PlanItemKind } from "@/ipc";
import { itemsOf, parentOf } from "./items";

/** The outline's parts, in the order in which a plan is read. */
export const SECTIONS = ["strengths", "needs", "barriers", "risks"] as const;
export type Section = (typeof SECTIONS)[number];

/** What is added to a section. */
export const SECTION_KIND: Record<Section, PlanItemKind> = { strengths: "strength", needs: "need", barriers: "barrier", risks: "risk" };

type Place = {
  /** Stays the same while the row exists, also when the core gives a new item its identifier. */
  key: string;
  parent: string | null;
  /** 1 for sections. */
  level: number;
  /** 1, 2, 3, … among its siblings. */
  place: number;
  siblings: number;
  children: number;
  open: boolean;
};

export type SectionRow = Place & { section: Section; item: null };
export type ItemRow = Place & { section: null; item: PlanItem };
/** A line of the outline. */
export type Row = SectionRow | ItemRow;

export const sectionKey = (section: Section): string => `section:${section}`;

type Keys = (id: string) => string;
const same: Keys = (id) => id;

/** The rows in view: what is folded hides what is below it. Goals and interventions that hang on nothing stand after the needs. */
export function rowsOf(content: PlanContent, folded: ReadonlySet<string> = new Set(), keyOf: Keys = same): Row[] {
  const items = itemsOf(content);
  const known = new Set(items.map((item) => item.id));
  const below = new Map<string | null, PlanItem[]>();
  for (const item of items) {
    const parent = parentOf(item);
    const at = parent !== null && known.has(parent) ? parent : null;
    below.set(at, [...(below.get(at) ?? []), item]);
  }
  const loose = below.get(null) ?? [];
  const of = (...kinds: PlanItemKind[]) => kinds.flatMap((kind) => loose.filter((item) => item.item === kind));
  const tops: Record<Section, PlanItem[]> = {
    strengths: of("strength"), needs: of("need", "goal", "intervention"), barriers: of("barrier"), risks: of("risk"),
  };

  const rows: Row[] = [];
  const add = (siblings: readonly PlanItem[], parent: string, level: number) => {
    siblings.forEach((item, at) => {
      const key = keyOf(item.id);
      const children = below.get(item.id) ?? [];
      const open = !folded.has(key);
      rows.push({ key, parent, level, place: at + 1, siblings: siblings.length, children: children.length, open, section: null, item });
      if (open) add(children, key, level + 1);
    });
  };
  SECTIONS.forEach((section, at) => {
    const key = sectionKey(section);
    const open = !folded.has(key);
    rows.push({ key, parent: null, level: 1, place: at + 1, siblings: SECTIONS.length, children: tops[section].length, open, section, item: null });
    if (open) add(tops[section], key, 2);
  });
  return rows;
}

/** The row the reader comes to when this one goes: the next sibling, else the one before, else the parent. */
export function neighbourOf(rows: readonly Row[], key: string): string | null {
  const row = rows.find((one) => one.key === key);
  if (!row) return null;
  const siblings = rows.filter((one) => one.parent === row.parent && one.level === row.level);
  const at = siblings.indexOf(row);
  return siblings[at + 1]?.key ?? siblings[at - 1]?.key ?? row.parent;
}

/** The rows above a row, the nearest first. */
export function pathTo(rows: readonly Row[], key: string): Row[] {
  const path: Row[] = [];
  for (let at = rows.find((row) => row.key === key)?.parent ?? null; at !== null; ) {
    const row = rows.find((one) => one.key === at);
    if (!row) break;
    path.push(row);
    at = row.parent;
  }
  return path;
}
