/** A form that is interrupted: by a crash, by another window, by second thoughts. Nothing given is lost. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { begin, formOf, onQuestion, progress } from "../../support/assessing";
import { PASSPHRASE, startBridge, type Bridge } from "../../support/bridge";
import { expectAccessible, openBrowser, openPage, picture, type Browser, type Opened, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { asJourney } from "../../support/journey";
import { choose, fill, focused, press } from "../../support/keyboard";
import { newFolder, removeFolder } from "../../support/places";
import { goTo } from "../../support/routes";

let data: string;
let bridge: Bridge;
let browser: Browser;
let opened: Opened;
let page: Page;
let clientId: string;
beforeAll(async () => {
  data = newFolder();
  bridge = await startBridge({ data });
  browser = await openBrowser();
  await bridge.call("record_create", { passphrase: PASSPHRASE });
  clientId = await clientNamed(bridge, { givenName: "José", familyName: "Núñez García" });
  opened = await openPage(browser, bridge, `/clients/${clientId}`, { size: "small" });
  page = opened.page;
  await page.getByRole("heading", { level: 1, name: "José Núñez García" }).waitFor();
});
afterAll(async () => {
  await opened.close();
  await browser.close();
  await bridge.stop();
  removeFolder(data);
});
asJourney(() => page);

const list = async () => (await bridge.call("assessment_page", { clientId, cursor: null, limit: 20 })).rows;
const view = async (name: string) => {
  const head = (await list()).find((one) => one.shortTitle === name);
  return bridge.call("assessment_get", { id: head?.id ?? "" });
};
const result = (on: Page = page) => on.getByRole("region", { name: "Result" });
const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

test("answers survive that the core is killed in the middle", async () => {
  await begin(page, "GAD-7");
  await page.keyboard.type("4321");
  await progress(page, "4 of 7 answered").waitFor();
  await expect.poll(async () => (await view("GAD-7")).answers.length).toBe(4);
  await opened.close();
  await bridge.crash();
  bridge = await startBridge({ data });
  await bridge.call("record_unlock", { passphrase: PASSPHRASE });
  expect((await view("GAD-7")).answers.map(({ linkId, value }) => [linkId, value])).toEqual([
    ["1", { kind: "choice", code: "3" }],
    ["2", { kind: "choice", code: "2" }],
    ["3", { kind: "choice", code: "1" }],
    ["4", { kind: "choice", code: "0" }],
  ]);
});

test("it is resumed at the first question without an answer", async () => {
  opened = await openPage(browser, bridge, `/clients/${clientId}/assessments`, { size: "small" });
  page = opened.page;
  const waiting = page.getByRole("region", { name: "Waiting for you" });
  await waiting.getByText(/4 answers given/).waitFor();
  await expectAccessible(page);
  await picture(page, "journey-assessments-waiting");
  await press(page, waiting.getByRole("button", { name: "Resume GAD-7" }));
  await formOf(page, "GAD-7").waitFor();
  await onQuestion(page, "5");
});

test("what is missing is said, and led to", async () => {
  await page.keyboard.type("22");
  await onQuestion(page, "7");
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: /^1 question without an answer/ });
  await dialog.getByText("Feeling afraid", { exact: false }).waitFor();
  await expectAccessible(page);
  await press(page, dialog.getByRole("button", { name: "Go to the first" }));
  await dialog.waitFor({ state: "detached" });
  await onQuestion(page, "7");
  expect((await view("GAD-7")).assessment.status).toBe("in-progress");
});

test("two windows finish the same form: the second is told, and shown what counts", async () => {
  const second = await openPage(browser, bridge, page.url().split("#")[1] ?? "/", { size: "small" });
  await onQuestion(second.page, "7");
  await page.keyboard.press("1");
  await page.keyboard.press("Control+Enter");
  await result().waitFor();
  expect(flat(await result().innerText())).toContain("8 of 21");
  await second.page.keyboard.press("4");
  await second.page.getByText("This assessment was finished in another window").waitFor();
  await second.page.getByRole("listitem").filter({ hasText: "Feeling afraid as if something awful might happen: Nearly every day" }).waitFor();
  await picture(second.page, "journey-two-windows");
  await expectAccessible(second.page);
  await press(second.page, second.page.getByRole("button", { name: "Show what was finished" }));
  await result(second.page).waitFor();
  expect(flat(await result(second.page).innerText())).toContain("8 of 21");
  // Nothing was changed behind the first window's back.
  const { assessment, answers, scored } = await view("GAD-7");
  expect([assessment.status, answers.length, scored.scales[0]?.value]).toEqual(["completed", 7, 8]);
  expect(answers.find((one) => one.linkId === "7")?.value).toEqual({ kind: "choice", code: "0" });
  await second.close();
});

test("amending keeps the first, and says who, when and why", async () => {
  await press(page, page.getByRole("button", { name: "Amend" }));
  const dialog = page.getByRole("dialog", { name: /^Amend GAD-7/ });
  await focused(dialog.getByRole("textbox", { name: "Reason" }));
  await page.keyboard.press("Enter");
  await dialog.getByText("Say why.").waitFor();
  await expectAccessible(page);
  await page.keyboard.type("They misread the last question");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await formOf(page, "GAD-7").waitFor();
  await onQuestion(page, "1");
  await page.keyboard.press("End");
  await onQuestion(page, "7");
  await page.keyboard.press("4");
  await page.keyboard.press("Control+Enter");
  await page.getByText("They misread the last question").waitFor();
  expect(flat(await result().innerText())).toContain("11 of 21");
  const [newer, older] = (await list()).filter((one) => one.shortTitle === "GAD-7");
  expect([newer?.status, newer?.total, older?.status, older?.total, older?.amendedBy]).toEqual(["amended", 11, "completed", 8, newer?.id]);
  await press(page, page.getByRole("link", { name: "Go to the first" }));
  await page.getByText("Replaced by an amendment").first().waitFor();
  expect(flat(await result().innerText())).toContain("8 of 21");
  await expectAccessible(page);
  await picture(page, "journey-amended");
});

test("a question that was declined gives no total, and says which it was", async () => {
  await goTo(page, `/clients/${clientId}`);
  await begin(page, "PHQ-2");
  await page.keyboard.press("3");
  await onQuestion(page, "2");
  await page.keyboard.press("d");
  await page.keyboard.press("Control+Enter");
  await result().getByText("No total: 1 question has no answer that counts").waitFor();
  await result().getByText("Feeling down, depressed, or hopeless").waitFor();
  const { scored, answers } = await view("PHQ-2");
  expect([scored.scales[0]?.value, scored.positive, answers[1]?.value]).toEqual([null, null, { kind: "declined" }]);
  await expectAccessible(page);
});

test("a stopped one stays readable with its answers and has no result", async () => {
  await goTo(page, `/clients/${clientId}`);
  await begin(page, "GAD-2");
  await page.keyboard.press("3");
  await onQuestion(page, "2");
  await choose(page, page.getByRole("button", { name: "More", exact: true }), "Stop this assessment");
  const dialog = page.getByRole("dialog", { name: /^Stop GAD-2/ });
  await fill(page, dialog.getByRole("textbox", { name: "Reason" }), "They were called away");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByText("They were called away", { exact: false }).waitFor();
  const { assessment, answers } = await view("GAD-2");
  expect([assessment.status, answers.length]).toEqual(["stopped", 1]);
  await expectAccessible(page);
});
