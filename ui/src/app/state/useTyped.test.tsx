/** What is typed into a field whose words stand in the address stays, however late the address follows. */
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useTyped } from "./useTyped";

afterEach(cleanup);

function field() {
  const told: string[] = [];
  const hook = renderHook(({ stands }) => useTyped(stands, (words) => told.push(words)), { initialProps: { stands: "" } });
  const type = (text: string) =>
    act(() => {
      hook.result.current.setTyped(text);
      hook.result.current.tell(text.trim());
    });
  return { told, type, typed: () => hook.result.current.typed, come: (stands: string) => hook.rerender({ stands }) };
}

test("an address that follows late takes no letter away", () => {
  const { told, type, typed, come } = field();
  type("a");
  type("ab");
  come("a");
  expect(typed()).toBe("ab");
  type("abc");
  come("abc");
  expect([typed(), told]).toEqual(["abc", ["a", "ab", "abc"]]);
});

test("a blank at the end stays, though the address has none", () => {
  const { type, typed, come } = field();
  type("peg");
  come("peg");
  type("peg ");
  expect(typed()).toBe("peg ");
});

test("what is changed from outside is shown", () => {
  const { type, typed, come } = field();
  type("peg");
  come("peg");
  come("");
  expect(typed()).toBe("");
  come("peg");
  expect(typed()).toBe("peg");
});
