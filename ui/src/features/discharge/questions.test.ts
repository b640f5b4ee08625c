import { describe, expect, test } from "vitest";
import { inWords, NONE, noteNeeded, readAnswers, unanswered } from "./questions";

const questions = [{ id: "breathing", text: "Do you have trouble breathing?" }, { id: "fever", text: "Do you have a fever?" }, { id: "eating", text: "Do you have trouble eating?" }];

describe("answers about warning signs", () => {
  test("say each yes as it was asked, and count the others", () => {
    const answers = { yes: { breathing: true, fever: false, eating: false }, note: " She calls the clinic today. " };
    expect(inWords(questions, answers)).toBe("Do you have trouble breathing? Yes. No to the other 2. She calls the clinic today.");
    expect(noteNeeded({ ...answers, note: " " })).toBe(true);
    expect(noteNeeded(answers)).toBe(false);
  });
  test("say that all are no", () => {
    expect(inWords(questions, { yes: { breathing: false, fever: false, eating: false }, note: "" })).toBe("No to all 3 questions.");
  });
  test("count what was not asked", () => {
    expect(unanswered(questions, { yes: { fever: false }, note: "" })).toBe(2);
  });
  test.each(["", "{", "null", "{}"])("read a draft that cannot be read (%j) as none", (body) => expect(readAnswers(body)).toEqual(NONE));
});
