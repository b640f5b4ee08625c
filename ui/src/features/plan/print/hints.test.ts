import { describe, expect, test } from "vitest";
import type { PlanItem } from "@/ipc";
import { contentOf, newItem } from "../model/items";
import { PLAN } from "../model/sample";
import { hintsFor, sensitiveIn } from "./hints";

describe("hints before printing", () => {
  const goal = (id: string, more: object = {}) => ({ ...newItem("goal", id, PLAN, null), clientWords: id, ...more }) as PlanItem;
  const step = (goalId: string, more: object = {}) => ({ ...newItem("intervention", `of ${goalId}`, PLAN, goalId), responsible: "Ana", dueOn: "2026-12-01", ...more }) as PlanItem;
  const dated = { ...PLAN, nextReviewOn: "2027-01-01" };
  const hints = (items: PlanItem[], phone = "555 0100", includeSensitive = false) => hintsFor(contentOf(dated, items), { directPhone: phone }, includeSensitive).map((hint) => [hint.kind, hint.title].join(" ").trim());
  const marked = (item: PlanItem) => ({ ...item, sensitive: true }) as PlanItem;
  const keptOff = [marked(newItem("need", "n", PLAN, null)), goal("quiet", { needId: "n" })];
  test.each<[string, string[], string[]]>([
    ["nothing to say", hints([goal("a"), step("a")]), []],
    ["a frequency is no day", hints([goal("a"), step("a", { dueOn: null, frequency: "weekly" })]), ["no-by-when a"]],
    ["a target's day is enough", hints([goal("a", { targets: [{ measure: "x", baseline: "", target: "", unit: "", dueOn: "2026-12-01" }] }), step("a", { dueOn: null })]), []],
    ["nobody named", hints([goal("a"), step("a", { responsible: " " })]), ["no-owner a"]],
    ["what is over is not looked at", hints([goal("a", { status: "completed" })]), []],
    ["no phone", hints([], " "), ["no-phone"]],
    ["four goals", hints(["a", "b", "c", "d"].flatMap((id) => [goal(id), step(id)])), ["many-goals"]],
    ["a goal that stays off the copy", hints(keptOff), []],
    ["a goal that goes on it when chosen", hints(keptOff, "555 0100", true), ["no-owner quiet", "no-by-when quiet"]],
  ])("%s", (_what, found, expected) => expect(found).toEqual(expected));
  test("no day for the review", () => expect(hintsFor(contentOf(PLAN, []), undefined, false).map((hint) => hint.kind)).toEqual(["no-review"]));
  test("needs and risks marked sensitive are counted", () => {
    const risk = newItem("risk", "r", PLAN, null);
    expect(sensitiveIn(contentOf(PLAN, [...keptOff, risk, newItem("need", "other", PLAN, null)]))).toBe(1);
    expect(sensitiveIn(contentOf(PLAN, [...keptOff, marked(risk)]))).toBe(2);
  });
});
