import { describe, expect, test } from "vitest";
import type { Duplicate, ImportClient, ImportReport } from "@/ipc";
import { choices, decisionKey, decisionOf, likeliest, taken, undecided, type Decision } from "./choices";

const alike = (clientId: string, likeness: number): Duplicate => ({ clientId, name: "Ana", birthDate: null, reason: "same-name-and-birth-date", likeness });
const client = (key: string, more: Partial<ImportClient> = {}): ImportClient => ({ key, name: key, birthDate: null, knownAs: null, duplicates: [], creates: [], ...more });
const report = (...clients: ImportClient[]): ImportReport => ({ token: "t", fileName: "f", clients, resources: [], notices: [], knownRows: 0, newRows: 1 });

const FILE = report(client("new"), client("known", { knownAs: "c1" }), client("familiar", { duplicates: [alike("c2", 0.9)] }));

describe("before anyone decides", () => {
  test("the new and the known are clear, the familiar waits", () => {
    expect(undecided(FILE, {})).toBe(1);
    expect(taken(FILE, {})).toBe(2);
  });
  test("what nobody decided is never taken in", () => {
    expect(choices(FILE, {})).toEqual([
      { key: "new", into: null, skip: false },
      { key: "known", into: "c1", skip: false },
      { key: "familiar", into: null, skip: true },
    ]);
  });
});

test("decisions stand over what is usual", () => {
  const made: Record<string, Decision> = { new: { kind: "skip" }, familiar: { kind: "into", clientId: "c2" } };
  expect(undecided(FILE, made)).toBe(0);
  expect(taken(FILE, made)).toBe(2);
  expect(choices(FILE, made)).toEqual([
    { key: "new", into: null, skip: true },
    { key: "known", into: "c1", skip: false },
    { key: "familiar", into: "c2", skip: false },
  ]);
});

test.each<Decision>([{ kind: "new" }, { kind: "skip" }, { kind: "into", clientId: "c 7" }])("%o there and back", (decision) => {
  expect(decisionOf(decisionKey(decision))).toEqual(decision);
});

test("the likeliest stands first", () => {
  expect(likeliest(client("x", { duplicates: [alike("b", 0.8), alike("a", 1)] })).map((one) => one.clientId)).toEqual(["a", "b"]);
});
