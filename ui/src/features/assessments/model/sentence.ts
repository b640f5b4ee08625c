/** Which sentence of a text is meant. Pure. */

/** A sentence ends with its sign, or with its line: notes are often written without signs. */
const END = /[.!?…]+(?=\s|$)|\n/gu;

/** What is selected; without a selection, the sentence the caret stands in or has just ended. */
export function sentenceAt(text: string, start: number, end: number): string {
  if (start !== end) return text.slice(Math.min(start, end), Math.max(start, end)).trim();
  let from = 0;
  let last = "";
  for (const to of [...[...text.matchAll(END)].map((sign) => sign.index + sign[0].length), text.length]) {
    const sentence = text.slice(from, to).trim();
    if (sentence !== "") last = sentence;
    if (sentence !== "" && start <= to) return sentence;
    from = to;
  }
  return last;
}
