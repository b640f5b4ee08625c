/** The page before there is a record: it opens, fits, can be used by everybody, and asks nobody else. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBridge, type Bridge } from "../support/bridge";
import { expectAccessible, expectFits, openBrowser, openPage, picture, SIZES, type Browser } from "../support/browser";

let bridge: Bridge;
let browser: Browser;
beforeAll(async () => {
  bridge = await startBridge();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await bridge.stop();
});

describe.each(Object.keys(SIZES) as (keyof typeof SIZES)[])("at its %s size", (size) => {
  test.each(["light", "dark"] as const)("the first run, %s", async (colours) => {
    const { page, close } = await openPage(browser, bridge, "/", { size, colours });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture(page, `first-run-${size}-${colours}`);
    await close();
  });
});

test("a page without the token says that something is wrong, and shows nothing", async () => {
  const { page, close } = await openPage(browser, { ...bridge, page: () => `${bridge.url}/` });
  await page.getByRole("button").first().waitFor();
  expect(await page.title()).toContain("Throughline");
  await close();
});
