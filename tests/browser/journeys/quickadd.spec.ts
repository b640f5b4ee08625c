/** A check-in in plain words, from any screen, without a mouse: understood, doubted, chosen, kept, taken back. */
import { expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { focused, pick, tabTo, undo } from "../../support/keyboard";
import { goTo } from "../../support/routes";

let bridge: Bridge;
let page: Page;
let dolores: string;
beginJourney(async (beginning) => {
  bridge = await beginning.record();
  dolores = await clientNamed(bridge, { givenName: "Dolores", familyName: "Whitfield", birthDate: "1950-01-02" });
  await clientNamed(bridge, { givenName: "Dolores", familyName: "Marchetti-Featherstonehaugh", birthDate: "1961-03-04" });
  page = await beginning.open("/caseload");
});

const dialog = () => page.getByRole("dialog", { name: /^Quick add/ });
const field = () => dialog().getByLabel("What, with whom, when");
const token = (name: string | RegExp) => dialog().getByRole("list", { name: "What was understood" }).getByRole("button", { name });
const plans = async () => (await bridge.call("series_list", { clientId: dolores })).map(({ series }) => series);

test("one key opens it, and the words become tokens, a sentence and dates", async () => {
  await page.getByRole("heading", { level: 1, name: "Caseload" }).waitFor();
  await page.keyboard.press("q");
  await focused(field());
  await expectAccessible(page);
  await page.keyboard.type("call Dolores every 2nd Tuesday 2pm about the walker");
  await token("How often Every second Tuesday").waitFor();
  await token("At 2:00 PM").waitFor();
  await token("For the walker").waitFor();
  await dialog().getByRole("status").getByText(/^Every second Tuesday at 2:00 PM/).waitFor();
  await dialog().getByText(/^Next: Tue/).waitFor();
  await expectAccessible(page);
});

test("what is open is chosen: which of two, and which client", async () => {
  await pick(page, dialog().getByRole("radiogroup", { name: /every 2nd Tuesday/ }), "On the second Tuesday of every month");
  await dialog().getByRole("status").getByText(/^On the second Tuesday of every month/).waitFor();
  await page.keyboard.press("Tab");
  await pick(page, dialog().getByRole("radiogroup", { name: "Which client?" }), "Dolores Whitfield Born Jan 2, 1950");
  await page.getByRole("dialog", { name: "Quick add · Dolores Whitfield" }).waitFor();
  await expectAccessible(page);
  await picture(page, "journey-quickadd");
});

test("a token is reached by arrows, set in a field of its own, and taken away by a key", async () => {
  await tabTo(page, field(), "Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await focused(token(/^What /));
  await page.keyboard.press("ArrowRight");
  await focused(token(/^Client /));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await focused(token(/^At /));
  await page.keyboard.press("Enter");
  await focused(page.getByRole("dialog", { name: "At" }).getByLabel("At"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("3:30 pm");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await token("At 3:30 PM").waitFor();
  await expect.poll(() => field().inputValue()).toBe("call Dolores every 2nd Tuesday 15:30 about the walker");
  await tabTo(page, token("At 3:30 PM"));
  await page.keyboard.press("Delete");
  await focused(field());
  await expect.poll(() => field().inputValue()).toBe("call Dolores every 2nd Tuesday about the walker");
});

test("what was typed is still there after it was left", async () => {
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
  await goTo(page, "/today");
  await page.keyboard.press("Control+Shift+a");
  await focused(field());
  await dialog().getByText("Your words from before were kept.").waitFor();
  await expect.poll(() => field().inputValue()).toBe("call Dolores every 2nd Tuesday about the walker");
});

test("Enter keeps it; the notice takes it back", async () => {
  await token("Client Dolores Whitfield").waitFor();
  await page.keyboard.press("Enter");
  await dialog().waitFor({ state: "detached" });
  const [series] = await plans();
  expect(series).toMatchObject({ purpose: "The walker", medium: "phone", kind: { kind: "contact" }, cadence: { pattern: { kind: "monthWeekday", every: 1, nth: 2, weekday: "tue" } } });
  const notice = page.getByRole("alertdialog").filter({ hasText: "Added for Dolores Whitfield." });
  await notice.getByRole("button", { name: "Show" }).waitFor();
  await undo(page);
  await expect.poll(async () => (await plans()).length).toBe(0);
});

test("in a chart it is about its client; what cannot be says why and is not kept", async () => {
  await goTo(page, `/clients/${dolores}/check-ins`);
  await page.getByRole("heading", { level: 1, name: "Dolores Whitfield" }).waitFor();
  await page.keyboard.press("q");
  await focused(field());
  await page.keyboard.type("visit on 31 February xyzzy");
  await token("Client Dolores Whitfield (assumed)").waitFor();
  await token("On 31 February There is no such day.").waitFor();
  await dialog().getByRole("status").getByText("“31 February”: There is no such day.").waitFor();
  await dialog().getByText("Not understood, and kept as what it is for: “xyzzy”").waitFor();
  await page.keyboard.press("Enter");
  expect(await plans()).toEqual([]);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("PHQ-9 monthly");
  await token("What PHQ-9").waitFor();
  await page.keyboard.press("Enter");
  await dialog().waitFor({ state: "detached" });
  expect((await plans()).map(({ kind }) => kind)).toEqual([{ kind: "assessment", instrumentId: "phq-9" }]);
});
