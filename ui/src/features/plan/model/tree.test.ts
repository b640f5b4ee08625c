import { describe, expect, test } from "vitest";
import type { PlanItem } from "@/ipc";
import { contentOf, newItem, under, withWords } from "./items";
import { belowOf, besideOf, inOf, moveAmong, moveToParent, outOf } from "./moves";
import { neighbourOf, pathTo, rowsOf, type ItemRow } from "./tree";
import { PLAN } from "./sample";

const item = (kind: PlanItem["item"], id: string, parent: string | null = null) => withWords(under(newItem(kind, id, PLAN, parent), parent), id);

/** n1 › g1 › (i1, i2, b1), g2 › i3 · n2 · g3 without a need · b2 for all goals · r1 */
const content = contentOf(PLAN, [
  item("need", "n1"), item("need", "n2"), item("goal", "g1", "n1"), item("goal", "g2", "n1"), item("goal", "g3"),
  item("intervention", "i1", "g1"), item("intervention", "i2", "g1"), item("intervention", "i3", "g2"), item("barrier", "b1", "g1"), item("barrier", "b2"), item("risk", "r1"),
]);
const rows = rowsOf(content);
const row = (key: string) => rows.find((one) => one.key === key) as ItemRow;
const find = (key: string) => row(key).item;
const drawn = (list = rows) => list.map((one) => `${"·".repeat(one.level - 1)}${one.key}`);

describe("the rows", () => {
  test("stand in the order in which a plan is read", () => {
    expect(drawn()).toEqual([
      "section:strengths", "section:needs", "·n1", "··g1", "···i1", "···i2", "···b1", "··g2", "···i3", "·n2", "·g3", "section:barriers", "·b2", "section:risks", "·r1",
    ]);
  });
  test("what is folded hides what is below it", () => {
    expect(drawn(rowsOf(content, new Set(["g1", "section:risks"])))).toEqual([
      "section:strengths", "section:needs", "·n1", "··g1", "··g2", "···i3", "·n2", "·g3", "section:barriers", "·b2", "section:risks",
    ]);
  });
  test("know their place among their siblings", () => expect([row("i2").place, row("i2").siblings, row("g1").children]).toEqual([2, 3, 3]));
  test("a goal whose need is not in the plan stands on its own", () => {
    expect(drawn(rowsOf(contentOf(PLAN, [item("goal", "g", "gone")])))).toContain("·g");
  });
  test.each([["i1", "i2"], ["b1", "i2"], ["i3", "g2"], ["r1", "section:risks"], ["n1", "n2"]])("when %s goes, the reader comes to %s", (gone, next) => {
    expect(neighbourOf(rows, gone)).toBe(next);
  });
  test("the way up", () => expect(pathTo(rows, "i1").map((one) => one.key)).toEqual(["g1", "n1", "section:needs"]));
});

describe("moves", () => {
  test.each<[string, -1 | 1, string | null]>([
    ["i1", 1, "g1@1"], ["i2", -1, "g1@0"], ["i1", -1, null], ["i2", 1, null], ["g2", -1, "n1@0"], ["n1", 1, "null@1"], ["b1", 1, null], ["g3", 1, null],
  ])("%s among its siblings by %i: %s", (key, step, expected) => {
    const move = moveAmong(content, find(key), step);
    expect(move && `${String(move.parentId)}@${move.position}`).toBe(expected);
  });
  test.each<[string, -1 | 1, string | null]>([
    ["i1", 1, "g2@0"], ["i3", -1, "g1@2"], ["i1", -1, null], ["i3", 1, "g3@0"], ["g1", 1, "n2@0"], ["g1", -1, null], ["g3", -1, "n2@0"], ["g3", 1, null], ["b2", -1, "g3@0"], ["n1", 1, null],
  ])("%s to another parent by %i: %s", (key, step, expected) => {
    const move = moveToParent(content, find(key), step);
    expect(move && `${String(move.parentId)}@${move.position}`).toBe(expected);
  });
});

describe("where a new row stands", () => {
  test("beside", () => expect(besideOf(row("i1"))).toEqual({ kind: "intervention", parent: "g1", after: "i1" }));
  test("beside what hangs on nothing", () => expect(besideOf(row("g3"))).toEqual({ kind: "goal", parent: null, after: "g3" }));
  test.each([["n1", { kind: "goal", parent: "n1", after: "g2" }], ["n2", { kind: "goal", parent: "n2", after: null }], ["g1", { kind: "intervention", parent: "g1", after: "i2" }], ["i1", null], ["r1", null]])(
    "below %s", (key, spot) => expect(belowOf(rows, row(key))).toEqual(spot),
  );
  test.each([["g2", { kind: "intervention", parent: "g1", after: "i2" }], ["n2", { kind: "goal", parent: "n1", after: "g2" }], ["g1", null], ["i2", null]])(
    "%s one level in", (key, spot) => expect(inOf(rows, row(key))).toEqual(spot),
  );
  test.each([["i1", { kind: "goal", parent: "n1", after: "g1" }], ["g2", { kind: "need", parent: null, after: "n1" }], ["n1", null], ["r1", null]])(
    "%s one level out", (key, spot) => expect(outOf(rows, row(key))).toEqual(spot),
  );
});
