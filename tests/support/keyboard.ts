/** A person without a mouse: everything is reached with Tab, arrows and typing. */
import type { Locator } from "playwright-core";
import { PASSPHRASE } from "./bridge";
import type { Page } from "./browser";
import { until } from "./processes";

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
  // It takes none while what it was pressed for before is under way.
  await until(`${control.toString()} to take a press`, () => control.evaluate((element) => !element.matches("[data-pending]"), undefined, { timeout: 5_000 }));
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

/** Waits until the control has the focus by itself. It is looked for anew each time: a screen that is being drawn may put another in its place. */
export async function focused(control: Locator): Promise<void> {
  await control.waitFor();
  await until(`the focus on ${control.toString()}`, () => control.evaluate((element) => element === document.activeElement, undefined, { timeout: 5_000 }));
}

/** Presses a key that moves the focus, and waits until it has moved: before that, one does not know whether to go on. */
export async function move(page: Page, key: string): Promise<void> {
  const before = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press(key);
  await page.waitForFunction((element) => document.activeElement !== element, before);
}

/** Opens a list of choices behind a button, types the beginning of one and takes it. */
export async function select(page: Page, button: Locator, name: string): Promise<void> {
  await press(page, button);
  const option = page.getByRole("option", { name, exact: true });
  await option.waitFor();
  // The list is drawn before it has the focus, and hears no key until then.
  await page.waitForFunction(() => document.activeElement?.closest("[role=listbox]"));
  await page.keyboard.type(name);
  await focused(option);
  await page.keyboard.press("Enter");
  await option.waitFor({ state: "detached" });
}

/** Opens a menu behind a button, goes to one of its lines with the arrow, and does what it says. */
export async function choose(page: Page, button: Locator, name: string | RegExp): Promise<void> {
  await press(page, button);
  const item = page.getByRole("menuitem", { name });
  await item.waitFor();
  await page.waitForFunction(() => document.activeElement?.closest("[role=menu]"));
  const lines = page.getByRole("menuitem");
  const there = (): Promise<boolean> => item.evaluate((element) => element === document.activeElement);
  for (let left = await lines.count(); left > 0 && !(await there()); left -= 1) await move(page, "ArrowDown");
  await focused(item);
  await page.keyboard.press("Enter");
}

/**
 * Goes to the notice that tells how to take back what was done last. It goes by itself after some seconds, by which time
 * a slow machine may not have come there with Tab; F6 leads to it, and as long as the keyboard is there it waits.
 */
export async function toUndo(page: Page, said?: string): Promise<void> {
  const notices = page.getByRole("alertdialog");
  const back = (said === undefined ? page : notices.filter({ hasText: said })).getByRole("button", { name: "Undo" }).first();
  await back.waitFor();
  await page.keyboard.press("F6");
  await tabTo(page, back);
}

/** Takes back what was done last. */
export async function undo(page: Page): Promise<void> {
  await toUndo(page);
  await page.keyboard.press("Enter");
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
