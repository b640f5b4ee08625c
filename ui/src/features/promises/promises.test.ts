import { describe, expect, it } from "vitest";
import { sentenceAt } from "./FoundPromises";
import { whoPromised } from "./PromiseList";

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

describe("who promised", () => {
  const called = (name: string) => name;

  it("begins the line, also where no name is said", () => {
    expect(whoPromised({ by: "them", who: "client" }, called)).toBe("Client promised");
    expect(whoPromised({ by: "them", who: "her daughter" }, called)).toBe("Her daughter promised");
    expect(whoPromised({ by: "them", who: "Dr. Lee" }, called)).toBe("Dr. Lee promised");
    expect(whoPromised({ by: "them", who: "" }, called)).toBe("They promised");
    expect(whoPromised({ by: "me", who: "" }, called)).toBe("I promised");
  });
});
