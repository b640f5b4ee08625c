import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { ChangeEntry } from "@/ipc";
import { FIELDS, byAct, byDay, fieldsInWords, inRuns, kindInWords, sentences } from "./words";

/** The kinds whose changes a client's history tells, as the core declares them. */
const ENTITIES = [
  "Client", "Identifier", "ContactMethod", "Address", "Coverage", "Episode", "Person", "RiskFlag", "Allergy", "Medication", "Measure", "Encounter", "CarePlan", "Need", "Goal",
  "Intervention", "Strength", "Barrier", "Risk", "CheckInSeries", "CheckIn", "Contact", "Note",
  "Assessment", "Answer", "RaisedFlag", "SafetyPlan", "Decision", "GapDecision", "Discharge", "MeasureLimit",
];
/** Told by nobody: identifiers and order, which the core keeps. */
const SILENT = ["id", "clientId", "planId", "source", "position"];

const bindings = readFileSync(resolve(import.meta.dirname, "../../../ipc/bindings.ts"), "utf8");

describe.each(ENTITIES)("%s", (entity) => {
  const start = bindings.indexOf(`export type ${entity} = {`);
  const fields = [...bindings.slice(start, bindings.indexOf("};", start)).matchAll(/^(\w+): /gm)].map((found) => found[1] ?? "");
  test("is there", () => expect(fields).toContain("id"));
  test("every field has its word", () => expect(fields.filter((field) => !SILENT.includes(field) && !(field in FIELDS))).toEqual([]));
});

test("fields in words: each said once, silent ones not at all", () => {
  expect(fieldsInWords(["language", "givenName", "familyName", "source"])).toBe("language and name");
  expect(fieldsInWords(["position"])).toBe("");
});

test("a kind of a later version still reads", () => expect(kindInWords("quux")).toBe("entry"));

const change = (seq: number, actId: string, op: ChangeEntry["op"], kind: string, fields: string[] = []): ChangeEntry => ({
  seq, actId, at: "2026-11-22T10:00:00Z", actor: "Robin", kind, entityId: String(seq), op, fields,
});

test("what was done in one act is told together", () => {
  const told = byAct([
    change(5, "b", "update", "client", ["language"]), change(4, "a", "create", "goal"), change(3, "a", "create", "goal"), change(2, "a", "create", "need"), change(1, "a", "update", "client", ["about"]),
  ]);
  expect(told.map((act) => [act.actId, act.lines.map((line) => `${line.op} ${line.kind} ${line.count}`)])).toEqual([
    ["b", ["update client 1"]],
    ["a", ["create goal 2", "create need 1", "update client 1"]],
  ]);
});

test("answers to one form are told in runs, those to another apart", () => {
  const answered = (seq: number, form: string, op: ChangeEntry["op"] = "create"): ChangeEntry[] => [change(seq, `a${seq}`, op, "answer"), { ...change(seq, `a${seq}`, "update", "assessment", ["revision"]), entityId: form }];
  const rows = [...answered(5, "phq"), ...answered(4, "phq", "update"), ...answered(3, "phq"), change(2, "x", "create", "note"), ...answered(1, "phq"), ...answered(0, "gad")];
  expect(inRuns(rows, byAct(rows)).map((act) => [act.actId, act.lines.map((line) => `${line.op} ${line.kind} ${line.count}`).join(", ")])).toEqual([
    ["a5", "create answer 2, update assessment 1, update answer 1"],
    ["x", "create note 1"],
    ["a1", "create answer 1, update assessment 1"],
    ["a0", "create answer 1, update assessment 1"],
  ]);
});

test("an act in sentences: additions together, each change with its fields", () => {
  const act = byAct([change(4, "a", "create", "goal"), change(3, "a", "create", "goal"), change(2, "a", "create", "need"), change(1, "a", "update", "client", ["language"])])[0];
  expect(sentences(act?.lines ?? []).map(({ op, text, fields }) => [op, text, fields])).toEqual([
    ["create", "Added: goal × 2 and need", ""],
    ["update", "Changed: client", "language"],
  ]);
});

test("days keep their order", () => {
  expect(byDay(["b1", "a1", "b2"], (row) => row.slice(0, 1))).toEqual([["b", ["b1", "b2"]], ["a", ["a1"]]]);
});
