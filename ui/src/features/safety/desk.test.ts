import { beforeEach, describe, expect, test } from "vitest";
import type { RaisedFlag } from "@/ipc";
import { actionsOf, desk, flagDesk, isAside, leading, together } from "./desk";

const flag = (id: string, part: Partial<RaisedFlag> = {}): RaisedFlag => ({
  id, clientId: "c1", assessmentId: "a1", ruleId: id, severity: "urgent", topic: "suicide", title: "", actions: [], offer: null, because: [], state: "open", raisedAt: `2026-11-22T10:00:0${id.slice(1)}Z`,
  settledAt: null, settledBy: "", done: [], what: "", told: "", ...part,
});
const ids = (flags: readonly RaisedFlag[]) => flags.map((one) => one.id);

beforeEach(() => flagDesk.clear());

describe("what is looked at together", () => {
  test.each<[string, RaisedFlag[], string[]]>([
    ["those that are open", [flag("f1"), flag("f2", { state: "settled" }), flag("f3", { state: "withdrawn" })], ["f1"]],
    ["not what is merely worth knowing", [flag("f1", { severity: "info" })], []],
    ["the most urgent first, then the oldest", [flag("f3"), flag("f1"), flag("f2", { severity: "emergency" })], ["f2", "f1", "f3"]],
    ["one topic at a time", [flag("f1"), flag("f2", { topic: "violence", severity: "emergency" })], ["f2"]],
  ])("%s", (_what, flags, shown) => expect(ids(together(flags))).toEqual(shown));
  const phq = flag("f1", { assessmentId: "phq" });
  const cssrs = flag("f2", { assessmentId: "cssrs" });
  test.each<[string, [RaisedFlag, ...RaisedFlag[]], string[], string]>([
    ["the latest of them", [phq, cssrs], [], "f2"],
    ["a more urgent one before a later", [flag("f1", { severity: "emergency" }), cssrs], [], "f1"],
    ["until the later form is asked to its end, the one that led to it", [phq, cssrs], ["cssrs"], "f1"],
    ["an emergency all the same", [phq, flag("f2", { assessmentId: "cssrs", severity: "emergency" })], ["cssrs"], "f2"],
    ["in one form the latest, asked to its end or not", [cssrs, flag("f3", { assessmentId: "cssrs" })], ["cssrs"], "f3"],
  ])("leads: %s", (_what, flags, unfinished, lead) => expect(leading(flags, new Set(unfinished)).id).toBe(lead));
  test("the steps of the leading one come first, each once", () => {
    const [first, second] = [flag("f1", { actions: ["a", "b"] }), flag("f2", { actions: ["b", "c"] })];
    expect(actionsOf([first, second], second)).toEqual({ now: ["b", "c"], besides: ["a"] });
  });
});

describe("whose flags stand before the window", () => {
  test("nothing open raises nothing", () => {
    flagDesk.raise("c1", [flag("f1", { state: "settled" })]);
    expect(desk.get().clientId).toBeNull();
  });
  test("another chart waits until these are settled", () => {
    flagDesk.raise("c1", [flag("f1")]);
    flagDesk.raise("c2", [flag("f2", { clientId: "c2" })]);
    expect(desk.get().clientId).toBe("c1");
    flagDesk.done("c1");
    expect(desk.get().clientId).toBe("c2");
    flagDesk.done("c2");
    expect(desk.get().clientId).toBeNull();
  });
  test("a corrected answer is not raised any more", () => {
    flagDesk.raise("c1", [flag("f1")]);
    flagDesk.raise("c1", [flag("f1", { state: "withdrawn" })]);
    expect(desk.get().raised).toEqual([]);
  });
});

describe("put aside", () => {
  const path = "/clients/c1/safety-plan";
  beforeEach(() => {
    flagDesk.raise("c1", [flag("f1")]);
    flagDesk.putAside(path, ["f1"]);
  });
  test.each<[string, string, RaisedFlag[], boolean]>([
    ["it stays while the screen is open", path, [flag("f1")], true],
    ["and on what is below it", `${path}/print`, [flag("f1")], true],
    ["it comes back when that is left", "/today", [flag("f1")], false],
    ["a like address is another one", `${path}s`, [flag("f1")], false],
    ["it comes back with another flag", path, [flag("f1"), flag("f2")], false],
  ])("%s", (_what, at, flags, aside) => expect(isAside(desk.get(), at, flags)).toBe(aside));
});
