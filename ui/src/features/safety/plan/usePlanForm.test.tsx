/** A safety plan is finished with every word of it, also where the last is still being kept. */
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeQueryClient } from "@/app/state/query";
import { setTransport } from "@/ipc/transport";
import { newPlan } from "./steps";
import { usePlanForm } from "./usePlanForm";

const BEGUN = newPlan("c1");

let asked: { command: string; args: Record<string, unknown> }[];
let waiting: { keep: () => void; fail: () => void }[];
beforeEach(() => {
  asked = [];
  waiting = [];
  setTransport(async (command, args) => {
    asked.push({ command, args });
    if (command === "safety_plan_save")
      await new Promise<void>((resolve, reject) => {
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the core refuses with an object of its own
        waiting.push({ keep: resolve, fail: () => reject({ code: "busy", message: "" }) });
      });
    return { draft: { ...BEGUN, id: "s1" }, finished: [], emptySteps: [] };
  });
});
afterEach(cleanup);

async function keeping() {
  const queries = makeQueryClient();
  const { result } = renderHook(() => usePlanForm(BEGUN), { wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider> });
  act(() => result.current.change({ worthLivingFor: "My daughter" }));
  await waitFor(() => expect(waiting).toHaveLength(1));
  await act(async () => result.current.finish.mutate());
  expect(finished()).toEqual([]);
  return result;
}
const finished = () => asked.filter(({ command }) => command === "safety_plan_finish").map(({ args }) => args["id"]);

test("finishing waits for the write that gives it its identifier", async () => {
  await keeping();
  await act(async () => waiting[0]?.keep());
  await waitFor(() => expect(finished()).toEqual(["s1"]));
  expect(waiting).toHaveLength(1);
});

test("and writes again what was not kept", async () => {
  await keeping();
  await act(async () => waiting[0]?.fail());
  await waitFor(() => expect(waiting).toHaveLength(2));
  expect(finished()).toEqual([]);
  await act(async () => waiting[1]?.keep());
  await waitFor(() => expect(finished()).toEqual(["s1"]));
});
