/** Sentences that are written again and again, put in by `/` and the beginning of their name. Data: a practice's own come later from its pack. */
import { t, type PlainKey } from "@/i18n";

export type Snippet = { id: string; label: PlainKey; text: PlainKey };

export const SNIPPETS: readonly Snippet[] = [
  { id: "teach-back", label: "contacts-snippet-teach-back", text: "contacts-snippet-teach-back-text" },
  { id: "medicines", label: "contacts-snippet-medicines", text: "contacts-snippet-medicines-text" },
  { id: "warning-signs", label: "contacts-snippet-warning-signs", text: "contacts-snippet-warning-signs-text" },
  { id: "safety", label: "contacts-snippet-safety", text: "contacts-snippet-safety-text" },
  { id: "interpreter", label: "contacts-snippet-interpreter", text: "contacts-snippet-interpreter-text" },
  { id: "appointment", label: "contacts-snippet-appointment", text: "contacts-snippet-appointment-text" },
  { id: "message-left", label: "contacts-snippet-message-left", text: "contacts-snippet-message-left-text" },
  { id: "next-step", label: "contacts-snippet-next-step", text: "contacts-snippet-next-step-text" },
];

/** What follows a `/` that begins a word, up to the caret; null when one is not choosing a snippet. */
export function slashBefore(text: string, caret: number): { from: number; words: string } | null {
  const found = /(?:^|\s)\/([\p{L}\p{N}-]{0,20})$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const words = found[1] ?? "";
  return { from: caret - words.length - 1, words };
}

/** The snippets any of whose words begins so. */
export function fitting(words: string): Snippet[] {
  const wanted = words.toLocaleLowerCase();
  return SNIPPETS.filter((snippet) => t(snippet.label).toLocaleLowerCase().split(/[\s-]+/).some((word) => word.startsWith(wanted)));
}

/** The text with the snippet in place of the slash and what follows it, and where the caret goes. */
export function putIn(text: string, from: number, caret: number, snippet: string): { text: string; caret: number } {
  const space = /^\s/.test(text.slice(caret)) || text.slice(caret) === "" ? "" : " ";
  return { text: text.slice(0, from) + snippet + space + text.slice(caret), caret: from + snippet.length + space.length };
}
