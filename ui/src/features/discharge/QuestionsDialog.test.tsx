/** Answers about warning signs are not lost where the core refuses them. */
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { makeQueryClient } from "@/app/state/query";
import type { DischargeStep } from "@/ipc";
import { setTransport } from "@/ipc/transport";
import { QuestionsDialog } from "./QuestionsDialog";
import { rulesQuery } from "./queries";

afterEach(cleanup);

test.each([[false, 0], [true, 1]])("recorded: %s, the draft is forgotten %i times", async (recorded, times) => {
  const asked: string[] = [];
  setTransport(async (command) => {
    asked.push(command);
    return command === "draft_discard" ? true : null;
  });
  const queries = makeQueryClient();
  queries.setQueryData(rulesQuery.queryKey, { lastChecked: "2026-11-22", rules: [], redFlagQuestions: [{ id: "fever", text: "Fever?" }] } as never);
  const onRecord = vi.fn(async () => recorded);
  const step = { title: "Warning signs", checkIn: { id: "k1" } } as DischargeStep;
  render(<QueryClientProvider client={queries}><QuestionsDialog clientId="c1" step={step} client="Ana" busy={false} error={null} onClose={() => undefined} onRecord={onRecord} /></QueryClientProvider>);
  fireEvent.click(await screen.findByRole("radio", { name: "No" }));
  fireEvent.click(screen.getByRole("button", { name: "Record" }));
  await waitFor(() => expect(onRecord).toHaveBeenCalledTimes(1));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(asked.filter((command) => command === "draft_discard")).toHaveLength(times);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "No" }).checked).toBe(!recorded);
});
