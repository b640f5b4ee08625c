/**
 * Shortcuts as text: `mod+k`, `shift+mod+z`, `?`, `g t` (a sequence of two).
 *
 * `mod` is ⌘ on a Mac and Ctrl elsewhere. A shortcut without `mod`, `ctrl` or `alt` is a single-key
 * shortcut, which people who dictate or tremble can switch off (WCAG 2.1.4).
 */

/** Whether this is a Mac, where ⌘ does what Ctrl does elsewhere. */
export const isMac = (): boolean => /macintosh|mac os x/i.test(navigator.userAgent);

/** One pressed chord, normalised: modifiers in a fixed order, then the key in lower case. */
export function chordOf(event: KeyboardEvent, mac = isMac()): string {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  const mod = mac ? event.metaKey : event.ctrlKey;
  const parts: string[] = [];
  if (mod) parts.push("mod");
  if (mac && event.ctrlKey) parts.push("ctrl");
  if (event.altKey) parts.push("alt");
  // Shift is part of the character for signs (`?` is `?` on every keyboard), and a modifier for letters and named keys.
  if (event.shiftKey && (key.length > 1 || /\p{L}/u.test(key))) parts.push("shift");
  parts.push(key);
  return parts.join("+");
}

/** The chords of a shortcut, each with its modifiers in the order `chordOf` uses. */
export function chords(keys: string): string[] {
  return keys.split(" ").map((chord) => {
    const parts = chord.split("+");
    const key = parts.pop() || "+";
    return [...["mod", "ctrl", "alt", "shift"].filter((modifier) => parts.includes(modifier)), key].join("+");
  });
}

/** Whether a shortcut uses no modifier that keeps it apart from typing. */
export const isSingleKey = (keys: string): boolean =>
  chords(keys).every((chord) => !/^(mod|ctrl|alt)\+/.test(chord)) && !/^(shift\+)?f\d+$/.test(keys);

const SIGNS: Record<string, string> = {
  arrowup: "↑", arrowdown: "↓", arrowleft: "←", arrowright: "→", enter: "↵", escape: "Esc", space: "Space",
  tab: "Tab", backspace: "⌫", delete: "Del",
};
const MAC: Record<string, string> = { mod: "⌘", ctrl: "⌃", alt: "⌥", shift: "⇧" };
const OTHERS: Record<string, string> = { mod: "Ctrl", ctrl: "Ctrl", alt: "Alt", shift: "Shift" };

/** The caps to draw for a shortcut, chord by chord: `[["⌘", "K"]]`. */
export function keyCaps(keys: string, mac = isMac()): string[][] {
  return chords(keys).map((chord) => {
    const parts = chord === "+" ? ["+"] : chord.split("+").filter(Boolean);
    return parts.map((part) => (mac ? MAC : OTHERS)[part] ?? SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part[0]?.toUpperCase() + part.slice(1)));
  });
}

/** The same in the notation assistive technology reads from `aria-keyshortcuts`. */
export function ariaKeys(keys: string, mac = isMac()): string | undefined {
  const all = chords(keys);
  if (all.length > 1) return undefined;
  return all[0]
    ?.split("+")
    .map((part) => ({ mod: mac ? "Meta" : "Control", ctrl: "Control", alt: "Alt", shift: "Shift" })[part] ?? part)
    .join("+");
}

/** Whether the event is meant for something one types into, which shortcuts must leave alone. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[contenteditable="true"], [role="textbox"], [role="spinbutton"]')) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "range", "file"].includes(target.type);
}
