import { expect, test } from "vitest";
import type { Gap } from "@/ipc";
import { clientsOf, itemsOf, nextAfter, rowsOf } from "./items";

const gap = (clientId: string, subjectId: string): Gap => ({
  key: { rule: "no-contact", clientId, subjectId }, clientName: `Client ${clientId}`, subject: "client", episodeId: null, episodeClosed: false, severity: "late",
  since: "2026-10-19", deadline: null, countedFrom: "2026-10-19", days: 34, title: "No contact", why: "", acts: ["log-contact"], state: "open", until: null, reason: null,
});
const gaps = [gap("b", "1"), gap("a", "2"), gap("b", "3")];

test("under their clients every gap stands once, in the order of the first of each client", () => {
  expect(itemsOf(gaps, true).map((item) => (item.kind === "client" ? `${item.name} ${item.count}` : item.gap.key.subjectId))).toEqual(["Client b 2", "1", "3", "Client a 1", "2"]);
  expect(rowsOf(itemsOf(gaps, true)).map((row) => row.id).toSorted()).toEqual(rowsOf(itemsOf(gaps, false)).map((row) => row.id).toSorted());
});

test.each([
  [["1"], "2"],
  [["1", "2"], "3"],
  [["3"], "2"],
  [["1", "2", "3"], null],
  [[], null],
] as const)("when %j leave, %s is next", (leaving, next) => {
  const rows = rowsOf(itemsOf(gaps, false));
  const ids = rows.filter(({ gap: one }) => (leaving as readonly string[]).includes(one.key.subjectId)).map((row) => row.id);
  const found = nextAfter(rows, new Set(ids));
  expect(rows.find((row) => row.id === found)?.gap.key.subjectId ?? null).toBe(next);
});

test("each client is named once", () => expect(clientsOf(gaps)).toEqual(["Client b", "Client a"]));
