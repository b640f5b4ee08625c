import { describe, expect, test } from "vitest";
import { NOTHING, chosen, readDraft, replaced } from "./reading";

describe("replaced", () => {
  test.each([
    ["call Ada at 2pm weekly", 12, 15, "14:30", "call Ada at 14:30 weekly"],
    ["call Ada at 2pm weekly", 9, 15, "", "call Ada weekly"],
    ["call Ada weekly", 9, 15, "", "call Ada"],
    ["call Ada weekly", 0, 4, "", "Ada weekly"],
    ["call Ada weekly, until June 1", 17, 29, "", "call Ada weekly"],
    ["weekly", 0, 6, "every day", "every day"],
  ])("%s, from %i to %i by %j", (text, start, end, words, expected) => {
    expect(replaced(text, { start, end }, words)).toBe(expected);
  });
});

describe("chosen", () => {
  test("the newest of a kind counts; doubts are kinds of their own", () => {
    const first = chosen([], { kind: "doubt", doubt: "biweekly", option: 1 });
    const both = chosen(first, { kind: "doubt", doubt: "half-of-day", option: 1 });
    const again = chosen(both, { kind: "doubt", doubt: "biweekly", option: 0 });
    expect(again).toEqual([{ kind: "doubt", doubt: "half-of-day", option: 1 }, { kind: "doubt", doubt: "biweekly", option: 0 }]);
    expect(chosen(chosen(again, { kind: "client", clientId: "a" }), { kind: "client", clientId: "b" })).toHaveLength(3);
  });
});

describe("readDraft", () => {
  test("what was kept comes back; what cannot be read is none", () => {
    const typed = { text: "call weekly", choices: [], clientId: "a" };
    expect(readDraft(JSON.stringify(typed))).toEqual(typed);
    for (const broken of ["", "{", "null", "[]", "{\"text\":1}"]) expect(readDraft(broken)).toEqual(NOTHING);
  });
});
