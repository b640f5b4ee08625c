/** Every screen, with the demo caseload: usable by everybody, in both sizes and colours, enlarged, and alone with this machine. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBridge, type Bridge } from "../../support/bridge";
import { expectAccessible, expectFits, expectRoom, openBrowser, openPage, picture, type Browser } from "../../support/browser";
import { busiestClient } from "../../support/clients";
import { goTo, routesOf } from "../../support/routes";

let bridge: Bridge;
let browser: Browser;
let clientId: string;
/** What the addresses ask for. */
let values: Record<string, string>;
beforeAll(async () => {
  bridge = await startBridge();
  browser = await openBrowser();
  await bridge.call("record_choose", { choice: "demo" });
  clientId = await busiestClient(bridge);
  const { assessment } = await bridge.call("assessment_start", {
    start: { clientId, instrumentId: "phq-9", mode: "interview", informant: "", language: "en", interpreter: null, askedOn: "2026-03-02", partOf: null },
  });
  values = { clientId, assessmentId: assessment.id, instrumentId: "phq-9" };
});
afterAll(async () => {
  await browser.close();
  await bridge.stop();
});

const slug = (route: string): string => route.replace(clientId, "client").replace(values.assessmentId ?? "", "assessment").replaceAll("/", "-").slice(1);

describe.each(["large", "small"] as const)("at the %s size", (size) => {
  test.each(["light", "dark"] as const)("every screen, %s", async (colours) => {
    const { page, close } = await openPage(browser, bridge, "/", { size, colours });
    await page.getByRole("main").getByRole("heading").first().waitFor();
    const screens = await routesOf(page, values);
    expect(screens).toEqual(expect.arrayContaining(["/caseload", "/clients/new", `/clients/${clientId}/plan`, "/import", "/settings"]));
    const faults: unknown[] = [];
    for (const route of screens) {
      await goTo(page, route);
      await picture(page, `${slug(route)}-${size}-${colours}`);
      await expectAccessible(page).catch((error: unknown) => faults.push([route, error]));
      await expectFits(page).catch((error: unknown) => faults.push([route, error]));
    }
    expect(faults).toEqual([]);
    await close();
  });
});

test("every screen at twice the size", async () => {
  const preferences = await bridge.call("preferences_get");
  await bridge.call("preferences_save", { preferences: { ...preferences, zoom: 200 } });
  const { page, close } = await openPage(browser, bridge, "/", { size: "small" });
  await page.getByRole("main").getByRole("heading").first().waitFor();
  const over: unknown[] = [];
  for (const route of await routesOf(page, values)) {
    await goTo(page, route);
    await picture(page, `${slug(route)}-enlarged`);
    await expectFits(page).catch((error: unknown) => over.push([route, error]));
    await expectRoom(page).catch((error: unknown) => over.push([route, error]));
  }
  await bridge.call("preferences_save", { preferences });
  expect(over).toEqual([]);
  await close();
});
