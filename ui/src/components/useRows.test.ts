import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useRows, type Rows } from "./useRows";

const IDS = ["a", "b", "c", "d", "e"];

/** What is active and selected after some moves. */
function after(...steps: ((rows: Rows) => void)[]): [active: string | null, selected: string[]] {
  const hook = renderHook(() => useRows(IDS));
  for (const step of steps) act(() => step(hook.result.current));
  const { active, selected } = hook.result.current;
  hook.unmount();
  return [active, [...selected]];
}

test.each<[string, [string | null, string[]], ((rows: Rows) => void)[]]>([
  ["begins with the first", ["a", []], []],
  ["moves, and not beyond an end", ["e", []], [({ move }) => move(9, false)]],
  ["selects everything on the way down", ["d", ["a", "b", "c", "d"]], [({ move }) => move(3, true)]],
  ["and up, with what was selected before", ["b", ["b", "c", "e"]], [({ toggle }) => toggle("e"), ({ choose }) => choose("c"), ({ move }) => move(-1, true)]],
  ["toggles one", ["a", ["c"]], [({ toggle }) => toggle("b"), ({ toggle }) => toggle("c"), ({ toggle }) => toggle("b")]],
  ["selects all", ["a", IDS], [({ toggle }) => toggle("b"), ({ selectAll }) => selectAll()]],
  ["and none where all were", ["a", []], [({ selectAll }) => selectAll(), ({ selectAll }) => selectAll()]],
])("%s", (_, expected, steps) => expect(after(...steps)).toEqual(expected));

test("what has gone is neither active nor selected", () => {
  const hook = renderHook(({ ids }) => useRows(ids), { initialProps: { ids: IDS } });
  act(() => hook.result.current.choose("c"));
  act(() => hook.result.current.selectAll());
  hook.rerender({ ids: ["b", "d"] });
  expect([hook.result.current.active, [...hook.result.current.selected]]).toEqual(["b", ["b", "d"]]);
});
