/** The outline's state, and what its actions do: which row has the focus, which is edited, what is folded. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { failureTitle } from "@/app/api";
import { toast } from "@/components";
import { t } from "@/i18n";
import { titleOf } from "../model/items";
import type { Action } from "../model/keys";
import { belowOf, besideOf, inOf, moveAmong, moveToParent, outOf, type Move, type Spot } from "../model/moves";
import { SECTION_KIND, neighbourOf, pathTo, rowsOf, type ItemRow, type Row, type Section } from "../model/tree";
import type { EditorState, PlanEditor } from "../model/editor";

export type Outline = ReturnType<typeof useOutline>;
/** What can be done with the outline, from its rows and from beside it. */
export type OutlineDoing = Outline["doing"];

export function useOutline(editor: PlanEditor, state: EditorState, onDetails: () => void) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setActive] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [said, say] = useState("");
  const grid = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const [, draw] = useState(0);

  const rows = useMemo(() => rowsOf(state.content, folded, editor.keyOf), [state.content, folded, editor]);
  const active = rows.some((row) => row.key === chosen) ? chosen : (rows[0]?.key ?? null);
  const rowAt = (key: string | null) => rows.find((row) => row.key === key);

  // The row asked for may only be there after the next drawing.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus();
    row.scrollIntoView({ block: "nearest" });
  });

  /** Puts the focus on a row, unfolding what hides it. */
  const focus = useCallback((key: string | null) => {
    if (key === null) return;
    const all = rowsOf(editor.state().content, new Set(), editor.keyOf);
    const path = new Set(pathTo(all, key).map((row) => row.key));
    setFolded((was) => ([...path].some((one) => was.has(one)) ? new Set([...was].filter((one) => !path.has(one))) : was));
    setEditing(null);
    setActive(key);
    wanted.current = key;
    // Also when nothing else changed: the focus may have been elsewhere.
    draw((times) => times + 1);
  }, [editor]);

  const edit = (key: string) => {
    setActive(key);
    setEditing(key);
  };
  /** Ends editing: what was typed is kept, a new row without words goes. */
  const leave = (key: string) => {
    editor.keep(key);
    setEditing((now) => (now === key ? null : now));
    if (editor.isFresh(key)) {
      setActive(neighbourOf(rows, key));
      editor.drop(key);
    }
  };
  const add = (spot: Spot) => {
    const path = [spot.parent, ...(spot.parent ? pathTo(rows, spot.parent).map((row) => row.key) : [])];
    setFolded((was) => (path.some((key) => key && was.has(key)) ? new Set([...was].filter((key) => !path.includes(key))) : was));
    edit(editor.add(spot));
  };
  const addTo = (section: Section) => {
    const kind = SECTION_KIND[section];
    setFolded((was) => new Set([...was].filter((key) => key !== `section:${section}`)));
    add({ kind, parent: null, after: rows.filter((row) => row.item?.item === kind && row.level === 2).at(-1)?.key ?? null });
  };
  const fold = useCallback(
    (key: string, open: boolean) => setFolded((was) => new Set(open ? [...was].filter((one) => one !== key) : [...was, key])),
    [],
  );

  /** A new row without words turns into another. */
  const reshape = (row: ItemRow, spot: Spot | null): boolean => {
    if (!spot) return false;
    editor.drop(row.key);
    add(spot);
    return true;
  };

  const move = async (row: ItemRow, to: Move | null, wasEditing: boolean) => {
    if (!to) return say(t("plan-cannot-move"));
    try {
      editor.keep(row.key);
      const kept = editor.move(to);
      // It stands there already: what comes later must not take the focus from where the next keys have led.
      if (!wasEditing) focus(row.key);
      const now = rowsOf(editor.state().content, new Set(), editor.keyOf).find((one) => one.key === row.key);
      if (now) say(t("plan-moved", { place: now.place, count: now.siblings }));
      await kept;
    } catch (error) {
      toast(failureTitle(error), { tone: "danger" });
    }
  };

  const remove = async (row: ItemRow) => {
    const next = neighbourOf(rows, row.key);
    try {
      const removed = editor.remove(row.key);
      focus(next);
      const act = await removed;
      if (!act) return;
      const undo = async () => {
        try {
          await editor.undo(act);
          focus(row.key);
        } catch (error) {
          toast(failureTitle(error), { tone: "danger" });
        }
      };
      toast(t("plan-removed", { kind: row.item.item, words: short(titleOf(row.item)), below: row.children }), { action: { label: t("plan-undo"), run: () => void undo() } });
    } catch (error) {
      toast(failureTitle(error), { tone: "danger" });
    }
  };

  const step = (by: number) => {
    const at = rows.findIndex((row) => row.key === active) + by;
    focus(rows[Math.max(0, Math.min(rows.length - 1, at))]?.key ?? null);
  };

  /** Does what a key or a menu asks; false leaves the key to the platform. */
  const act = (action: Action, row: Row): boolean => {
    const isEdited = editing === row.key;
    switch (action) {
      case "up": step(-1); return true;
      case "down": step(1); return true;
      case "first": focus(rows[0]?.key ?? null); return true;
      case "last": focus(rows.at(-1)?.key ?? null); return true;
      case "in":
        if (row.children > 0 && !row.open) fold(row.key, true);
        else if (row.children > 0) step(1);
        return true;
      case "out":
        if (row.children > 0 && row.open) fold(row.key, false);
        else focus(row.parent);
        return true;
      default:
    }
    if (row.section) {
      if (action === "sibling") addTo(row.section);
      return true;
    }
    switch (action) {
      case "edit":
      case "type": edit(row.key); return action === "edit";
      case "stop": leave(row.key); focus(row.key); return true;
      case "sibling": leave(row.key); add(besideOf(row)); return true;
      case "child": {
        const spot = belowOf(rows, row);
        leave(row.key);
        if (spot) add(spot);
        return spot !== null;
      }
      case "barrier": add({ kind: "barrier", parent: row.key, after: null }); return true;
      case "parent": leave(row.key); focus(row.parent); return true;
      case "indent": return reshape(row, inOf(rows, row)) || (leave(row.key), false);
      case "outdent": {
        if (reshape(row, outOf(rows, row))) return true;
        const next = neighbourOf(rows, row.key);
        editor.drop(row.key);
        focus(next);
        return true;
      }
      case "drop": {
        const next = rows[rows.indexOf(row) - 1]?.key ?? row.parent;
        editor.drop(row.key);
        focus(next);
        return true;
      }
      case "details":
        editor.keep(row.key);
        setActive(row.key);
        onDetails();
        return true;
      case "move-up": void move(row, moveAmong(state.content, row.item, -1), isEdited); return true;
      case "move-down": void move(row, moveAmong(state.content, row.item, 1), isEdited); return true;
      case "to-parent-before": void move(row, moveToParent(state.content, row.item, -1), isEdited); return true;
      case "to-parent-after": void move(row, moveToParent(state.content, row.item, 1), isEdited); return true;
      case "remove": void remove(row); return true;
      case "menu": grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.key)}"] [data-row-menu] button`)?.click(); return true;
      default: return false;
    }
  };

  const now = { act, leave, edit, add, addTo };
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  // Rows are drawn only when they changed themselves: what they call is always the newest.
  const doing = useMemo(() => ({
    focus,
    fold,
    setActive,
    leave: (key: string) => latest.current.leave(key),
    edit: (key: string) => latest.current.edit(key),
    add: (spot: Spot) => latest.current.add(spot),
    addTo: (section: Section) => latest.current.addTo(section),
    act: (action: Action, row: Row) => latest.current.act(action, row),
  }), [focus, fold]);

  return { grid, rows, active, editing, said, rowAt, doing };
}

/** As much of the words as a toast can bear. */
const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words);
