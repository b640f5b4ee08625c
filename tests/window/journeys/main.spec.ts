/** The main job in the real window: record, client, plan, check-in, a PDF on disk, and all of it there again after a restart. */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PASSPHRASE } from "../../support/bridge";
import type { Desktop } from "../../support/desktop";
import { KEYS, type Driver } from "../../support/driver";
import { until } from "../../support/processes";
import { beginInWindow, startRecord, takeIn } from "../../support/inWindow";

const GIVEN = "Marisol";
const FAMILY = "Quackenbush";
const NAME = `${GIVEN} ${FAMILY}`;
const NEED = "I cannot get to the clinic";
const GOAL = "Get to dialysis on my own";
const STEP = "Order a ride for every treatment";
const PURPOSE = "See how the rides work out";

let desktop: Desktop;
let window: Driver;
beginInWindow(
  async (started) => {
    desktop = started;
    window = await desktop.open();
  },
  () => window,
);

/** Goes to a tab of the client's chart. */
async function tab(name: string): Promise<void> {
  await window.click("link", name);
  await window.find("heading", NAME);
}

const printed = (): string[] => readdirSync(desktop.documents).filter((name) => name.endsWith(".pdf"));

test("a record", async () => {
  await startRecord(window);
});

test("a client", async () => {
  await takeIn(window, GIVEN, FAMILY);
});

test("a plan: need, goal and step, one after the other", async () => {
  await tab("Care plan");
  await window.click("button", "Add the first need");
  await window.type("The need, in the client’s words", NEED + KEYS.tab);
  await window.type("The goal, in the client’s words", GOAL + KEYS.tab);
  await window.type("What is done", STEP + KEYS.escape);
  await window.reads(STEP);
  await window.picture("journey-plan");
});

test("a check-in that Today asks for, answered there", async () => {
  await tab("Check-ins");
  await window.click("button", "Plan check-ins");
  await window.type("What it is for", PURPOSE);
  await window.click("button", "Save");
  await window.reads("Coming");
  await window.click("link", "Today");
  await window.reads(PURPOSE);
  await window.picture("journey-today");
  await window.click("button", `Reached: ${NAME}`);
  await window.reads(`${NAME}: reached.`);
});

test("the plan as a PDF on disk, opened in the system’s viewer", async () => {
  await window.click("link", NAME);
  await tab("Care plan");
  await window.click("button", "Print");
  await until("the pages", async () => (await window.run(() => document.querySelectorAll("ol[aria-label=Pages] img").length)) >= 2);
  await window.picture("journey-print");
  await window.click("button", "Save PDF…");
  // Until it asks where to, the button with the dots is the only one of that name.
  await window.find("dialog", "Save the plan as PDF");
  await window.click("button", "Save PDF");
  const [name = ""] = await until("the PDF", () => printed().length > 0 && printed());
  expect(printed()).toEqual([name]);
  expect(name).not.toContain(FAMILY);
  const file = join(desktop.documents, name);
  await window.reads(`${name} saved`);
  await window.click("button", "Open");
  await until("the viewer", () => desktop.viewed().includes(file));
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replaceAll(/\s+/g, " ");
  for (const words of [NAME, GOAL, STEP]) expect(text).toContain(words);
  execFileSync("qpdf", ["--check", file]);
});

/** Everything the window holds, shown or not. */
const held = (): Promise<string> => window.run(() => document.title + document.documentElement.outerHTML + location.href);

test("started again it is locked, and nothing names the client", async () => {
  expect(await held()).toContain(FAMILY);
  await window.end();
  window = await desktop.open();
  await window.find("heading", "Unlock your record");
  expect(await held()).not.toMatch(/Marisol|Quackenbush/);
  expect(await window.title()).toContain("Throughline");
  await window.picture("journey-locked");
});

test("unlocked it is all there", async () => {
  await window.type("Passphrase", PASSPHRASE + KEYS.enter);
  await window.click("link", "Caseload");
  await window.reads(FAMILY);
  await window.click("row", `${FAMILY}, ${GIVEN}`);
  await tab("Care plan");
  for (const words of [NEED, GOAL, STEP]) await window.reads(words);
  await tab("Timeline");
  await window.reads("Care plan printed");
  await window.reads(PURPOSE);
  await window.picture("journey-timeline");
});

test("nobody was asked for anything over the network, and the log names nobody", () => {
  expect(desktop.asked).toEqual([]);
  expect(desktop.log()).not.toMatch(/Marisol|Quackenbush|dialysis/);
});
