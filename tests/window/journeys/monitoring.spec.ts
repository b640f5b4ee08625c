/**
 * Monitoring in the real window, by keyboard alone but for two clicks: a discharge entered on a Friday gives Tuesday, a
 * day that moves shows what it moves, check-ins in plain words, a morning's agenda, and the gaps that are left.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { PASSPHRASE } from "../../support/bridge";
import { startDesktop, type Desktop } from "../../support/desktop";
import { SIZES } from "../../support/browser";
import { KEYS, type Driver } from "../../support/driver";
import { until } from "../../support/processes";

const GIVEN = "Marisol";
const FAMILY = "Quackenbush";
const NAME = `${GIVEN} ${FAMILY}`;

let desktop: Desktop;
let window: Driver;
let stuck = false;
// The window's clock stands on Monday, March 2, 2026: the Friday before is February 27.
beforeAll(async () => {
  desktop = await startDesktop();
  window = await desktop.open();
});
afterAll(async () => {
  await window.end();
  await desktop.stop();
});
beforeEach((step) => {
  if (stuck) step.skip("a step before it failed");
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail" && !stuck) await window.picture("failed");
  stuck ||= task.result?.state === "fail";
});

/** Presses keys one after the other, as they are typed. */
async function keys(typed: string): Promise<void> {
  for (const key of typed) await window.press(key);
}

/** Quick add: its words as typed, and Enter once the dates stand there. */
async function add(words: string): Promise<void> {
  await window.press("q");
  await window.find("dialog", "Quick add");
  await keys(words);
  await window.reads("Next:");
  await window.press(KEYS.enter);
  await until("quick add to close", async () => (await window.all("dialog", "Quick add")).length === 0);
}

async function look(name: string): Promise<void> {
  for (const [size, dimensions] of Object.entries(SIZES)) {
    await window.resize(dimensions);
    await window.picture(`monitoring-${name}-${size}`);
  }
}

test("a record with a client", async () => {
  await window.click("button", "Start your record");
  await window.type("New passphrase", PASSPHRASE);
  await window.type("New passphrase once more", PASSPHRASE);
  await window.click("button", "Create the record");
  await window.click("checkbox", "I have printed it or written it down.");
  await window.click("button", "Open the record");
  await window.find("link", "Caseload");
  await window.click("link", "Caseload");
  await window.click("button", "New client");
  await window.type("Given name", GIVEN);
  await window.type("Family name", FAMILY);
  await window.click("button", "Take in client");
  await window.find("heading", NAME);
});

test("a discharge entered on a Friday gives Tuesday", async () => {
  await window.click("link", "Discharges");
  await window.reads("No discharge entered");
  await window.press("e");
  await window.find("dialog", "Enter a discharge");
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
  await add(`call ${GIVEN} every 2 weeks at 2:00 PM about the scales`);
  await add(`visit ${GIVEN} today about the new walker`);
  await add(`call ${GIVEN} every weekday about the tablets`);
});

test("a morning's agenda is worked by keyboard alone", async () => {
  await keys("gt");
  await window.find("heading", "Today");
  for (const words of ["The scales", "The new walker", "The tablets"]) await window.reads(words);
  await look("today");
  const left = async () => Number(/Due today\s*(\d+)/.exec(await window.text())?.[1]);
  const before = await left();
  expect(before).toBeGreaterThanOrEqual(3);
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
  await keys("gg");
  await window.find("heading", "Gaps");
  await window.reads(FAMILY);
  await look("gaps");
});

test("nobody was asked for anything over the network, and the log names nobody", () => {
  expect(desktop.asked).toEqual([]);
  expect(desktop.log()).not.toMatch(/Marisol|Quackenbush|walker/);
});
