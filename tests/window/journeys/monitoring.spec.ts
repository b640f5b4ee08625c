/**
 * Monitoring in the real window, by keyboard alone but for two clicks: a discharge entered on a Friday gives Tuesday, a
 * day that moves shows what it moves, check-ins in plain words, a morning's agenda, and the gaps that are left.
 */
import { expect, test } from "vitest";
import type { Desktop } from "../../support/desktop";
import { SIZES } from "../../support/browser";
import { KEYS, type Driver } from "../../support/driver";
import { until } from "../../support/processes";
import { beginInWindow, quickAdd, startRecord, takeIn, typeKeys } from "../../support/inWindow";

const GIVEN = "Marisol";
const FAMILY = "Quackenbush";
const NAME = `${GIVEN} ${FAMILY}`;

let desktop: Desktop;
let window: Driver;
// The window's clock stands on Monday, March 2, 2026: the Friday before is February 27.
beginInWindow(
  async (started) => {
    desktop = started;
    window = await desktop.open();
  },
  () => window,
);

async function look(name: string): Promise<void> {
  for (const [size, dimensions] of Object.entries(SIZES)) {
    await window.resize(dimensions);
    await window.picture(`monitoring-${name}-${size}`);
  }
}

test("a record with a client", async () => {
  await startRecord(window);
  await takeIn(window, GIVEN, FAMILY);
});

test("a discharge entered on a Friday gives Tuesday", async () => {
  await window.click("link", "Discharges");
  await window.reads("No discharge entered");
  await window.press("e");
  await window.focused("dialog", "Enter a discharge");
  await window.type("From", "Imaginary General Hospital");
  await window.type("To", "Home, with her sister");
  await window.type("Discharged on", "2/27/2026" + KEYS.tab);
  await window.type("Reason for the stay", "Heart failure");
  await window.reads("Tuesday, Mar 3");
  await window.picture("monitoring-discharge-entered");
  await window.click("button", "Save");
  await window.reads("Due Tuesday, Mar 3");
  await look("discharge");
});

test("a discharge that moves shows every date before and after, and asks", async () => {
  await window.click("button", "Change");
  await window.find("dialog", "Change the discharge");
  const day = "Discharged on";
  await window.type(day, KEYS.backspace.repeat(12) + "2/26/2026" + KEYS.tab);
  await window.click("button", "Save");
  await window.find("dialog", "These deadlines change");
  await window.reads("Monday, Mar 2");
  await window.picture("monitoring-moved");
  await window.click("button", "Keep the new dates");
  await window.reads("Due Monday, Mar 2");
});

test("check-ins in plain words, from any screen", async () => {
  await quickAdd(window, `call ${GIVEN} every 2 weeks at 2:00 PM about the scales`);
  await quickAdd(window, `visit ${GIVEN} today about the new walker`);
  await quickAdd(window, `call ${GIVEN} every weekday about the tablets`);
});

test("a morning's agenda is worked by keyboard alone", async () => {
  await typeKeys(window, "gt");
  await window.find("heading", "Today");
  for (const words of ["The scales", "The new walker", "The tablets"]) await window.reads(words);
  await look("today");
  const left = async () => Number(/Due today\s*(\d+)/.exec(await window.text())?.[1]);
  await expect.poll(left).toBeGreaterThanOrEqual(3);
  const before = await left();
  await window.press("r");
  await window.reads(`${NAME}: reached.`);
  await window.press("j");
  await window.press("n");
  await window.reads(`${NAME}: no answer.`);
  await until("one line less", async () => (await left()) === before - 1);
  await window.press("u");
  await window.reads("Undone");
});

test("what is left stands among the gaps, with why", async () => {
  await typeKeys(window, "gg");
  await window.find("heading", "Gaps");
  await window.reads(FAMILY);
  await look("gaps");
});

test("nobody was asked for anything over the network, and the log names nobody", () => {
  expect(desktop.asked).toEqual([]);
  expect(desktop.log()).not.toMatch(/Marisol|Quackenbush|walker/);
});
