/** Which sentence of a text is meant. Pure. */

/** What is selected; without a selection, the sentence the caret stands in. */
export function sentenceAt(text: string, start: number, end: number): string {
  if (start !== end) return text.slice(Math.min(start, end), Math.max(start, end)).trim();
  // A sentence ends with its sign, or with its line: notes are often written without signs.
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf("\n"), lastEnd(before)) + 1;
  const rest = text.slice(start);
  const stop = /[.!?…](?=\s|$)|\n/u.exec(rest);
  const to = stop ? start + stop.index + (stop[0] === "\n" ? 0 : stop[0].length) : text.length;
  return text.slice(from, to).trim() || text.slice(0, start).trim().split(/\n|(?<=[.!?…])\s/u).at(-1)?.trim() || "";
}

/** Where the last sentence before the caret ends. */
function lastEnd(before: string): number {
  let at = -1;
  for (const found of before.matchAll(/[.!?…](?=\s)/gu)) at = found.index;
  return at;
}
