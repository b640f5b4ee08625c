/** The calendar file other programs read: initials unless somebody chooses otherwise, and written anew after every change. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { pick, press } from "../../support/keyboard";
import { goTo } from "../../support/routes";
import { seriesPlanned } from "../../support/series";

let bridge: Bridge;
let page: Page;
let path: string;
let clientId: string;
beginJourney(async (beginning) => {
  path = join(beginning.folder(), "check-ins.ics");
  bridge = await beginning.record();
  clientId = await clientNamed(bridge, { givenName: "Dolores", familyName: "Whitfield" });
  await seriesPlanned(bridge, { clientId, cadence: { startsOn: "2026-03-03" } });
  // Where it lies is asked by the system's own dialog, which a page does not have.
  await bridge.call("calendar_file_save", { file: { path, names: "initials", live: false, writtenAt: null } });
  page = await beginning.open("/settings/calendar");
});

/** The file, its folded lines joined. */
const written = () => (existsSync(path) ? readFileSync(path, "utf8").replaceAll(/\r?\n[ \t]/g, "") : "");
const events = () => written().match(/BEGIN:VEVENT/g)?.length ?? 0;
const file = () => bridge.call("calendar_file_get");
const section = () => page.getByRole("group", { name: "Calendar file" }).or(page.locator("section", { has: page.getByRole("heading", { name: "Calendar file" }) })).first();

test("it is written with initials, and the page says where it lies and when it was written", async () => {
  await section().getByText(path).waitFor();
  await press(page, page.getByRole("button", { name: "Write it now" }));
  await expect.poll(events).toBe(1);
  expect(written()).toMatch(/^BEGIN:VCALENDAR/);
  expect(written()).toContain("DW");
  expect(written()).not.toMatch(/Dolores|Whitfield/);
  await section().getByText(/^Written /).waitFor();
  await expectAccessible(page);
});

test("kept up to date, it follows what is planned and what is done", async () => {
  await press(page, page.getByRole("switch", { name: /Keep it up to date/ }), "Space");
  await expect.poll(async () => (await file()).live).toBe(true);
  await seriesPlanned(bridge, { clientId, purpose: "Call about the lease", cadence: { startsOn: "2026-03-05" } });
  await expect.poll(events).toBe(2);
  const [first] = await bridge.call("check_in_list", { clientId });
  await bridge.call("check_in_answer", { id: first?.id ?? "", outcome: { kind: "snooze", until: "2026-03-10", reason: null } });
  await expect.poll(written).toContain("20260310");
  expect(written()).not.toMatch(/Dolores|Whitfield/);
});

test("names stand in it only when they are chosen, under a warning, and leave it again", async () => {
  await pick(page, section(), /^By their full names/);
  await section().getByText(/holds the names of clients/).waitFor();
  await expect.poll(written).toMatch(/Dolores Whitfield|Whitfield/);
  await expectAccessible(page);
  await picture(page, "journey-calendar-file");
  await pick(page, section(), "Not at all");
  await expect.poll(written).not.toMatch(/Dolores|Whitfield|DW/);
  expect(events()).toBe(2);
});

test("written no more, it stays as it was", async () => {
  await press(page, page.getByRole("button", { name: "Write it no more" }));
  await expect.poll(async () => (await file()).path).toBe("");
  const before = written();
  await seriesPlanned(bridge, { clientId, purpose: "One more", cadence: { startsOn: "2026-03-06" } });
  await goTo(page, "/settings/calendar");
  await page.getByRole("button", { name: "Choose a place and write the file" }).waitFor();
  expect(written()).toBe(before);
});
