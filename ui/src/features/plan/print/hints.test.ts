import { describe, expect, test } from "vitest";
import type { PlanItem } from "@/ipc";
import { contentOf, newItem } from "../model/items";
import { PLAN } from "../model/sample";
import { hintsFor } from "./hints";

describe("hints before printing", () => {
  const goal = (id: string, more: object = {}) => ({ ...newItem("goal", id, PLAN, null), clientWords: id, ...more }) as PlanItem;
  const step = (goalId: string, more: object = {}) => ({ ...newItem("intervention", `of ${goalId}`, PLAN, goalId), responsible: "Ana", dueOn: "2026-12-01", ...more }) as PlanItem;
  const dated = { ...PLAN, nextReviewOn: "2027-01-01" };
  const hints = (items: PlanItem[], phone = "555 0100") => hintsFor(contentOf(dated, items), { directPhone: phone }).map((hint) => [hint.kind, hint.title].join(" ").trim());
  test.each<[string, string[], string[]]>([
    ["nothing to say", hints([goal("a"), step("a")]), []],
    ["a frequency is no day", hints([goal("a"), step("a", { dueOn: null, frequency: "weekly" })]), ["no-by-when a"]],
    ["a target's day is enough", hints([goal("a", { targets: [{ measure: "x", baseline: "", target: "", unit: "", dueOn: "2026-12-01" }] }), step("a", { dueOn: null })]), []],
    ["nobody named", hints([goal("a"), step("a", { responsible: " " })]), ["no-owner a"]],
    ["what is over is not looked at", hints([goal("a", { status: "completed" })]), []],
    ["no phone", hints([], " "), ["no-phone"]],
    ["four goals", hints(["a", "b", "c", "d"].flatMap((id) => [goal(id), step(id)])), ["many-goals"]],
  ])("%s", (_what, found, expected) => expect(found).toEqual(expected));
  test("no day for the review", () => expect(hintsFor(contentOf(PLAN, []), undefined).map((hint) => hint.kind)).toEqual(["no-review"]));
});
