import { expect, test } from "vitest";
import type { Gap } from "@/ipc";
import { gapId } from "../queries";
import { BLANK, isBlank, missing, readSettling, settlementsOf, spread, type Settling } from "./settling";

const gap = (rule: string): Gap => ({
  key: { rule, clientId: "c1", subjectId: "s1" }, clientName: "Ana Sample", subject: "client", episodeId: "e1", episodeClosed: false, severity: "late",
  since: "2026-10-19", deadline: null, countedFrom: "2026-10-19", days: 34, title: rule, why: "", acts: ["log-contact"], state: "open", until: null, reason: null,
});
const [plan, note] = [gap("plan-unsigned"), gap("note-unsigned")];
const settling = (reasons: Record<string, string>, shared = ""): Settling => ({ ending: "", shared, reasons });

test("a blank is no reason", () => expect(missing([plan, note], settling({ [gapId(plan.key)]: "  ", [gapId(note.key)]: "Signed on paper" }))).toEqual([plan]));

test("the shared reason replaces none that was given", () => {
  const filled = spread([plan, note], settling({ [gapId(note.key)]: "Signed on paper" }, " Moved away "));
  expect(settlementsOf([plan, note], settling(filled)).map(({ kind, until, reason }) => [kind, until, reason])).toEqual([["settled", null, "Moved away"], ["settled", null, "Signed on paper"]]);
});

test.each(["", "null", "[]", "{", '{"shared":7,"reasons":"x"}', '{"reasons":{"a":1}}'])("what is no draft, %j, counts as nothing typed", (body) => expect(readSettling(body)).toEqual(BLANK));

test("a draft comes back as it was", () => {
  const kept: Settling = { ending: "Moved", shared: "", reasons: { [gapId(plan.key)]: "Handed over" } };
  expect(readSettling(JSON.stringify(kept))).toEqual(kept);
  expect(isBlank(kept)).toBe(false);
  expect(isBlank(BLANK)).toBe(true);
});
