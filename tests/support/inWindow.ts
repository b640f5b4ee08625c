/** A journey in the real window, and what every one of them does there by keyboard and a few clicks. */
import { afterAll, beforeAll } from "vitest";
import { PASSPHRASE } from "./bridge";
import { startDesktop, type Desktop } from "./desktop";
import { KEYS, type Driver } from "./driver";
import { until } from "./processes";
import { asSteps } from "./steps";

/**
 * Begins a journey in the window, and ends it. Called once, at the top of the file; `shown` is the window the journey
 * is in, which may be opened again on the way.
 */
export function beginInWindow(begin: (desktop: Desktop) => Promise<void>, shown: () => Driver): void {
  let desktop: Desktop | undefined;
  beforeAll(async () => {
    desktop = await startDesktop();
    await begin(desktop);
  });
  afterAll(async () => {
    await shown().end();
    await desktop?.stop();
  });
  asSteps(() => shown().picture("failed"));
}

/** From the first screen to an open record of one's own. */
export async function startRecord(window: Driver): Promise<void> {
  await window.click("button", "Start your record");
  await window.type("New passphrase", PASSPHRASE);
  await window.type("New passphrase once more", PASSPHRASE);
  await window.click("button", "Create the record");
  await window.click("checkbox", "I have printed it or written it down.");
  await window.click("button", "Open the record");
  await window.find("link", "Caseload");
}

/** Takes in a client by the name alone, and stays in the chart. */
export async function takeIn(window: Driver, given: string, family: string): Promise<void> {
  await window.click("link", "Caseload");
  await window.click("button", "New client");
  await window.type("Given name", given);
  await window.type("Family name", family);
  await window.click("button", "Take in client");
  await window.find("heading", `${given} ${family}`);
}

/** Presses keys one after the other, as they are typed. */
export async function typeKeys(window: Driver, typed: string): Promise<void> {
  for (const key of typed) await window.press(key);
}

/** Quick add: its words as typed, and Enter once the dates stand there. */
export async function quickAdd(window: Driver, words: string): Promise<void> {
  await window.press("q");
  await window.focused("dialog", "Quick add");
  await typeKeys(window, words);
  await window.reads("Next:");
  await window.press(KEYS.enter);
  await until("quick add to close", async () => (await window.all("dialog", "Quick add")).length === 0);
}
