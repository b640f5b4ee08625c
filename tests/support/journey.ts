/** A file of tests that are the steps of one journey: after the first that fails the rest would only fail with it. */
import { afterEach, beforeEach } from "vitest";
import { picture, type Page } from "./browser";

/** Skips the steps after one that failed, and keeps a picture of the page then. Called once, at the top of the file. */
export function asJourney(shown: () => Page): void {
  let stuck = false;
  beforeEach((step) => {
    if (stuck) step.skip("a step before it failed");
  });
  afterEach(async ({ task }) => {
    if (stuck || task.result?.state !== "fail") return;
    stuck = true;
    await picture(shown(), "failed");
  });
}
