/** From a key to what it does with a question. Pure: the form, the interview and the paper grid share it. */
import type { AnswerValue, Item } from "@/ipc";
import { digitOf, type Digits } from "./items";

/** What a key does. An answer may lead on to the next question. */
export type Deed =
  | { does: "answer"; value: AnswerValue | null; leadsOn: boolean }
  | { does: "move"; by: number }
  | { does: "first" }
  | { does: "last" };

export type KeyPress = {
  /** As the browser names it: `1`, `ArrowDown`, `j`. */
  key: string;
  /** Into words one types: only what cannot be a letter of theirs is a command. */
  typing: "words" | "number" | null;
};

/** What is known about the question the keyboard is on. */
export type Asked = { item: Item; value: AnswerValue | undefined; earlier: AnswerValue | undefined };

const MOVES: Readonly<Record<string, Deed>> = {
  ArrowDown: { does: "move", by: 1 }, ArrowUp: { does: "move", by: -1 }, j: { does: "move", by: 1 }, k: { does: "move", by: -1 },
  PageDown: { does: "move", by: 5 }, PageUp: { does: "move", by: -5 },
};

/** What the key does with the question, or nothing. */
export function deedOf({ key, typing }: KeyPress, { item, value, earlier }: Asked, digits: Digits): Deed | null {
  if (typing === "words") return null;
  if (typing === "number" && !(key in MOVES) && key !== "d" && key !== "s" && key !== "l" && key !== "Enter") return null;
  const move = MOVES[key];
  if (move) return move;
  if (key === "Home") return { does: "first" };
  if (key === "End") return { does: "last" };
  if (key === "Enter") return { does: "move", by: 1 };
  if (key === "d") return { does: "answer", value: { kind: "declined" }, leadsOn: true };
  if (key === "s") return { does: "answer", value: { kind: "not-asked" }, leadsOn: true };
  if (key === "l") return earlier ? { does: "answer", value: earlier, leadsOn: true } : null;
  if (key === "Backspace" || key === "Delete") return value ? { does: "answer", value: null, leadsOn: false } : null;
  if (key === "ArrowRight" || key === "ArrowLeft") return beside(item, value, key === "ArrowRight" ? 1 : -1);
  if (/^\d$/.test(key)) return byDigit(item, value, key, digits);
  // Yes and no also by their letters, where letters are free.
  if (item.type === "yes-no" && (key === "y" || key === "n")) {
    const code = key === "y" ? "yes" : "no";
    return item.answerOption.some((option) => option.code === code) ? { does: "answer", value: { kind: "choice", code }, leadsOn: true } : null;
  }
  return null;
}

function byDigit(item: Item, value: AnswerValue | undefined, digit: string, digits: Digits): Deed | null {
  const option = item.answerOption.find((one, at) => digitOf(one, at, digits) === digit);
  if (!option) return null;
  if (item.type === "multiple") return { does: "answer", value: toggled(item, value, option.code), leadsOn: false };
  return { does: "answer", value: { kind: "choice", code: option.code }, leadsOn: true };
}

/** The option before or after the one that is chosen, as in any group of radio buttons. */
function beside(item: Item, value: AnswerValue | undefined, by: number): Deed | null {
  if (item.type !== "choice" && item.type !== "yes-no") return null;
  const at = item.answerOption.findIndex((option) => value?.kind === "choice" && option.code === value.code);
  const to = at < 0 ? (by > 0 ? 0 : item.answerOption.length - 1) : at + by;
  const option = item.answerOption[to];
  return option ? { does: "answer", value: { kind: "choice", code: option.code }, leadsOn: false } : null;
}

/**
 * Several options with one more, or one less. An exclusive one ("none of the above") stands alone: it clears the
 * others, and they clear it. In the instrument's order, as the core keeps them; nothing left takes the answer back.
 */
export function toggled(item: Item, value: AnswerValue | undefined, code: string): AnswerValue | null {
  const chosen = new Set(value?.kind === "choices" ? value.codes : []);
  const alone = (one: string): boolean => item.answerOption.some((option) => option.code === one && option.exclusive);
  if (chosen.has(code)) chosen.delete(code);
  else {
    for (const one of chosen) if (alone(code) || alone(one)) chosen.delete(one);
    chosen.add(code);
  }
  const codes = item.answerOption.map((option) => option.code).filter((one) => chosen.has(one));
  return codes.length === 0 ? null : { kind: "choices", codes };
}
