import { expect, test } from "vitest";
import { actionFor, type Action, type Where } from "./keys";

const ROW: Where = { editing: false, empty: false, fresh: false, section: false };
const SECTION: Where = { ...ROW, section: true };
const EDITING: Where = { ...ROW, editing: true };
const FRESH: Where = { editing: true, empty: true, fresh: true, section: false };

const press = (chord: string) => {
  const parts = chord === "+" ? ["+"] : chord.split("+");
  const key = parts.pop() ?? "";
  return { key, altKey: parts.includes("alt"), ctrlKey: parts.includes("ctrl"), metaKey: parts.includes("meta"), shiftKey: parts.includes("shift") };
};

test.each<[string, string, Where, Action | null]>([
  // A row that is not edited: Tab is not the outline's, so that one can always leave.
  ["a row", "Tab", ROW, null], ["a row", "shift+Tab", ROW, null],
  ["a row", "ArrowUp", ROW, "up"], ["a row", "ArrowDown", ROW, "down"], ["a row", "ArrowRight", ROW, "in"], ["a row", "ArrowLeft", ROW, "out"],
  ["a row", "Home", ROW, "first"], ["a row", "End", ROW, "last"], ["a row", "Enter", ROW, "sibling"], ["a row", "F2", ROW, "edit"], ["a row", "Delete", ROW, "remove"],
  ["a row", "alt+ArrowUp", ROW, "move-up"], ["a row", "alt+ArrowLeft", ROW, "to-parent-before"], ["a row", "shift+F10", ROW, "menu"], ["a row", "ContextMenu", ROW, "menu"],
  ["a row", "a", ROW, "type"], ["a row", "É", ROW, "type"], ["a row", "shift+A", ROW, "type"],
  ["a row", "?", ROW, null], ["a row", " ", ROW, null], ["a row", "ctrl+c", ROW, null], ["a row", "meta+k", ROW, null], ["a row", "Escape", ROW, null],
  ["a heading", "Enter", SECTION, "sibling"], ["a heading", "a", SECTION, null], ["a heading", "Delete", SECTION, null], ["a heading", "F2", SECTION, null], ["a heading", "ArrowDown", SECTION, "down"],
  ["an edited row", "Enter", EDITING, "sibling"], ["an edited row", "Tab", EDITING, "child"], ["an edited row", "shift+Tab", EDITING, "parent"], ["an edited row", "Escape", EDITING, "stop"],
  ["an edited row", "ArrowUp", EDITING, null], ["an edited row", "alt+ArrowUp", EDITING, "move-up"], ["an edited row", "alt+ArrowLeft", EDITING, null],
  ["an edited row", "Delete", EDITING, null], ["an edited row", "a", EDITING, null], ["an edited row", "Backspace", { ...EDITING, empty: true }, null],
  ["a new row", "Enter", FRESH, "outdent"], ["a new row", "Tab", FRESH, "indent"], ["a new row", "shift+Tab", FRESH, "outdent"], ["a new row", "Escape", FRESH, "drop"], ["a new row", "Backspace", FRESH, "drop"],
  ["a new row with words", "Tab", { ...FRESH, empty: false }, "child"],
])("on %s, %s", (_where, chord, where, expected) => expect(actionFor(press(chord), where)).toBe(expected));
