import { describe, expect, test } from "vitest";
import type { CrisisTopic } from "@/ipc";
import { ACTIONS, BLANK, faultsOf, isBlank, linesFor, readForm, settlementOf, tick, type SettlementForm } from "./settlement";

const form = (part: Partial<SettlementForm>): SettlementForm => ({ ...BLANK, ...part });

describe("what keeps a record from being made", () => {
  test.each<[string, Partial<SettlementForm>, string[]]>([
    ["nothing at all", {}, ["done", "told"]],
    ["only what was done", { done: ["stayed-with-them"] }, ["told"]],
    ["only who was told", { told: "Nobody" }, ["done"]],
    ["both", { done: ["stayed-with-them"], told: "Nobody" }, []],
    ["blanks are nothing", { done: ["stayed-with-them"], told: "  " }, ["told"]],
    ["something else without words", { done: ["other"], told: "Nobody" }, ["what"]],
    ["something else in words", { done: ["other"], what: "Called her sister", told: "Nobody" }, []],
    ["a mistake without words", { inError: true, told: "Nobody" }, ["what"]],
    ["a mistake in words", { inError: true, what: "Pressed the wrong key", told: "Nobody" }, []],
  ])("%s", (_what, part, faults) => expect(faultsOf(form(part))).toEqual(faults));
});

test("a mistake is recorded as one, whatever was ticked before", () =>
  expect(settlementOf(form({ done: ["stayed-with-them"], what: " wrong key ", told: " nobody ", inError: true }))).toEqual({ done: ["answered-in-error"], what: "wrong key", told: "nobody" }));

test("what is ticked stands in the order of the list", () => {
  const ticked = tick(tick(BLANK, "suicide", "referral", true), "suicide", "asked-directly", true);
  expect(ticked.done).toEqual(["asked-directly", "referral"]);
  expect(tick(ticked, "suicide", "referral", false).done).toEqual(["asked-directly"]);
});

test("telling the family is not offered where they may be the danger", () => expect(ACTIONS.violence).not.toContain("told-family"));

describe("drafts", () => {
  const typed = form({ done: ["safety-plan"], what: "a", told: "b" });
  test("come back as they were kept", () => expect(readForm(JSON.stringify(typed))).toEqual(typed));
  test.each([["{", null], ["{}", BLANK], ['{"done":["dance"],"inError":"yes"}', BLANK]])("%s", (body, read) => expect(readForm(body)).toEqual(read));
  test("say when they hold nothing", () => {
    expect(isBlank(BLANK)).toBe(true);
    expect(isBlank(typed)).toBe(false);
  });
});

test("the lines of a topic stand in the order they are needed", () => {
  const lines = (["emergency", "text", "abuse", "suicide", "violence"] as CrisisTopic[]).map((topic) => ({ topic }));
  expect(linesFor("suicide", lines).map((line) => line.topic)).toEqual(["suicide", "text", "emergency"]);
  expect(linesFor("violence", lines).map((line) => line.topic)).toEqual(["violence", "abuse", "emergency"]);
});
