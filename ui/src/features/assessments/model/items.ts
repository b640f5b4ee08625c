/** An instrument's items as they stand on the screen. Pure: what is asked now the core says (`scored.visible`). */
import type { AnswerOption, Instrument, Item } from "@/ipc";

/** Every item, groups before what they hold. */
export function allItems(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...allItems(item.item)]);
}

export const asks = (item: Item): boolean => item.type !== "group" && item.type !== "display";

/** A line of the form: a heading, words, or a question with its number. */
export type Line = { item: Item; number: number | null };

/** The lines that are shown now. Questions keep the number they have on paper, whatever is hidden. */
export function linesOf(instrument: Instrument, visible: readonly string[]): Line[] {
  const shown = new Set(visible);
  let number = 0;
  return allItems(instrument.item)
    .map((item): Line => ({ item, number: asks(item) ? (number += 1) : null }))
    .filter((line) => shown.has(line.item.linkId));
}

/** The questions that are asked now. */
export const questionsOf = (instrument: Instrument, visible: readonly string[]): Item[] =>
  linesOf(instrument, visible).map((line) => line.item).filter(asks);

/**
 * Whether an answer to an item may show or hide others. After such an answer the next question is known only when
 * the core has answered: keys typed meanwhile wait. Conditions are not evaluated here, only searched for names.
 */
export function mayChangeWhatIsAsked(instrument: Instrument): (linkId: string) => boolean {
  const named = new Set<string>();
  let any = false;
  const look = (value: unknown): void => {
    if (typeof value === "string") named.add(value);
    else if (Array.isArray(value)) value.forEach(look);
    else if (value !== null && typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) {
        // What rests on a score rests on every item of it.
        if (key === "score" || key === "positive" || key === "triage" || key === "flag") any = true;
        look(inner);
      }
    }
  };
  for (const item of allItems(instrument.item)) if (item.enableWhen !== null) look(item.enableWhen);
  return (linkId) => any || named.has(linkId);
}

/** How the digits of the keyboard are joined to options: by place, or by the number that is printed on the paper. */
export type Digits = "place" | "printed";

/** Paper forms print the points beside the options (0 to 3); that is what one types from them, where every question that has points has such. */
export function digitsOnPaper(instrument: Instrument): Digits {
  const scored = allItems(instrument.item).filter((item) => (item.type === "choice" || item.type === "yes-no") && item.answerOption.some((option) => option.points !== null));
  const printed = scored.length > 0 && scored.every((item) =>
    item.type === "choice" && item.answerOption.every(({ points }, at, all) =>
      points !== null && Number.isInteger(points) && points >= 0 && points <= 9 && (at === 0 || points > (all[at - 1]?.points ?? -1))));
  return printed ? "printed" : "place";
}

/** A form of points is filled in from paper in every view: there, `1` beside "0 points" would make each answer one point too low. */
export const digitsInForm = (instrument: Instrument): Digits => (instrument.tier === "score-only" ? digitsOnPaper(instrument) : "place");

/** The digit that chooses an option; none beyond the tenth. A question without points is answered by place on paper, too. */
export function digitOf(option: AnswerOption, at: number, digits: Digits): string | null {
  if (digits === "printed" && option.points !== null) return String(option.points);
  return at < 9 ? String(at + 1) : at === 9 ? "0" : null;
}
