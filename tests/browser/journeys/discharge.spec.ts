/** A discharge entered on a Friday gives Tuesday; its steps are recorded with one key, corrected, and printed; without a mouse. */
import { expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { SIZES, expectAccessible, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { fill, focused, press } from "../../support/keyboard";

let bridge: Bridge;
let page: Page;
let clientId: string;
// The bridge's clock stands on Monday, March 2, 2026: the Friday before is February 27.
beginJourney(async (beginning) => {
  bridge = await beginning.record();
  clientId = await clientNamed(bridge, { givenName: "Dolores", familyName: "Whitfield" });
  page = await beginning.open(`/clients/${clientId}/discharges`);
});

const steps = async () => (await bridge.call("discharge_list", { clientId }))[0]?.steps ?? [];
const step = (name: string) => page.getByRole("listitem", { name, exact: true });
/** Presses a key on a step. It takes none while what became of another one is being kept. */
async function pressOn(name: string, key: string): Promise<void> {
  await expect.poll(() => step(name).getByRole("button").first().isEnabled()).toBe(true);
  await step(name).focus();
  await page.keyboard.press(key);
}

test("a discharge entered on a Friday gives Tuesday, seen before it is saved", async () => {
  await page.getByText("No discharge entered").waitFor();
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: /Enter a discharge/ });
  await focused(dialog.getByLabel("From"));
  await page.keyboard.type("Imaginary General Hospital");
  await fill(page, dialog.getByRole("textbox", { name: /^To\b/ }), "Home, with her daughter");
  await fill(page, dialog.getByLabel("Discharged on"), "2/27/2026");
  await fill(page, dialog.getByLabel("Admitted on"), "2/21/2026");
  await fill(page, dialog.getByLabel("Reason for the stay"), "Heart failure");
  await dialog.getByRole("row", { name: /Reach the client or their caregiver/ }).getByText("Tuesday, Mar 3").waitFor();
  await fill(page, dialog.getByRole("textbox", { name: "Charlson points" }), "2");
  await fill(page, dialog.getByRole("textbox", { name: "Emergency visits, 6 months before" }), "1");
  await page.keyboard.press("Tab");
  await dialog.getByText("LACE 7 of 19").waitFor();
  await expectAccessible(page);
  await picture(page, "discharge-enter");
  await press(page, dialog.getByRole("button", { name: "Save" }));
  await dialog.waitFor({ state: "detached" });
  await step("Reach the client or their caregiver").getByText("Due Tuesday, Mar 3").waitFor();
  await expectAccessible(page);
  const [first] = await steps();
  expect([first?.rule, first?.checkIn.dueOn]).toEqual(["tcm-contact", "2026-03-03"]);
});

test("letters record what became of a step", async () => {
  await pressOn("Reach the client or their caregiver", "m");
  await step("Reach the client or their caregiver").getByText("1 of 2 attempts", { exact: true }).waitFor();
  await pressOn("Reach the client or their caregiver", "m");
  await step("Reach the client or their caregiver").getByText("1 of 2 attempts · 2 made · they count from 30 minutes apart, on days that count").waitFor();
  await pressOn("Reach the client or their caregiver", "r");
  await step("Reach the client or their caregiver").getByText("Done in time").waitFor();
  const [first] = await steps();
  expect([first?.checkIn.state, first?.contacts.map(({ outcome }) => outcome)]).toEqual(["done", ["left-message", "left-message", "reached"]]);
});

test("the questions are asked one by one, and a yes is not left alone", async () => {
  await pressOn("Ask about warning signs", "a");
  const dialog = page.getByRole("dialog", { name: /Warning signs/ });
  await dialog.getByRole("radiogroup").first().waitFor();
  await expectAccessible(page);
  const groups = await dialog.getByRole("radiogroup").all();
  for (const [at, group] of groups.entries()) await group.getByText(at === 0 ? "Yes" : "No", { exact: true }).click();
  await press(page, dialog.getByRole("button", { name: "Record" }));
  await dialog.getByText("Say what is done about each yes.").waitFor();
  await fill(page, dialog.getByLabel("What they said, and what is done about it"), "She sees the nurse today.");
  await press(page, dialog.getByRole("button", { name: "Record" }));
  await step("Ask about warning signs").getByText(/than on the day you came home\? Yes\. No to the other 9\. She sees the nurse today\./).waitFor();
});

