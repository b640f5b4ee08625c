/** Measures by keyboard: typed in one line from any tab, refused with words, out of range at once, answered, corrected. */
import { expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { SIZES, expectAccessible, expectFits, picture, type Page } from "../../support/browser";
import { beginJourney } from "../../support/journey";
import { fill, focused, press, tabTo, undo } from "../../support/keyboard";
import { goTo } from "../../support/routes";

let bridge: Bridge;
let page: Page;
let clientId: string;
beginJourney(async (beginning) => {
  bridge = await beginning.record("demo");
  const [client] = await bridge.call("search", { text: "Pseudonym", limit: 1 });
  clientId = client?.clientId ?? "";
  page = await beginning.open(`/clients/${clientId}`);
});

const hasA1c = async () => (await bridge.call("trend_list", { clientId })).some(({ of }) => of.of === "measure" && of.measure === "a1c");
const entry = () => page.getByRole("textbox", { name: "Measures" });
const read = () => page.getByRole("list", { name: "What was read" }).getByRole("listitem");

test("one key leads from the overview to the field", async () => {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("m");
  await focused(entry());
});

test("what cannot be is refused with words, and stays to be put right", async () => {
  await page.keyboard.type("a1c 72, temp 98.6 F yesterday 8am, pain 6 banana");
  await expect.poll(() => read().allInnerTexts()).toHaveLength(3);
  const [a1c, temp, pain] = await read().allInnerTexts();
  expect(a1c).toContain("between 3 and 20 is believed");
  expect(temp).toContain("New measure of this client");
  expect(temp).toContain("8:00");
  expect(pain).toContain("Not understood: banana");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  expect(await hasA1c()).toBe(false);
  await page.keyboard.press("Escape");
  await expect.poll(() => entry().inputValue()).toBe("");
});

test("two are kept at once, and taken back at once", async () => {
  await page.keyboard.type("a1c 7.2, temp 98.6 F yesterday 8am");
  await page.keyboard.press("Enter");
  await page.getByText("2 measures kept.").waitFor();
  await undo(page);
  await page.getByText("Taken back.").waitFor();
  await tabTo(page, entry());
  await page.keyboard.type("a1c 7.2, temp 98.6 F yesterday 8am");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /temp/ }).waitFor();
  // Taken back, the first ones may still be drawn.
  await expect.poll(hasA1c).toBe(true);
});

test("limits are set from what is usual, and the chart shows them", async () => {
  await goTo(page, `/clients/${clientId}/trends?of=measure.a1c`);
  await press(page, page.getByRole("button", { name: "Set limits" }));
  await press(page, page.getByRole("button", { name: "Take what is usual" }));
  await expectAccessible(page);
  await press(page, page.getByRole("button", { name: "Keep limits" }));
  await page.getByText("Out of range: above 9%").waitFor();
  await page.getByText("Target 7", { exact: true }).waitFor();
});

test("a value beyond its limit is said at once and is a gap until somebody says what was done", async () => {
  const before = await bridge.call("gap_counts");
  await tabTo(page, entry(), "Shift+Tab");
  await page.keyboard.type("a1c 9.4");
  await expect.poll(() => read().allInnerTexts()).toEqual([expect.stringContaining("Above the limit of 9")]);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /What was done/ });
  await focused(dialog.getByRole("textbox", { name: /What was done/ }));
  await expect.poll(async () => (await bridge.call("gap_counts")).open).toBe(before.open + 1);
  await page.keyboard.type("Sent to the clinic; appointment on Friday");
  await press(page, dialog.getByRole("button", { name: "Keep what was done" }));
  await page.getByText("What was done is kept.").waitFor();
  await expect.poll(async () => (await bridge.call("gap_counts")).open).toBe(before.open);
  await page.getByText("Answered: Sent to the clinic", { exact: false }).first().waitFor();
  for (const size of ["large", "small"] as const) {
    await page.setViewportSize(SIZES[size]);
    await expectAccessible(page);
    await expectFits(page);
    await picture(page, `journey-measures-${size}`);
  }
  await page.setViewportSize(SIZES.large);
});

test("a value that was entered in error goes, with a reason", async () => {
  const table = page.getByRole("grid", { name: /Results/ });
  await tabTo(page, table);
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await press(page, dialog.getByRole("button", { name: "Entered in error" }).first());
  await fill(page, dialog.getByRole("textbox", { name: /Why is it wrong/ }), "Another client's result");
  await page.keyboard.press("Tab");
  await press(page, dialog.getByRole("button", { name: "Entered in error" }));
  await page.getByText("Marked as entered in error.").waitFor();
  const trend = await bridge.call("trend_get", { clientId, of: { of: "measure", measure: "a1c", name: "" } });
  expect(trend.points.map((point) => point.value)).toEqual([7.2]);
});
