import { describe, expect, test } from "vitest";
import type { AnswerValue, Item } from "@/ipc";
import { digitsInForm, digitsOnPaper, mayChangeWhatIsAsked, type Digits } from "./items";
import { deedOf, toggled, type Deed, type KeyPress } from "./keys";
import { instrument, item, several, yesNo } from "./sample";

const choice = (code: string): AnswerValue => ({ kind: "choice", code });
const codes = (...all: string[]): AnswerValue => ({ kind: "choices", codes: all });
const answer = (value: AnswerValue | null, leadsOn = true): Deed => ({ does: "answer", value, leadsOn });

describe("what a key does with a question", () => {
  type Case = [what: string, key: string, of: { item: Item; value?: AnswerValue; earlier?: AnswerValue; typing?: KeyPress["typing"]; digits?: Digits }, expected: Deed | null];
  const four = item("1");
  test.each<Case>([
    ["1 is the first option", "1", { item: four }, answer(choice("0"))],
    ["4 is the last", "4", { item: four }, answer(choice("3"))],
    ["there is no fifth", "5", { item: four }, null],
    ["from paper, the digit is what is printed", "0", { item: four, digits: "printed" }, answer(choice("0"))],
    ["from paper, 3 is 3", "3", { item: four, digits: "printed" }, answer(choice("3"))],
    ["from paper, 4 is nothing", "4", { item: four, digits: "printed" }, null],
    ["y is yes", "y", { item: yesNo("1") }, answer(choice("yes"))],
    ["n is no", "n", { item: yesNo("1") }, answer(choice("no"))],
    ["n is nothing elsewhere", "n", { item: four }, null],
    ["d declines", "d", { item: four }, answer({ kind: "declined" })],
    ["s is not asked", "s", { item: four }, answer({ kind: "not-asked" })],
    ["l carries over", "l", { item: four, earlier: choice("2") }, answer(choice("2"))],
    ["l without an earlier answer is nothing", "l", { item: four }, null],
    ["Backspace takes back and stays", "Backspace", { item: four, value: choice("2") }, answer(null, false)],
    ["Backspace without an answer is nothing", "Backspace", { item: four }, null],
    ["down goes on", "ArrowDown", { item: four }, { does: "move", by: 1 }],
    ["k goes back", "k", { item: four }, { does: "move", by: -1 }],
    ["right chooses the next option and stays", "ArrowRight", { item: four, value: choice("1") }, answer(choice("2"), false)],
    ["right at the last stays", "ArrowRight", { item: four, value: choice("3") }, null],
    ["left without an answer begins at the end", "ArrowLeft", { item: four }, answer(choice("3"), false)],
    ["a digit adds to several and stays", "2", { item: several("1"), value: codes("a") }, answer(codes("a", "b"), false)],
    ["letters typed into words are words", "d", { item: item("1", { type: "text" }), typing: "words" }, null],
    ["a digit typed into a number is the number's", "4", { item: item("1", { type: "number", answerOption: [] }), typing: "number" }, null],
    ["d declines beside a number, too", "d", { item: item("1", { type: "number", answerOption: [] }), typing: "number" }, answer({ kind: "declined" })],
    ["Enter leaves a number", "Enter", { item: item("1", { type: "number", answerOption: [] }), typing: "number" }, { does: "move", by: 1 }],
    ["Backspace in a number is the number's", "Backspace", { item: item("1", { type: "number", answerOption: [] }), value: { kind: "number", value: 4 }, typing: "number" }, null],
  ])("%s", (_what, key, { item: of, value, earlier, typing = null, digits = "place" }, expected) => {
    expect(deedOf({ key, typing }, { item: of, value, earlier }, digits)).toEqual(expected);
  });
});

describe("several options", () => {
  test.each<[string, AnswerValue | undefined, string, AnswerValue | null]>([
    ["one more, in the instrument's order", codes("c"), "a", codes("a", "c")],
    ["one less", codes("a", "c"), "a", codes("c")],
    ["the last one less takes the answer back", codes("c"), "c", null],
    ["the exclusive one clears the others", codes("a", "b"), "none", codes("none")],
    ["another clears the exclusive one", codes("none"), "b", codes("b")],
    ["begins from declined as from nothing", { kind: "declined" }, "b", codes("b")],
  ])("%s", (_what, value, code, expected) => expect(toggled(several("1"), value, code)).toEqual(expected));
});

describe("digits from paper", () => {
  const points = (...all: (number | null)[]): Item => item("1", { answerOption: all.map((one, at) => ({ code: String(at), label: "", points: one, loinc: null, need: false, exclusive: false })) });
  test.each<[string, Item[], Digits]>([
    ["0 to 3, as printed", [points(0, 1, 2, 3), points(0, 1, 2, 3)], "printed"],
    ["with a gap", [points(0, 3, 7)], "printed"],
    ["a question without points beside them", [points(0, 1), points(null, null)], "printed"],
    ["no points at all", [points(null, null)], "place"],
    ["one option without points", [points(0, null)], "place"],
    ["downwards: nobody could tell", [points(1, 0)], "place"],
    ["yes and no have no printed number", [yesNo("1")], "place"],
    ["two digits cannot be typed", [points(0, 10)], "place"],
  ])("%s", (_what, items, expected) => expect(digitsOnPaper(instrument(items))).toBe(expected));
  test("a form of points takes the points in every view, others the place", () => {
    expect(digitsInForm(instrument([points(0, 1, 2)], { tier: "score-only" }))).toBe("printed");
    expect(digitsInForm(instrument([points(0, 1, 2)], { tier: "ship-text" }))).toBe("place");
  });
});

describe("which answers change what is asked", () => {
  const gated = (enableWhen: Item["enableWhen"]) => mayChangeWhatIsAsked(instrument([item("1"), item("2"), item("3", { enableWhen })]));
  test("none, where nothing is conditional", () => expect(gated(null)("1")).toBe(false));
  test("those a condition names", () => {
    const changes = gated({ any: [{ answer: { item: "1", is: ["0"] } }, { declined: "9" }] });
    expect(["1", "2", "9"].map(changes)).toEqual([true, false, true]);
  });
  test("all, where a score is looked at", () => expect(gated({ score: { scale: "total", atLeast: 3, atMost: null } })("2")).toBe(true));
});
