/** Promises by keyboard: found while a note is written, kept by one key, listed, answered. */
import { expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, expectFits, picture, type Page } from "../../support/browser";
import { beginJourney } from "../../support/journey";
import { fill, focused, tabTo } from "../../support/keyboard";
import { goTo } from "../../support/routes";

let bridge: Bridge;
let page: Page;
let clientId: string;
beginJourney(async (beginning) => {
  bridge = await beginning.record("demo");
  const [client] = await bridge.call("search", { text: "Inventado", limit: 1 });
  clientId = client?.clientId ?? "";
  page = await beginning.open(`/clients/${clientId}`);
});

const found = () => page.getByRole("region", { name: "Promises in this note" });
const mine = () => bridge.call("promise_list", { clientId });

test("a promise in a note is offered, and kept by one key with its day and its note", async () => {
  await goTo(page, `/clients/${clientId}/timeline`);
  await page.keyboard.press("l");
  await focused(page.getByRole("textbox", { name: "Note", exact: true }));
  await page.keyboard.type("Tired today. I will call the pharmacy by Friday. Dr. Lee will send the orders.");
  await expect.poll(() => found().getByRole("listitem").count()).toBe(2);
  await expectAccessible(page);
  await page.keyboard.press("Control+Shift+K");
  await found().getByText("Kept as promise").waitFor();
  const [kept] = await mine();
  expect(kept?.words).toBe("I will call the pharmacy");
  // A Monday: Friday is the sixth.
  expect(kept?.checkIn.dueOn).toBe("2026-03-06");
  expect(kept?.noteId).not.toBe(null);
});

test("one without a day is asked for it first", async () => {
  await page.keyboard.press("Control+Shift+K");
  const dialog = page.getByRole("dialog", { name: /Keep as promise/ });
  await focused(dialog.getByLabel("By when"));
  await expectAccessible(page);
  await page.keyboard.type("3/10/2026");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await mine()).map((row) => [row.who, row.checkIn.dueOn])).toContainEqual(["Dr. Lee", "2026-03-10"]);
  await dialog.waitFor({ state: "detached" });
});

test("the list answers each by one key, and keeps what became of it", async () => {
  await goTo(page, "/promises");
  const kept = page.getByRole("listitem").filter({ hasText: "I will call the pharmacy" }).filter({ hasNotText: "refill" });
  await tabTo(page, kept.getByRole("button", { name: /Kept/ }).first());
  await expectAccessible(page);
  await expectFits(page);
  await picture(page, "journey-promises");
  await page.keyboard.press("k");
  await page.getByText("Recorded as kept.").waitFor();
  await expect.poll(async () => (await mine()).find((row) => row.words === "I will call the pharmacy")?.checkIn.state).toBe("done");
});

test("another day for one asks why", async () => {
  const open = page.getByRole("listitem").filter({ hasText: "Dr. Lee will send the orders" });
  await tabTo(page, open.getByRole("button", { name: /Another day/ }));
  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog", { name: /Another day/ });
  await focused(dialog.getByLabel("By when"));
  await page.keyboard.type("3/12/2026");
  await fill(page, dialog.getByRole("textbox", { name: /Why another day/ }), "The office is closed on Tuesday");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await mine()).find((row) => row.who === "Dr. Lee")?.checkIn.dueOn).toBe("2026-03-12");
});
