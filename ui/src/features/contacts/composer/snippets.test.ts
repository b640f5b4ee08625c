import { expect, test } from "vitest";
import { fitting, putIn, slashBefore } from "./snippets";

test.each<[string, { from: number; words: string } | null]>([
  ["/", { from: 0, words: "" }],
  ["Went well. /tea", { from: 11, words: "tea" }],
  ["first\n/", { from: 6, words: "" }],
  ["142/88", null],
  ["and/or", null],
  ["/teach back", null],
  ["", null],
])("%j", (text, expected) => expect(slashBefore(text, text.length)).toEqual(expected));

test("any word of a snippet's name finds it", () => {
  expect(fitting("back").map((one) => one.id)).toContain("teach-back");
  expect(fitting("zzz")).toEqual([]);
  expect(fitting("").length).toBeGreaterThan(5);
});

test("the snippet stands where the slash was, and the caret behind it", () => {
  expect(putIn("Call /te now", 5, 8, "Done.")).toEqual({ text: "Call Done. now", caret: 10 });
  expect(putIn("/now", 0, 1, "Done.")).toEqual({ text: "Done. now", caret: 6 });
});
