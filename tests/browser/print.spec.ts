/** The printed plan: its pages beside the plan, and the same pages in a file that others can read. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBridge, type Bridge } from "../support/bridge";
import { expectAccessible, openBrowser, openPage, picture, settled, type Browser } from "../support/browser";

let bridge: Bridge;
let browser: Browser;
let client: string;
beforeAll(async () => {
  bridge = await startBridge();
  await bridge.call("record_choose", { choice: "demo" });
  client = (await bridge.call("search", { text: "neverwas", limit: 1 }))[0]!.clientId;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await bridge.stop();
});

test("the pages stand beside the plan", async () => {
  const { page, close } = await openPage(browser, bridge, `/clients/${client}/plan`);
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await page.getByRole("img", { name: /page 1/i }).first().waitFor();
  await settled(page);
  await expectAccessible(page);
  await picture(page, "print-preview");
  await close();
});

test.each(["letter", "a4"] as const)("the file on %s is whole and can be copied from", async (paper) => {
  const request = { clientId: client, versionId: null, paper, size: "clear", includeSensitive: false, fridgePage: true } as const;
  const preview = await bridge.call("print_preview", { request });
  expect(preview.missingGlyphs).toEqual([]);
  const path = join(bridge.data, `${paper}.pdf`);
  const { printing } = await bridge.call("print_save", { request, path, givenTo: "The client" });
  expect(printing.pages).toBe(preview.pages.length);
  execFileSync("qpdf", ["--check", path], { stdio: "pipe" });
  const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  expect(text).toContain("I want to be back on my crew");
  expect(text).toContain(`Page 1 of ${printing.pages}`);
  const size = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  expect(size).toMatch(paper === "letter" ? /612 x 792 pts/ : /595.* x 841.* pts/);
});
