/** After a long leave: twelve hundred check-ins overdue, of which one line a series is left, and the rest settled in a few presses; nothing is lost. */
import { expect, test } from "vitest";
import { NOW, type Bridge } from "../../support/bridge";
import { expectAccessible, expectFits, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { fill, focused, press, tabTo, toUndo } from "../../support/keyboard";
import { seriesPlanned } from "../../support/series";

const CLIENTS = 24;
/** One a day from January 12 to the Sunday before the Monday on which somebody is back. */
const DAYS = 49;
const ALL = CLIENTS * DAYS;

let bridge: Bridge;
let page: Page;
beginJourney(async (beginning) => {
  bridge = await beginning.record("own", "2026-01-12T14:00:00Z");
  for (let at = 1; at <= CLIENTS; at += 1) {
    const clientId = await clientNamed(bridge, { givenName: "Client", familyName: `Number${String(at).padStart(2, "0")}` });
    await seriesPlanned(bridge, { clientId, purpose: "Morning call", medium: "phone", cadence: { pattern: { kind: "days", every: 1 }, startsOn: "2026-01-12" } });
  }
  // Nobody was there for seven weeks.
  bridge = await beginning.later(NOW);
  page = await beginning.open("/today");
});

const overdue = async () => (await bridge.call("agenda_page", { section: "overdue", cursor: null, limit: 1 })).counts.overdue;
const table = () => page.getByRole("grid", { name: "Catch up" });

test("Today says how much there is, and offers another way than from the top", async () => {
  // What is due is worked out in the background, a few at a time.
  await expect.poll(overdue, { timeout: 60_000 }).toBe(ALL);
  await page.getByText(`${ALL.toLocaleString("en-US")} check-ins are overdue`).waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture(page, "journey-much-overdue");
});

test("catching up shows one line a series, with how many and from when to when", async () => {
  await press(page, page.getByRole("main").getByRole("button", { name: "Catch up" }));
  await page.getByRole("heading", { level: 1, name: "Catch up" }).waitFor();
  await page.getByText(`${ALL.toLocaleString("en-US")} overdue in ${CLIENTS} series`).waitFor();
  await table().getByText(`${DAYS}, due Jan 12 to Mar 1`).first().waitFor();
  await expectAccessible(page);
  await picture(page, "journey-catch-up");
});

test("P settles the earlier ones of a series with a reason, and leaves the last", async () => {
  await tabTo(page, table());
  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog", { name: /Settle as not possible/ });
  await focused(dialog.getByRole("textbox"));
  await expectAccessible(page);
  await page.keyboard.type("On leave");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(overdue).toBe(ALL - (DAYS - 1));
});

test("all that are left are settled at once: one of each series stays to be done, and the chart says why of the others", async () => {
  await press(page, page.getByRole("button", { name: "Settle all earlier ones shown" }));
  const dialog = page.getByRole("dialog", { name: /Settle as not possible/ });
  await fill(page, dialog.getByRole("textbox"), "On leave");
  await press(page, dialog.getByRole("button", { name: `Settle all ${((CLIENTS - 1) * (DAYS - 1)).toLocaleString("en-US")}` }));
  await dialog.waitFor({ state: "detached" });
  // The notice of the one settled before may be there still.
  await toUndo(page, `${((CLIENTS - 1) * (DAYS - 1)).toLocaleString("en-US")} check-ins settled`);
  await expect.poll(overdue).toBe(CLIENTS);
  const [one] = await bridge.call("search", { text: "Number07", limit: 1 });
  const states = (await bridge.call("check_in_list", { clientId: one?.clientId ?? "" })).map(({ state, reason }) => `${state} ${reason ?? ""}`.trim());
  expect(new Set(states)).toEqual(new Set(["not-possible On leave", "open"]));
});

test("and it can all be taken back", async () => {
  await page.keyboard.press("Enter");
  await expect.poll(overdue).toBe(ALL - (DAYS - 1));
});
