import { describe, expect, test } from "vitest";
import { languageOptions } from "./languages";

const tags = (current: string | null = null) => languageOptions(current).map((one) => one.value);

describe("languages to choose from", () => {
  test("the most spoken stand first", () => expect(tags().slice(0, 3)).toEqual(["en", "es", "zh"]));
  test.each(["sv", "nl", "nb", "da", "fi", "lt", "is", "eu"])("%s can be recorded", (tag) => expect(tags()).toContain(tag));
  test("no language stands twice", () => {
    const labels = languageOptions(null).map((one) => one.label);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  });
  test("older tags are not offered", () => expect(tags().filter((tag) => ["iw", "in", "ji", "xx"].includes(tag))).toEqual([]));
  test("what is in the record is offered, whatever it is", () => {
    expect(tags("gsw")[0]).toBe("gsw");
    expect(tags("sv").filter((tag) => tag === "sv")).toEqual(["sv"]);
  });
});
