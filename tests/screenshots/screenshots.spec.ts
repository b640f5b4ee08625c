/** The README's pictures, drawn again on demand: `npm run screenshots`. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, test } from "vitest";
import { startBridge, type Bridge } from "../support/bridge";
import { openBrowser, openPage, type Browser, type Opened } from "../support/browser";
import { busiestClient } from "../support/clients";
import { goTo } from "../support/routes";

let bridge: Bridge;
let browser: Browser;
let opened: Opened;
beforeAll(async () => {
  bridge = await startBridge();
  browser = await openBrowser();
  await bridge.call("record_choose", { choice: "demo" });
  opened = await openPage(browser, bridge, "/today", { size: "large", zone: "UTC" });
});
afterAll(async () => {
  await opened.close();
  await browser.close();
  await bridge.stop();
});

const file = (name: string): string => fileURLToPath(new URL(`${name}.png`, import.meta.url));

test("Today", async () => {
  const { page } = opened;
  await goTo(page, "/today");
  await page.getByRole("grid", { name: "Today" }).getByRole("row", { selected: true }).waitFor();
  await page.screenshot({ path: file("today"), animations: "disabled" });
});

test("a care plan and its printed pages", async () => {
  const { page } = opened;
  await goTo(page, `/clients/${await busiestClient(bridge)}/plan?beside=print`);
  await page.getByRole("list", { name: "Pages" }).getByRole("img").first().waitFor();
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
  await page.screenshot({ path: file("plan"), animations: "disabled" });
});
