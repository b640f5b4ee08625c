/** The real window before there is a record: it opens, is its own, and is shut to everything else. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDesktop, type Desktop } from "../support/desktop";
import type { Driver } from "../support/driver";
import { program } from "../support/places";
import { start } from "../support/processes";

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

test("it opens on the first run", async () => {
  await window.find("heading", "Throughline");
  await window.picture("first-run");
  expect(await window.title()).toContain("Throughline");
  expect(await window.address()).toMatch(/^tauri:\/\/localhost/);
});

test("it follows its own content security policy", async () => {
  const refused = await window.run(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken over'";
    document.head.append(script);
    return document.title !== "taken over";
  });
  expect(refused).toBe(true);
});

test("it goes nowhere but to its own pages", async () => {
  const before = await window.address();
  await window.run(() => location.assign("https://example.org/"));
  await window.find("heading", "Throughline");
  expect(await window.address()).toBe(before);
});

test("built-in objects are frozen", async () => {
  expect(await window.run(() => Object.isFrozen(Object.prototype))).toBe(true);
});

test("it keeps nothing in the web view", async () => {
  expect(await window.run(() => [localStorage.length, document.cookie])).toEqual([0, ""]);
});

test("a second start ends by itself and leaves the first alone", async () => {
  const second = start(program("throughline-desktop"), ["--data", join(desktop.data, "second")], { env: desktop.environment });
  expect(await new Promise((resolve) => second.once("exit", resolve))).toBe(0);
  await window.find("heading", "Throughline");
});

test("the log says that it started, and nothing was asked of the network", () => {
  expect(desktop.log()).toContain("started");
  expect(existsSync(join(desktop.data, "throughline.log.1"))).toBe(false);
  expect(desktop.asked).toEqual([]);
});
