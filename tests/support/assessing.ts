/** Starting and filling in assessments without a mouse. */
import type { Locator } from "playwright-core";
import type { Page } from "./browser";
import { focused, press } from "./keyboard";

/** From any tab of a chart to the dialog that asks how the instrument is filled in. `words` find it; `name` is its short title. */
export async function choose(page: Page, words: string, name = words): Promise<Locator> {
  await page.keyboard.press("a");
  const which = page.getByRole("combobox", { name: "Which assessment" });
  await focused(which);
  await page.keyboard.type(words);
  await page.getByRole("option", { selected: true }).filter({ hasText: name }).waitFor();
  await page.keyboard.press("Enter");
  const how = page.getByRole("dialog", { name: new RegExp(`^${name.replaceAll(/[()[\]]/g, String.raw`\$&`)}`) });
  await how.waitFor();
  return how;
}

/** Starts an assessment as the dialog proposes it: today, as a form. */
export async function begin(page: Page, words: string, name = words): Promise<void> {
  const how = await choose(page, words, name);
  await press(page, how.getByRole("button", { name: "Start", exact: true }));
  await how.waitFor({ state: "detached" });
  await formOf(page, name).waitFor();
}

/** The heading of an assessment that is filled in. */
export const formOf = (page: Page, name: string): Locator => page.getByRole("main").getByRole("heading", { name, exact: true });

/** Waits until the keyboard is on this question. */
export async function onQuestion(page: Page, linkId: string): Promise<void> {
  await page.waitForFunction((link) => document.activeElement?.closest<HTMLElement>("[data-link]")?.dataset["link"] === link, linkId);
}

/** How many questions are answered, as the foot of the form says it. */
export const progress = (page: Page, words: string): Locator => page.getByRole("contentinfo").or(page.locator("footer")).getByText(words);
