/** The record in the real window: made, filled, locked, and still there after the program went away. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PASSPHRASE } from "../support/bridge";
import { startDesktop, type Desktop } from "../support/desktop";
import type { Driver } from "../support/driver";

let desktop: Desktop;
let window: Driver;
beforeAll(async () => {
  desktop = await startDesktop();
  window = await desktop.open();
});
afterAll(async () => {
  await window.end();
  await desktop.stop();
});

/** Every file below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

test("a record of one's own is made, and its recovery key shown once", async () => {
  await window.click("button", "Start your record");
  await window.type("New passphrase", PASSPHRASE);
  await window.type("New passphrase once more", PASSPHRASE);
  await window.click("button", "Create the record");
  await window.reads("Keep this recovery key");
  await window.picture("recovery-key");
  await window.click("checkbox", "I have printed it or written it down.");
  await window.click("button", "Open the record");
  await window.find("heading", "Today");
});

test("a client is taken in", async () => {
  await window.click("link", "Caseload");
  await window.find("heading", "Caseload");
  await window.click("button", "New client");
  await window.type("Given name", "Quillon");
  await window.type("Family name", "Zebedee-Canary");
  await window.click("button", "Take in client");
  await window.find("heading", "Quillon Zebedee-Canary");
  await window.picture("client");
});

test("after the program was killed, everything is there behind the passphrase", async () => {
  await window.end();
  window = await desktop.open();
  await window.reads("Unlock your record");
  expect(await window.title()).not.toContain("Zebedee");
  expect(await window.text()).not.toContain("Zebedee");
  await window.type("Passphrase", "not the passphrase at all");
  await window.click("button", "Unlock");
  await window.find("alert");
  await window.picture("wrong-passphrase");
});

test("the right passphrase opens it", async () => {
  await window.reload();
  await window.type("Passphrase", PASSPHRASE);
  await window.click("button", "Unlock");
  await window.click("link", "Caseload");
  await window.reads("Zebedee-Canary");
});

test("no file and no log holds the client's name in the clear", () => {
  const held = filesIn(desktop.data).filter((file) => readFileSync(file).includes("Zebedee"));
  expect(held).toEqual([]);
  expect(desktop.log()).not.toContain("Zebedee");
  expect(desktop.asked).toEqual([]);
});
