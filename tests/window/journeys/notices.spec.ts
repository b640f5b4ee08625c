/**
 * Notices by the system, from the real window: off until somebody switches them on, a number and nobody's name,
 * and none while the record is locked. What the program says on the message bus is listened to.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { PASSPHRASE } from "../../support/bridge";
import { startDesktop, type Desktop } from "../../support/desktop";
import { KEYS, type Driver } from "../../support/driver";
import { start, stop, until } from "../../support/processes";

const NAME = "Ottoline Featherstonehaugh";

let desktop: Desktop;
let window: Driver;
let bus: ReturnType<typeof start>;
let heard = "";
beforeAll(async () => {
  desktop = await startDesktop();
  bus = start("dbus-monitor", ["--session"], { env: desktop.environment });
  bus.stdout?.on("data", (bytes: Buffer) => {
    heard += bytes.toString();
  });
  window = await desktop.open();
});
afterAll(async () => {
  await window.end();
  await stop(bus);
  await desktop.stop();
});

/** Every notice that was asked for, by its words. */
const notices = (): string[] => heard.split("member=Notify\n").slice(1).map((call) => /string "(\d[^"]*)"/.exec(call)?.[1] ?? "");

/** Longer than the program takes from one look at what is due to the next. */
const A_LOOK = 8_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function add(words: string): Promise<void> {
  await window.press("q");
  await window.find("dialog", "Quick add");
  for (const key of words) await window.press(key);
  await window.reads("Next:");
  await window.press(KEYS.enter);
  await until("quick add to close", async () => (await window.all("dialog", "Quick add")).length === 0);
}

test("what is due is not told before somebody asks for it", async () => {
  await window.click("button", "Start your record");
  await window.type("New passphrase", PASSPHRASE);
  await window.type("New passphrase once more", PASSPHRASE);
  await window.click("button", "Create the record");
  await window.click("checkbox", "I have printed it or written it down.");
  await window.click("button", "Open the record");
  await window.click("link", "Caseload");
  await window.click("button", "New client");
  await window.type("Given name", NAME.split(" ")[0] ?? "");
  await window.type("Family name", NAME.split(" ")[1] ?? "");
  await window.click("button", "Take in client");
  await window.find("heading", NAME);
  await add("call today");
  await add("visit today");
  await pause(A_LOOK);
  expect(notices()).toEqual([]);
});

test("switched on, it says how many, and of nobody", async () => {
  await window.click("link", "Settings");
  await window.click("link", "Notices");
  await window.click("switch", "Notify me when check-ins are due");
  await until("a notice", () => notices().length > 0);
  expect(notices()).toEqual(["2 check-ins are due"]);
  for (const part of NAME.split(" ")) expect(heard).not.toContain(part);
});

test("the same number is not told again, and none while the record is locked", async () => {
  await pause(A_LOOK);
  await window.press(KEYS.control, KEYS.shift, "l");
  await window.reads("Unlock your record");
  await pause(A_LOOK);
  expect(notices()).toHaveLength(1);
  expect(desktop.log()).not.toContain("Featherstonehaugh");
});
