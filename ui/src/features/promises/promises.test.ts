import { describe, expect, it } from "vitest";
import { sentenceAt } from "./FoundPromises";

describe("what is marked as a promise", () => {
  const text = "Zoë is tired. She will bring the form.\nI call on Friday";

  it("is the selection, without the blanks around it", () => {
    expect(sentenceAt(text, 13, 38)).toBe("She will bring the form.");
  });

  it("is else the sentence at the cursor", () => {
    expect(sentenceAt(text, 3, 3)).toBe("Zoë is tired");
    expect(sentenceAt(text, 20, 20)).toBe("She will bring the form");
    expect(sentenceAt(text, text.length, text.length)).toBe("I call on Friday");
    expect(sentenceAt("", 0, 0)).toBe("");
  });
});
