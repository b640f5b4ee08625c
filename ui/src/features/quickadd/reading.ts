/** What was typed, and what it comes to. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { quickAddRead, type ClientId, type QuickAddChoice, type QuickAddReading, type TextSpan } from "@/ipc";

/** What is typed and chosen; kept as a draft. */
export type Typed = {
  text: string;
  choices: QuickAddChoice[];
  /** The client of the chart it was opened in, until they are taken away. */
  clientId: ClientId | null;
};

export const NOTHING: Typed = { text: "", choices: [], clientId: null };

/** What a text comes to, with the text it is about: spans count in it. */
export type Read = { text: string; reading: QuickAddReading };

export const readingQuery = (typed: Typed) =>
  queryOptions({
    queryKey: ["quick-add", typed.text, typed.clientId, typed.choices],
    queryFn: async (): Promise<Read> => ({ text: typed.text, reading: await quickAddRead(typed) }),
    enabled: typed.text.trim() !== "",
    // The tokens stay while the next key is read: an empty line in between would flicker.
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });

/** The same question asked anew, without what was shown before. */
export const readAgain = (typed: Typed) => ({ queryKey: readingQuery(typed).queryKey, queryFn: async (): Promise<Read> => ({ text: typed.text, reading: await quickAddRead(typed) }), staleTime: 0 });

/** The text with other words in a place; where they were taken out, no double blank stays. */
export function replaced(text: string, span: TextSpan, words: string): string {
  const [before, after] = [text.slice(0, span.start), text.slice(span.end)];
  if (words !== "") return `${before}${words}${after}`;
  return `${before.trimEnd()} ${after.trimStart()}`.replace(/ ([,.])/g, "$1").replace(/[,\s]+$/, "").trimStart();
}

/** With a choice; the newest of a kind counts, so the older goes. */
export function chosen(choices: readonly QuickAddChoice[], next: QuickAddChoice): QuickAddChoice[] {
  const same = (one: QuickAddChoice) => one.kind === next.kind && (one.kind !== "doubt" || next.kind !== "doubt" || one.doubt === next.doubt);
  return [...choices.filter((one) => !same(one)), next];
}

/** A kept draft; what cannot be read counts as none. */
export function readDraft(body: string): Typed {
  try {
    const found: unknown = JSON.parse(body);
    if (typeof found !== "object" || found === null || !("text" in found) || typeof found.text !== "string") return NOTHING;
    return { ...NOTHING, ...(found as Partial<Typed>) };
  } catch {
    return NOTHING;
  }
}
