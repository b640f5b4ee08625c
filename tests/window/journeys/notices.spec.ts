/**
 * Notices by the system, from the real window: off until somebody switches them on, a number and nobody's name,
 * and none while the record is locked. What the program says on the message bus is listened to.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDesktop, type Desktop } from "../../support/desktop";
import { KEYS, type Driver } from "../../support/driver";
import { start, stop, until } from "../../support/processes";
import { quickAdd, startRecord, takeIn } from "../../support/inWindow";

const GIVEN = "Ottoline";
const FAMILY = "Featherstonehaugh";

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

test("what is due is not told before somebody asks for it", async () => {
  await startRecord(window);
  await takeIn(window, GIVEN, FAMILY);
  await quickAdd(window, "call today");
  await quickAdd(window, "visit today");
  await pause(A_LOOK);
  expect(notices()).toEqual([]);
});

test("switched on, it says how many, and of nobody", async () => {
  await window.click("link", "Settings");
  await window.click("link", "Notices");
  await window.click("switch", "Notify me when check-ins are due");
  // It is heard line by line: its words come after its name.
  await until("a notice", () => notices().some((words) => words !== ""));
  expect(notices()).toEqual(["2 check-ins are due"]);
  for (const part of [GIVEN, FAMILY]) expect(heard).not.toContain(part);
});

test("the same number is not told again, and none while the record is locked", async () => {
  await pause(A_LOOK);
  await window.press(KEYS.control, KEYS.shift, "l");
  await window.reads("Unlock your record");
  await pause(A_LOOK);
  expect(notices()).toHaveLength(1);
  expect(desktop.log()).not.toContain(FAMILY);
});
