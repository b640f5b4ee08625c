/** Which row of a list the keys act on, and which are selected, by the names of the rows in the order they stand. */
import { useState, type Dispatch, type SetStateAction } from "react";

const NONE: ReadonlySet<string> = new Set();

export type Rows = {
  /** The row the keys act on; a list never stands without one. */
  active: string | null;
  /** Those selected to be acted on together; nothing that is out of sight. */
  selected: ReadonlySet<string>;
  choose: (id: string | null) => void;
  toggle: (id: string) => void;
  /** Up or down; with `selecting` everything on the way is selected. */
  move: (by: number, selecting: boolean) => void;
  /** All of them, or none where all were. */
  selectAll: () => void;
  selectNone: () => void;
};

/** What was chosen and selected, whether or not it still stands in the list. */
export type RowChoice = { chosen: string | null; picked: ReadonlySet<string>; choose: Rows["choose"]; pick: Dispatch<SetStateAction<ReadonlySet<string>>> };

export function useRowChoice(): RowChoice {
  const [chosen, choose] = useState<string | null>(null);
  const [picked, pick] = useState(NONE);
  return { chosen, picked, choose, pick };
}

/** What of it stands among these rows. */
export function rowsAmong(ids: readonly string[], { chosen, picked, choose, pick }: RowChoice): Rows {
  const at = Math.max(0, chosen === null ? 0 : ids.indexOf(chosen));
  const selected = picked.size === 0 ? NONE : new Set(ids.filter((id) => picked.has(id)));
  return {
    active: ids[at] ?? null,
    selected,
    choose,
    toggle: (id) => pick((now) => toggled(now, id)),
    move: (by, selecting) => {
      const to = Math.min(ids.length - 1, Math.max(0, at + by));
      if (selecting) pick(new Set([...selected, ...ids.slice(Math.min(at, to), Math.max(at, to) + 1)]));
      choose(ids[to] ?? null);
    },
    selectAll: () => pick(selected.size < ids.length ? new Set(ids) : NONE),
    selectNone: () => pick(NONE),
  };
}

/** Both, where the rows are known before anything else is asked. */
export const useRows = (ids: readonly string[]): Rows => rowsAmong(ids, useRowChoice());

function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}
