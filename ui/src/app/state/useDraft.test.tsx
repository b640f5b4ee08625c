/** What is typed is kept, and what was forgotten stays forgotten. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { setTransport } from "@/ipc/transport";
import { useDraft } from "./useDraft";

let asked: string[];
beforeEach(() => {
  asked = [];
  setTransport(async (command) => {
    if (command.startsWith("draft_")) asked.push(command);
    if (command === "record_status") return { state: "open", choice: "own", ownExists: true, folder: "record", idleMinutes: 10, waitSeconds: 0, version: "0.1.0", today: "2026-11-22" };
    return command === "draft_discard" ? true : null;
  });
});
afterEach(cleanup);

const BLANK = { words: "" };
async function form() {
  const queries = new QueryClient();
  const hook = renderHook(() => useDraft({ key: "a", clientId: null, blank: BLANK, isBlank: ({ words }) => words === "", read: (body) => JSON.parse(body) as typeof BLANK }), {
    wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>,
  });
  await waitFor(() => expect(hook.result.current?.ready).toBe(true));
  act(() => hook.result.current.change({ words: "call today" }));
  return hook;
}

test("a form that goes away keeps what was typed a moment ago", async () => {
  const { unmount } = await form();
  unmount();
  await waitFor(() => expect(asked.at(-1)).toBe("draft_save"));
});

test("one that was saved and goes away before it is drawn blank keeps nothing", async () => {
  const { result, unmount } = await form();
  await act(async () => {
    const done = result.current.forget();
    unmount();
    await done;
  });
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(asked.at(-1)).toBe("draft_discard");
});

test("what is typed after that is kept again", async () => {
  const { result, unmount } = await form();
  await act(() => result.current.forget());
  act(() => result.current.change({ words: "visit tomorrow" }));
  unmount();
  await waitFor(() => expect(asked.at(-1)).toBe("draft_save"));
});
