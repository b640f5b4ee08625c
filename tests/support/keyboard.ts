/** A person without a mouse: everything is reached with Tab, arrows and typing. */
import type { Locator } from "playwright-core";
import { PASSPHRASE } from "./bridge";
import type { Page } from "./browser";

/** More stops than any screen has: who has not arrived by then never will. */
const MOST_STOPS = 150;

/** Presses Tab until the control has the focus. A control that Tab never reaches is a fault of the page. */
export async function tabTo(page: Page, control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await control.waitFor();
  const there = (): Promise<boolean> => control.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await there()) return;
    await page.keyboard.press(key);
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`${key} does not reach ${control.toString()}; the focus is on ${at}`);
}

/** Goes to a button, link or tick and presses it. */
export async function press(page: Page, control: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** Goes to a group of radio buttons and on to one of them with the arrow. */
export async function pick(page: Page, group: Locator, name: string | RegExp): Promise<void> {
  const radios = group.getByRole("radio");
  await radios.first().waitFor();
  // The group is one stop: what is chosen, or the first.
  const chosen = group.locator("input[type=radio]:checked");
  await tabTo(page, (await chosen.count()) > 0 ? chosen : radios.first());
  const wanted = group.getByRole("radio", { name, exact: true });
  for (let at = await radios.count(); at > 0 && !(await wanted.isChecked()); at -= 1) {
    await page.keyboard.press("ArrowRight");
    // What the arrow goes to is chosen. Until that is drawn, one does not know whether to go on.
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement && document.activeElement.checked);
  }
  if (!(await wanted.isChecked())) throw new Error(`no arrow leads to ${name.toString()}`);
}

/** Goes to a field and types over what it holds. */
export async function fill(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** Waits until the control has the focus by itself. */
export async function focused(control: Locator): Promise<void> {
  await control.waitFor();
  await control.page().waitForFunction((element) => element === document.activeElement, await control.elementHandle());
}

/** From the first screen to an open record of one's own. Answers the recovery key as it was shown. */
export async function createRecord(page: Page, passphrase = PASSPHRASE): Promise<string> {
  await press(page, page.getByRole("button", { name: /^Start your record/ }));
  await fill(page, page.getByLabel("New passphrase", { exact: true }), passphrase);
  await fill(page, page.getByLabel("New passphrase once more"), passphrase);
  await page.keyboard.press("Enter");
  const key = await page.getByRole("status", { name: "Recovery key" }).innerText();
  await press(page, page.getByRole("checkbox", { name: "I have printed it" }), "Space");
  await press(page, page.getByRole("button", { name: "Open the record" }));
  await page.getByRole("main", { name: "Content" }).getByRole("heading").first().waitFor();
  return key;
}
