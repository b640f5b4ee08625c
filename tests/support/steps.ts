/** Steps of one journey: after the first that fails the rest would only fail with it. */
import { afterEach, beforeEach } from "vitest";

/** Skips the steps after one that failed, and keeps what there was to see then. Called once, at the top of the file. */
export function asSteps(keep: () => Promise<unknown>): void {
  let stuck = false;
  beforeEach((step) => {
    if (stuck) step.skip("a step before it failed");
  });
  afterEach(async ({ task }) => {
    if (stuck || task.result?.state !== "fail") return;
    stuck = true;
    await keep();
  });
}