test("a visit on an earlier day brings the medicines forward", async () => {
  await pressOn("Face-to-face visit", "Shift+D");
  const dialog = page.getByRole("dialog", { name: /Face-to-face visit/ });
  await fill(page, dialog.getByRole("textbox", { name: "Day" }), "2/26/2026");
  await page.keyboard.press("Tab");
  await dialog.getByText(/This day does not count/).waitFor();
  await fill(page, dialog.getByRole("textbox", { name: "Day" }), "3/1/2026");
  await press(page, dialog.getByRole("button", { name: "Record" }));
  await dialog.waitFor({ state: "detached" });
  await step("Reconcile the medicines").getByText("Overdue").waitFor();
});

test("a change shows every date before and after, and asks", async () => {
  await press(page, page.getByRole("button", { name: "Change", exact: true }));
  const dialog = page.getByRole("dialog", { name: /Change the discharge/ });
  await fill(page, dialog.getByLabel("Discharged on"), "2/28/2026");
  await press(page, dialog.getByRole("button", { name: "Save" }));
  const ask = page.getByRole("dialog", { name: /These deadlines change/ });
  await ask.getByRole("row", { name: /Look back on the 30 days/ }).getByText("Sunday, Mar 29").waitFor();
  await expectAccessible(page);
  await picture(page, "discharge-moved");
  // By mouse in a small window: what was recorded a moment ago is still told, and lies over no button.
  await page.setViewportSize(SIZES.small);
  await ask.getByRole("button", { name: "Keep the new dates" }).click();
  await ask.waitFor({ state: "detached" });
  await page.setViewportSize(SIZES.large);
  expect((await steps()).find(({ rule }) => rule === "tcm-period-end")?.checkIn.dueOn).toBe("2026-03-29");
});

test("the timeline prints", async () => {
  await page.keyboard.press("ControlOrMeta+Shift+P");
  const dialog = page.getByRole("dialog", { name: /Dolores Whitfield/ });
  await dialog.getByRole("img").first().waitFor();
  await picture(page, "discharge-print");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

test("it stands in the client's story, and leads to its steps", async () => {
  await page.getByRole("link", { name: "Timeline", exact: true }).click();
  await page.getByRole("heading", { name: /February 28, 2026/ }).waitFor();
  const entry = page.getByRole("link", { name: "Discharged from Imaginary General Hospital to Home, with her daughter" });
  await expectAccessible(page);
  await picture(page, "discharge-story");
  await press(page, entry);
  await step("Face-to-face visit").waitFor();
});

test("one who comes back is not waited for at home", async () => {
  const [first] = await bridge.call("discharge_list", { clientId });
  const before = first?.discharge;
  if (!before) throw new Error("it was entered");
  await bridge.call("discharge_save", { discharge: { ...before, id: "", admittedOn: "2026-03-01", dischargedOn: "2026-03-02", reason: "Back with heart failure" } });
  await page.reload();
  const notice = page.getByText("Back one day after an earlier discharge");
  await notice.waitFor();
  await expectAccessible(page);
  await picture(page, "discharge-readmitted");
  await press(page, page.getByRole("button", { name: "Withdraw them" }));
  await notice.waitFor({ state: "detached" });
  const [newest, earlier] = await bridge.call("discharge_list", { clientId });
  expect(earlier?.steps.some(({ checkIn }) => checkIn.state === "open")).toBe(false);
  expect(newest?.steps.every(({ checkIn }) => checkIn.state === "open")).toBe(true);
});
