/** From something missing to the place where it is filled in. */
import type { Missing } from "@/ipc";
import { WORDS_FIELD } from "../model/items";
import type { PlanEditor } from "../model/editor";
import type { Action } from "../model/keys";
import type { Outline } from "../outline/useOutline";

type Ways = { editor: PlanEditor; outline: Outline; details: (field: string) => void; head: (field: string) => void };

/** Lists of the head that are filled by adding a row. */
const SECTIONS = { strengths: "strengths", needs: "needs" } as const;
/** Lists of an item that are filled by adding a row below it. */
const BELOW: Readonly<Record<string, Action>> = { goals: "child", interventions: "child" };

export function goTo(missing: Missing, { editor, outline, details, head }: Ways): void {
  const { item, itemId, field } = missing;
  if (item === null || itemId === null) {
    const section = field === "strengths" || field === "needs" ? SECTIONS[field] : null;
    if (section) outline.doing.addTo(section);
    else head(field);
    return;
  }
  const key = editor.keyOf(itemId);
  outline.doing.focus(key);
  const below = BELOW[field];
  if (below) {
    // Once the row is in view.
    requestAnimationFrame(() => {
      const row = outline.rowAt(key);
      if (row) outline.doing.act(below, row);
    });
  } else if (field === WORDS_FIELD[item]) requestAnimationFrame(() => outline.doing.edit(key));
  else details(field);
}
