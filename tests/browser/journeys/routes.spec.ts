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
/** Screens that look different under the same address, and what their pictures are called. */
let more: Record<string, string>;
beforeAll(async () => {
  bridge = await startBridge();
  browser = await openBrowser();
  await bridge.call("record_choose", { choice: "demo" });
  clientId = await busiestClient(bridge);
  const lace = { days: null, emergency: true, comorbidity: 2, visits: 1 };
  const stay = { fromPlace: "Imaginary General Hospital", toPlace: "Home, with her daughter", toCommunity: true, reason: "Heart failure", admittedOn: "2026-02-20", dischargedOn: "2026-02-27" };
  await bridge.call("discharge_save", { discharge: { id: "", clientId, episodeId: null, ...stay, lace, complexity: "high", mentalHealth: true, source: null } });
  const result = await started("phq-9");
  const { revision } = await bridge.call("assessment_answer", { id: result, answers: Array.from({ length: 9 }, (_, at) => ({ linkId: `${at + 1}`, value: { kind: "choice" as const, code: at === 8 ? "0" : "2" } })) });
  await bridge.call("assessment_complete", { id: result, revision });
  const [form, whole] = [await started("phq-9"), await started("comprehensive-general")];
  values = { clientId, assessmentId: form, instrumentId: "phq-9" };
  const at = `/clients/${clientId}/assessments`;
  more = { [`${at}/${result}`]: "assessment-result", [`${at}/${whole}`]: "comprehensive", [`${at}/${form}?as=grid`]: "assessment-grid", "/calendar?view=month": "calendar-month" };
});
afterAll(async () => {
  await browser.close();
  await bridge.stop();
});

/** Begins an assessment. */
async function started(instrumentId: string): Promise<string> {
  const start = { clientId, instrumentId, mode: "interview" as const, informant: "", language: "en", interpreter: null, askedOn: "2026-03-02", partOf: null };
  return (await bridge.call("assessment_start", { start })).assessment.id;
}

/** Some forty screens, each looked at by axe: a machine that is busy elsewhere needs longer for that than for any other test. */
const ALL_SCREENS = 600_000;

const slug = (route: string): string => more[route] ?? route.replace(clientId, "client").replace(values.assessmentId ?? "", "assessment").replaceAll("/", "-").slice(1);

describe.each(["large", "small"] as const)("at the %s size", (size) => {
  test.each(["light", "dark"] as const)("every screen, %s", async (colours) => {
    const { page, close } = await openPage(browser, bridge, "/", { size, colours });
    await page.getByRole("main").getByRole("heading").first().waitFor();
    const screens = [...(await routesOf(page, values)), ...Object.keys(more)];
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
  }, ALL_SCREENS);
});

test("every screen at twice the size", async () => {
  const preferences = await bridge.call("preferences_get");
  await bridge.call("preferences_save", { preferences: { ...preferences, zoom: 200 } });
  const { page, close } = await openPage(browser, bridge, "/", { size: "small" });
  await page.getByRole("main").getByRole("heading").first().waitFor();
  const over: unknown[] = [];
  for (const route of [...(await routesOf(page, values)), ...Object.keys(more)]) {
    await goTo(page, route);
    await picture(page, `${slug(route)}-enlarged`);
    await expectFits(page).catch((error: unknown) => over.push([route, error]));
    await expectRoom(page).catch((error: unknown) => over.push([route, error]));
  }
  await bridge.call("preferences_save", { preferences });
  expect(over).toEqual([]);
  await close();
}, ALL_SCREENS);
