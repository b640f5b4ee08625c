import { describe, expect, test } from "vitest";
import type { ResourceCount } from "@/ipc";
import { countsInWords, kindInWords } from "./words";

const count = (resource: string, taken: number): ResourceCount => ({ resource, found: taken, taken });

describe("what would be added, as a sentence", () => {
  test.each<[ResourceCount[], string]>([
    [[], ""],
    [[count("client", 1)], "1 client"],
    [[count("client", 1), count("contactMethod", 2), count("riskFlag", 1)], "1 client, 2 phones and emails, and 1 risk flag"],
    [[count("need", 1200)], "1,200 needs"],
    [[count("somethingNew", 3)], "somethingNew (3)"],
  ])("%o", (counts, words) => expect(countsInWords(counts)).toBe(words));
});

test("kinds that stand in one table are told apart", () => {
  const kinds = ["Patient", "Practitioner", "PractitionerRole", "Medication", "MedicationRequest", "MedicationStatement", "Claim", "ExplanationOfBenefit", "CarePlan", "CareTeam"];
  expect(new Set(kinds.map(kindInWords)).size).toBe(kinds.length);
});
