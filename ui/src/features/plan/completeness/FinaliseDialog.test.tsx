/** What finalising says before it is done. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { PlanStatus } from "@/ipc";
import type { EditorState } from "../model/editor";
import { FinaliseDialog } from "./FinaliseDialog";

afterEach(cleanup);

const finalised = async (status: PlanStatus, button: string) => {
  const onFinalise = vi.fn(async () => undefined);
  const state = { content: { plan: { status } }, versions: [{ number: 2 }], missing: [], faults: new Map() } as unknown as EditorState;
  render(<FinaliseDialog state={state} clientName="Ana Sample" onClose={() => undefined} onFinalise={onFinalise} />);
  fireEvent.click(await screen.findByRole("button", { name: button }));
  await waitFor(() => expect(onFinalise).toHaveBeenCalledTimes(1));
  return onFinalise.mock.calls[0];
};

describe("finalising", () => {
  test.each(["draft", "active"] as const)("a plan that stands as %s asks nothing more", async (status) => {
    expect(await finalised(status, "Finalise version 3")).toEqual([null, false]);
    expect(screen.queryByText(/makes it the active plan again/)).toBeNull();
  });
  test.each([["completed", "Completed"], ["revoked", "Revoked"], ["on-hold", "On hold"], ["entered-in-error", "Entered in error"]] as const)(
    "a plan that stands as %s says that it becomes active again",
    async (status, words) => {
      expect(await finalised(status, "Make active again as version 3")).toEqual([null, true]);
      screen.getByText(`This plan stands as: ${words}`);
      screen.getByText(/makes it the active plan again/);
    },
  );
});
