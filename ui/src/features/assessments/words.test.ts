import { describe, expect, test } from "vitest";
import type { AnswerValue, InstrumentHead, Scored } from "@/ipc";
import { numberFault, readNumber } from "./filling/NumberAnswer";
import { instrument, item, scored, several } from "./model/sample";
import { sentenceAt } from "./model/sentence";
import { offered } from "./start/choices";
import { totalFault } from "./start/HowFields";
import { answerWords, missingWords, signOf } from "./words";

describe("numbers that are answered", () => {
  test.each([["12", 12], [" 7 ", 7], ["36,5", 36.5], ["", null], ["1a", "unclear"], ["1.2.3", "unclear"], ["-3", -3]])("%s", (typed, expected) => expect(readNumber(typed)).toBe(expected));
  const within = { min: 0, max: 27, decimals: 0 };
  test.each<[Parameters<typeof numberFault>[0], number | "unclear", string | null]>([
    [within, 0, null], [within, 27, null], [within, 28, "0 to 27"], [within, -1, "0 to 27"], [within, 3.5, "A whole number"],
    [{ min: 1, max: null, decimals: 1 }, 0, "1 or more"], [{ min: 1, max: null, decimals: 1 }, 2.55, "At most 1 digit after the point"], [within, "unclear", "This is not a number."],
  ])("%o %s", (of, value, expected) => expect(numberFault(of, value)).toBe(expected));
  test.each<[number | null, string | null]>([[null, "0 to 27"], [27, null], [28, "0 to 27"], [1.5, "A whole number"]])("a total of %s", (total, expected) => expect(totalFault(total, within)).toBe(expected));
});

describe("answers in words", () => {
  test.each<[AnswerValue, string]>([
    [{ kind: "choice", code: "2" }, "option 2"], [{ kind: "declined" }, "Declined"], [{ kind: "not-asked" }, "Not asked"], [{ kind: "date", value: "2026-10-03" }, "Oct 3, 2026"], [{ kind: "number", value: 1200 }, "1,200"],
    // An option a newer version no longer has is shown by its code rather than left out.
    [{ kind: "choice", code: "gone" }, "gone"],
  ])("%o", (value, expected) => expect(answerWords(item("1"), value)).toBe(expected));
  test("several", () => expect(answerWords(several("1"), { kind: "choices", codes: ["a", "c"] })).toBe("option a and option c"));
  test("what is missing is named by its question", () => expect(missingWords(instrument([item("1"), item("2")]), ["2", "9"])).toEqual(["Question 2", "9"]));
});

describe("what is said of the screen", () => {
  const of = (cutoffs: number[]) => instrument([item("1")], { scoring: { ...instrument([]).scoring, cutoffs: cutoffs.map((atLeast) => ({ label: "Women", atLeast })) } });
  const came = (more: Partial<Scored>): Scored => scored(of([]), new Map([["1", { kind: "declined" }]]), more);
  const scale = { id: "total", label: "Total", value: 3, missing: [], band: null, bandLabel: null, sign: null };
  test.each<[string, number[], Scored, string]>([
    ["positive", [], came({ positive: true }), "positive"],
    ["negative", [], came({ positive: false }), "negative"],
    ["the band depends on sex", [3, 4], came({ scales: [{ ...scale, sign: "depends" }] }), "depends"],
    ["without a cut-off there is nothing to say", [], came({ scales: [scale] }), "none"],
    ["without a total there is nothing to say", [3, 4], came({ scales: [{ ...scale, value: null }] }), "none"],
  ])("%s", (_what, cutoffs, result, expected) => expect(signOf(of(cutoffs), result)).toBe(expected));
});

describe("the sentence that is meant", () => {
  const text = "She sleeps in the car. Her sister helps!\nNo money for insulin";
  test.each<[string, number, number, string]>([
    ["the caret in the first", 5, 5, "She sleeps in the car."],
    ["the caret in the second", 30, 30, "Her sister helps!"],
    ["the caret in the last line", 45, 45, "No money for insulin"],
    ["the caret right behind the first", 22, 22, "She sleeps in the car."],
    ["the caret before the second", 23, 23, "Her sister helps!"],
    ["the caret at the end", text.length, text.length, "No money for insulin"],
    ["what is selected", 4, 10, "sleeps"],
    ["nothing", 0, 0, "She sleeps in the car."],
  ])("%s", (_what, start, end, expected) => expect(sentenceAt(text, start, end)).toBe(expected));
  test("after the sign that ends it, still that one", () => expect(sentenceAt("He fell. ", 9, 9)).toBe("He fell."));
  test("an empty text has none", () => expect(sentenceAt("", 0, 0)).toBe(""));
});

describe("instruments that are offered", () => {
  const head = (id: string, more: Partial<InstrumentHead> = {}): InstrumentHead => ({
    id, version: 1, kind: "instrument", title: `${id} in full`, shortTitle: id.toUpperCase(), domains: ["mental"], topic: "depression", tier: "ship-text", questions: 9, scored: true, toBeConfirmed: false, ...more,
  });
  const all = [head("phq-9"), head("gad-7", { topic: "anxiety" }), head("frail", { domains: ["physical"], topic: "frailty" }), head("whole", { kind: "comprehensive", domains: ["physical"] })];
  const due = [{ instrumentId: "gad-7", shortTitle: "GAD-7", lastOn: "2026-10-01", lastTotal: 12, dueOn: "2026-11-01", why: "" }];
  const known = { due, past: [{ instrumentId: "phq-9", status: "completed" }] as unknown as Parameters<typeof offered>[1]["past"], today: "2026-11-22", domainName: (domain: string) => domain };
  const names = (words: string) => offered(all, known, words).map((one) => [one.stretch, ...one.instruments.map((found) => found.id)].join(" "));
  test("what is due first, then what was asked lately, each once", () => expect(names("")).toEqual(["due gad-7", "recent phq-9", "whole-person whole", "physical frail"]));
  test.each([["phq", "found phq-9"], ["GAD 7", "found gad-7"], ["anx", "found gad-7"], ["physical", "found frail whole"]])("%s", (words, expected) => expect(names(words)).toEqual([expected]));
  test("nothing", () => expect(names("xyz")).toEqual([]));
});
