/** Check-ins planned, answered with one key on Today, and a note written, kept, signed and added to; without a mouse. */
import { expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { fill, focused, press, tabTo } from "../../support/keyboard";
import { goTo } from "../../support/routes";

let bridge: Bridge;
let page: Page;
let clientId: string;
beginJourney(async (beginning) => {
  bridge = await beginning.record();
  clientId = await clientNamed(bridge, { givenName: "Dolores", familyName: "Whitfield" });
  page = await beginning.open(`/clients/${clientId}/check-ins`);
});

const checkIns = () => bridge.call("check_in_list", { clientId });
const states = async () => (await checkIns()).map(({ state, attempts }) => [state, attempts]);
const agenda = () => page.getByRole("grid", { name: "Today" });
const note = () => page.getByRole("textbox", { name: "Note", exact: true });

test("check-ins are planned, and their next dates seen before they are kept", async () => {
  await press(page, page.getByRole("button", { name: "Plan check-ins" }).first());
  const dialog = page.getByRole("dialog", { name: /Plan check-ins/ });
  await focused(dialog.getByLabel("What it is for"));
  await expectAccessible(page);
  await page.keyboard.type("See how the new walker works out");
  await fill(page, dialog.getByLabel("Starts on"), "3/2/2026");
  await page.keyboard.press("Tab");
  await dialog.getByRole("region", { name: "How it will be" }).or(dialog.getByText("How it will be")).first().waitFor();
  await press(page, dialog.getByRole("button", { name: "Save" }));
  await dialog.waitFor({ state: "detached" });
  expect((await bridge.call("series_list", { clientId })).map(({ series }) => series.purpose)).toEqual(["See how the new walker works out"]);
  expect(await states()).toEqual(expect.arrayContaining([["open", 0]]));
});

test("on Today, N records an attempt and keeps the check-in open", async () => {
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await agenda().getByText("See how the new walker works out").first().waitFor();
  await focused(agenda());
  await expectAccessible(page);
  await page.keyboard.press("n");
  await page.getByText("Dolores Whitfield: no answer").first().waitFor();
  expect(await states()).toContainEqual(["open", 1]);
  await agenda().getByText("1 attempt").filter({ visible: true }).waitFor();
});

test("U takes the last outcome back", async () => {
  await page.keyboard.press("u");
  await expect.poll(states).toContainEqual(["open", 0]);
});

test("R closes it as reached", async () => {
  await page.keyboard.press("r");
  await page.getByText("Dolores Whitfield: reached").first().waitFor();
  await expect.poll(states).toContainEqual(["done", 0]);
  await picture(page, "journey-today");
});

test("a note that was being written survives the page's going away", async () => {
  await goTo(page, `/clients/${clientId}/timeline`);
  await page.keyboard.press("l");
  await focused(note());
  await page.keyboard.type("Walker fits; daughter learnt to fold it.");
  await page.getByText("Draft kept").waitFor();
  await expect.poll(async () => (await bridge.call("draft_list")).map((draft) => draft.body.includes("to fold it."))).toEqual([true]);
  await page.reload();
  await page.getByRole("main", { name: "Content" }).getByRole("heading").first().waitFor();
  await press(page, page.getByRole("button", { name: "1 note was being written" }).or(page.getByRole("link", { name: "1 note was being written" })));
  await press(page, page.getByRole("button", { name: "Go on writing" }).first());
  await note().waitFor();
  await expect.poll(() => note().inputValue()).toBe("Walker fits; daughter learnt to fold it.");
  await expectAccessible(page);
  await picture(page, "journey-note");
});

test("it is signed, and from then on only added to, with a reason", async () => {
  await tabTo(page, note());
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("alertdialog", { name: /Sign this note/ });
  await dialog.waitFor();
  await expectAccessible(page);
  await press(page, dialog.getByRole("button", { name: "Sign note" }));
  await page.getByText("Note signed.").waitFor();
  const signed = page.getByRole("article", { name: "Note" });
  await press(page, signed.getByRole("button", { name: "Add an addendum" }));
  await fill(page, page.getByLabel("What it adds or corrects"), "It was the son-in-law.");
  await press(page, page.getByRole("button", { name: "Add to the note" }));
  // Without a reason it stays.
  await page.getByText("This is needed.").first().waitFor();
  await fill(page, page.getByLabel("Reason", { exact: false }).last(), "Mixed up the visitors");
  await press(page, page.getByRole("button", { name: "Add to the note" }));
  // The form holds the same words until they are kept.
  await page.getByLabel("What it adds or corrects").waitFor({ state: "detached" });
  await signed.getByText("It was the son-in-law.").waitFor();
  const kept = await bridge.call("note_last", { clientId });
  expect([kept?.note.text, kept?.addenda.map(({ text, reason }) => [text, reason])]).toEqual([
    "Walker fits; daughter learnt to fold it.",
    [["It was the son-in-law.", "Mixed up the visitors"]],
  ]);
  expect(kept?.note.signedAt).not.toBeNull();
});
