/** A week over all clients, an entry moved by keyboard and by hand, the day's visits, the brief, and the day's end. */
import { expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { fill, focused, press, tabTo, undo } from "../../support/keyboard";
import { goTo, settled } from "../../support/routes";
import { seriesPlanned } from "../../support/series";

let bridge: Bridge;
let page: Page;
let clientId: string;
beginJourney(async (beginning) => {
  bridge = await beginning.record();
  clientId = await clientNamed(bridge, { givenName: "Dolores", familyName: "Whitfield" });
  await seriesPlanned(bridge, { clientId, cadence: { startsOn: "2026-03-03", at: "10:30:00", window: { earlyDays: 0, graceDays: 2, closedDay: "keep" } } });
  page = await beginning.open("/caseload");
});

const calendar = () => page.getByRole("grid", { name: "Calendar" });
const entry = () => calendar().getByRole("button", { name: /Dolores Whitfield.*Home safety/ }).and(page.locator("[draggable=true]"));
const day = (on: string) => calendar().locator(`[data-date='${on}']`);
/** It is drawn on this day: before that, a key or the pointer would take hold of it where it is leaving. */
const drawnOn = (on: string) => day(on).locator("[draggable=true]").waitFor();
const doOn = async () => (await bridge.call("check_in_list", { clientId })).map((checkIn) => [checkIn.doOn, checkIn.dueOn]);

test("G D shows the week, with its deadlines", async () => {
  await page.getByRole("main").getByRole("heading").first().waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await entry().waitFor();
  await calendar().getByRole("button", { name: /Deadline.*Dolores Whitfield|Dolores Whitfield.*Deadline/ }).waitFor();
  await expectAccessible(page);
  await picture(page, "journey-calendar");
});

test("Alt with an arrow moves it, and the press that takes it back does", async () => {
  await calendar().getByRole("button", { name: /Monday, March 2,/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await focused(entry());
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByText(/moved to Wednesday, Mar 4/).first().waitFor();
  await expect.poll(doOn).toEqual([["2026-03-04", "2026-03-05"]]);
  await focused(entry());
  await undo(page);
  await expect.poll(doOn).toEqual([["2026-03-03", "2026-03-05"]]);
  await drawnOn("2026-03-03");
});

test("M asks for the day, and says what is after the deadline", async () => {
  await entry().focus();
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: /Move to another day.*Dolores Whitfield/ });
  await focused(dialog.getByLabel("To which day?"));
  await expectAccessible(page);
  await fill(page, dialog.getByLabel("To which day?"), "3/6/2026");
  await page.keyboard.press("Tab");
  await dialog.getByText(/after its deadline/).waitFor();
  await press(page, dialog.getByRole("button", { name: "Move", exact: true }));
  await page.getByText(/That is after its deadline, Thursday, Mar 5/).first().waitFor();
  await expect.poll(doOn).toEqual([["2026-03-06", "2026-03-05"]]);
  await drawnOn("2026-03-06");
});

test("by hand it is dragged to another day", async () => {
  await entry().dragTo(day("2026-03-02"));
  await expect.poll(doOn).toEqual([["2026-03-02", "2026-03-05"]]);
});

test("a month, and a day of it as a list", async () => {
  await press(page, page.getByRole("link", { name: "Month" }));
  await entry().waitFor();
  await calendar().getByRole("button", { name: /Monday, March 2,/ }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /Monday, March 2, 2026/ });
  await dialog.getByText("Home safety").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await picture(page, "journey-calendar-month");
});

test("the day's visits lead to the brief", async () => {
  await goTo(page, "/calendar/visits");
  await press(page, page.getByRole("link", { name: "Visit brief: Dolores Whitfield" }));
  await page.getByRole("heading", { name: "Visit brief" }).waitFor();
  await settled(page);
  await page.getByRole("region", { name: "Due now and in the next two weeks" }).getByText("Home safety").waitFor();
  await expectAccessible(page);
  await picture(page, "journey-brief");
});

test("the day's end: the contact without a note gets one with Enter", async () => {
  const [checkIn] = await bridge.call("check_in_list", { clientId });
  await bridge.call("check_in_answer", { id: checkIn?.id ?? "", outcome: { kind: "reached" } });
  await goTo(page, "/sweep");
  const write = page.getByRole("button", { name: "Write the note: Dolores Whitfield" });
  await tabTo(page, write);
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await focused(page.getByRole("textbox", { name: "Note", exact: true }));
});
