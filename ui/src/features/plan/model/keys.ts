/**
 * What a key does in the outline. Pure, a table.
 *
 * No trap (WCAG 2.1.2): Tab is the outline's own only while a row is being edited; Escape always ends that,
 * and from a row that is not being edited Tab and Shift+Tab leave the outline as they leave any other control.
 */

/** What can be done with a row. */
export type Action =
  | "up" | "down" | "first" | "last" | "in" | "out"
  | "edit" | "type" | "stop" | "sibling" | "child" | "parent" | "indent" | "outdent" | "drop" | "leave"
  | "move-up" | "move-down" | "to-parent-before" | "to-parent-after" | "remove" | "details" | "menu" | "barrier";

/** Where the key was pressed. */
export type Where = {
  editing: boolean;
  /** The row has no words. */
  empty: boolean;
  /** It was just made and holds nothing yet: leaving it makes it go. */
  fresh: boolean;
  /** A section's heading, which is not edited. */
  section: boolean;
};

/** The parts of a keyboard event that matter. */
export type Press = { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean };

const chord = (press: Press): string =>
  [press.ctrlKey && "ctrl", press.metaKey && "meta", press.altKey && "alt", press.shiftKey && (press.key.length > 1) && "shift", press.key].filter(Boolean).join("+");

const RESTING: Readonly<Record<string, Action>> = {
  ArrowUp: "up", ArrowDown: "down", Home: "first", End: "last", ArrowRight: "in", ArrowLeft: "out",
  Enter: "sibling", F2: "edit", Delete: "remove", ContextMenu: "menu", "shift+F10": "menu",
  "alt+ArrowUp": "move-up", "alt+ArrowDown": "move-down", "alt+ArrowLeft": "to-parent-before", "alt+ArrowRight": "to-parent-after",
};

// Alt with the left and right arrows moves by words on a Mac, so it is left to the text.
const EDITING: Readonly<Record<string, Action>> = {
  Enter: "sibling", Tab: "child", "shift+Tab": "parent", Escape: "stop", F2: "stop", "alt+ArrowUp": "move-up", "alt+ArrowDown": "move-down",
};

/** A new row without words is shaped rather than left. */
const FRESH: Readonly<Record<string, Action>> = { Enter: "outdent", Tab: "indent", "shift+Tab": "outdent", Escape: "drop", Backspace: "drop" };

/** A heading cannot be edited, moved or removed. */
const HEADING = new Set<Action>(["up", "down", "first", "last", "in", "out", "sibling"]);

/** What the key does; null leaves it to the platform. */
export function actionFor(press: Press, where: Where): Action | null {
  const pressed = chord(press);
  if (where.editing) return (where.fresh && where.empty ? FRESH[pressed] : undefined) ?? EDITING[pressed] ?? null;
  const action = RESTING[pressed] ?? null;
  if (where.section) return action && HEADING.has(action) ? action : null;
  if (action) return action;
  // The sheet of shortcuts stays one key away.
  const typed = [...press.key].length === 1 && press.key !== " " && press.key !== "?" && !press.ctrlKey && !press.metaKey && !press.altKey;
  return typed ? "type" : null;
}
