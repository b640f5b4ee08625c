/**
 * End to end, in two projects: a real browser against the real core, and the real window. A third draws the
 * README's pictures, on demand only.
 *
 * Every file starts its own bridge or desktop on free ports and in folders of its own.
 */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Generous: a slow machine must not fail a test. What is fast is shown by the benchmarks.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By itself a poll gives up after one second.
    expect: { poll: { timeout: 30_000 } },
    fileParallelism: false,
    projects: [
      { extends: true, test: { name: "browser", include: ["browser/**/*.spec.ts"] } },
      { extends: true, test: { name: "window", include: ["window/**/*.spec.ts"] } },
      { extends: true, test: { name: "screenshots", include: ["screenshots/**/*.spec.ts"] } },
    ],
  },
});
