import { describe, expect, test } from "vitest";
import type { LibraryNeed } from "@/ipc";
import { entryFor, findNeeds } from "./find";

const need = (id: string, part: Partial<LibraryNeed>): LibraryNeed => ({
  id, statement: "", clinicalText: "", domain: "functional", kind: "problem", settings: [], category: "", sensitive: false, mitigation: "", backUpPlan: "", screens: [], goals: [], source: "", hidden: false, ...part,
});
const goals = [{ id: "g", clientWords: "Walk to the café", measure: "Falls", target: "0", unit: "", dueDays: 30, interventions: [{ id: "s", what: "Install grab bars", kind: "service" as const, responsible: "", frequency: "" }] }];
const NEEDS = [
  need("falls", { statement: "I am afraid of falling", clinicalText: "Fall risk", goals }),
  need("food", { statement: "We run out of food", domain: "environmental" }),
  need("old", { statement: "I am afraid of the dark", hidden: true }),
];

describe("finding", () => {
  test.each<[string, Parameters<typeof findNeeds>[2], string[]]>([
    ["", null, ["falls", "food"]], ["AFRAID fall", null, ["falls"]], ["grab bars", null, ["falls"]], ["cafe", null, ["falls"]],
    ["", "environmental", ["food"]], ["afraid", "environmental", []], ["dark", null, []],
  ])("“%s” in %s", (text, domain, found) => expect(findNeeds(NEEDS, text, domain).map((one) => one.id)).toEqual(found));
});

test.each<[string, { statement: string; clinicalText: string }, string | null]>([
  ["by the field's words", { statement: "I fell twice", clinicalText: "Fall risk" }, "falls"],
  ["by the client's", { statement: "I am afraid of falling", clinicalText: "" }, "falls"],
  ["not by empty words", { statement: "", clinicalText: "" }, null],
  ["not where it has no goals", { statement: "We run out of food", clinicalText: "" }, null],
])("the entry of a need is found %s", (_how, of, id) => expect(entryFor(NEEDS, of)?.id ?? null).toBe(id));
