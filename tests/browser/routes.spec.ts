/** Every screen, on the demo's caseload: usable by everybody, at both sizes, in light and dark. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBridge, type Bridge } from "../support/bridge";
import { expectAccessible, expectFits, openBrowser, openPage, picture, settled, type Browser } from "../support/browser";

let bridge: Bridge;
let browser: Browser;
let client: string;
beforeAll(async () => {
  bridge = await startBridge();
  await bridge.call("record_choose", { choice: "demo" });
  const hits = await bridge.call("search", { text: "a", limit: 1 });
  client = hits[0]!.clientId;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await bridge.stop();
});

const SCREENS = {
  today: "/today",
  caseload: "/caseload",
  "new-client": "/clients/new",
  client: "/clients/$clientId",
  plan: "/clients/$clientId/plan",
  "check-ins": "/clients/$clientId/check-ins",
  timeline: "/clients/$clientId/timeline",
  history: "/clients/$clientId/history",
  inbox: "/inbox",
  import: "/import",
  appearance: "/settings",
  details: "/settings/details",
  record: "/settings/record",
} as const;

const VIEWS = [
  { size: "usual", colours: "light" },
  { size: "usual", colours: "dark" },
  { size: "smallest", colours: "light" },
] as const;

describe.each(Object.entries(SCREENS))("%s", (name, route) => {
  test.each(VIEWS)("$size, $colours", async (view) => {
    const { page, close } = await openPage(browser, bridge, route.replace("$clientId", client), view);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await settled(page);
    expect(await page.getByRole("alert").allTextContents()).toEqual([]);
    await picture(page, `${name}-${view.size}-${view.colours}`);
    await expectAccessible(page);
    await expectFits(page);
    await close();
  });
});
