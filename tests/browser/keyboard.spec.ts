/** The main job's beginning without a pointer: from the first run to a client's chart. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { PASSPHRASE, startBridge, type Bridge } from "../support/bridge";
import { expectAccessible, openBrowser, openPage, picture, settled, type Browser, type Opened } from "../support/browser";
import { focused } from "../support/keyboard";

let bridge: Bridge;
let browser: Browser;
let opened: Opened;
beforeAll(async () => {
  bridge = await startBridge();
  browser = await openBrowser();
  opened = await openPage(browser, bridge);
});
afterAll(async () => {
  await opened.close();
  await browser.close();
  await bridge.stop();
});

/** Moves on with Tab until the thing of this name has the cursor; fails where the keyboard cannot get to it. */
async function tabTo(name: string | RegExp, most = 60): Promise<void> {
  const { page } = opened;
  const seen: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const labels = element && "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
      const words = labels.map((label) => label.textContent).join(" ");
      return (element?.getAttribute("aria-label") ?? (words || element?.textContent) ?? "").replace(/\s+/g, " ").trim();
    });
    seen.push(here);
    if (typeof name === "string" ? here.startsWith(name) : name.test(here)) return;
  }
  throw new Error(`Tab never came to ${name}; it came to ${seen.join(" | ")}`);
}

test("a record is made", async () => {
  const { page } = opened;
  await page.getByRole("heading", { level: 1 }).waitFor();
  await tabTo("Start your record");
  await page.keyboard.press("Enter");
  await page.getByLabel("New passphrase", { exact: true }).waitFor();
  await tabTo(/^New passphrase$/);
  await page.keyboard.type(PASSPHRASE);
  await tabTo("New passphrase once more");
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press("Enter");
  await page.getByText("Keep this recovery key").waitFor();
  await tabTo("I have printed it");
  await page.keyboard.press("Space");
  await tabTo("Open the record");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
});

test("a client is taken in from the palette", async () => {
  const { page } = opened;
  await page.keyboard.press("Control+k");
  await focused(page.getByRole("combobox"));
  await expectAccessible(page);
  await page.keyboard.type("new client");
  await page.getByRole("option", { name: /^New client/, selected: true }).waitFor();
  await picture(page, "palette");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "New client" }).waitFor();
  await page.getByLabel("Given name").focus();
  await page.keyboard.type("Quillon");
  await tabTo("Family name");
  await page.keyboard.type("Zebedee");
  await tabTo("Take in client");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Quillon Zebedee" }).first().waitFor();
  await settled(page);
  expect((await bridge.call("search", { text: "zebedee", limit: 5 })).length).toBeGreaterThan(0);
});

test("the sheet of shortcuts opens and closes", async () => {
  const { page } = opened;
  await page.keyboard.press("Shift+?");
  await page.getByRole("dialog").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});
