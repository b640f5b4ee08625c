/** An assessment from the first key to the amendment: by keyboard alone, as an interview, from paper, in two windows at once. */
import { expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { fill, focused, press, tabTo } from "../../support/keyboard";
import { goTo } from "../../support/routes";

const DAY = "2026-03-02";

let bridge: Bridge;
let page: Page;
let clientId: string;
beginJourney(async (beginning) => {
  bridge = await beginning.record();
  clientId = await clientNamed(bridge, { givenName: "Dolores", familyName: "Whitfield", language: "en" });
  page = await beginning.open(`/clients/${clientId}/assessments`, { size: "large", zone: "UTC" });
});

const list = async () => (await bridge.call("assessment_page", { clientId, cursor: null, limit: 50 })).rows;
const begun = async () => (await list()).find((head) => head.status === "in-progress")?.id ?? "";
const answers = async (id: string) => {
  const { answers } = await bridge.call("assessment_get", { id });
  return Object.fromEntries(answers.map(({ linkId, value }) => [linkId, value.kind === "choice" ? value.code : value.kind]));
};
const start = (instrumentId: string) =>
  bridge.call("assessment_start", { start: { clientId, instrumentId, mode: "self", informant: "", language: "en", interpreter: null, askedOn: DAY, partOf: null } });
const question = (words: string) => page.getByRole("radiogroup", { name: words });

test("A, a few letters, Enter and Enter begin a form", async () => {
  await page.getByText("Nothing has been assessed yet").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("a");
  await focused(page.getByRole("combobox", { name: "Which assessment" }));
  await expectAccessible(page);
  await page.keyboard.type("phq-9");
  await page.getByRole("option", { name: /PHQ-9/, selected: true }).waitFor();
  await page.keyboard.press("Enter");
  await focused(page.getByRole("button", { name: "Start", exact: true }));
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await focused(question("Little interest or pleasure").getByRole("radio", { name: "Not at all" }));
  await expectAccessible(page);
  // Nothing is answered before it is asked.
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
});

test("numbers choose, arrows move, D declines, Backspace takes back; every answer is in the record", async () => {
  await page.keyboard.type("231");
  await focused(question("Feeling tired").getByRole("radio", { name: "Not at all" }));
  await page.keyboard.press("d");
  await page.keyboard.press("ArrowUp");
  await page.getByRole("status").filter({ hasText: "4 of 10 answered" }).waitFor();
  await expect.poll(async () => answers(await begun())).toEqual({ 1: "1", 2: "2", 3: "0", 4: "declined" });
  await page.keyboard.press("Backspace");
  await page.getByRole("status").filter({ hasText: "3 of 10 answered" }).waitFor();
  await expect.poll(async () => answers(await begun())).toEqual({ 1: "1", 2: "2", 3: "0" });
});

test("a form that was left is resumed where it stopped, and says what is missing", async () => {
  await goTo(page, `/clients/${clientId}/assessments`);
  await expectAccessible(page);
  await press(page, page.getByRole("button", { name: "Resume PHQ-9" }));
  await focused(question("Feeling tired").getByRole("radio", { name: "Not at all" }));
  await page.keyboard.press("ControlOrMeta+Enter");
  const dialog = page.getByRole("dialog", { name: /6 questions without an answer/ });
  await dialog.waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await focused(question("Feeling tired").getByRole("radio", { name: "Not at all" }));
});

test("as an interview, one question stands alone; a flagged answer leads to a screen that says nothing", async () => {
  await page.keyboard.press("ControlOrMeta+2");
  await page.getByRole("heading", { name: "Feeling tired or having little energy" }).waitFor();
  const shown = await page.getByRole("dialog", { name: "Interview" }).innerText();
  expect(shown).not.toContain("Whitfield");
  await expectAccessible(page);
  await picture(page, "journey-interview");
  for (const [digit, next] of [["3", "Poor appetite"], ["3", "Feeling bad about yourself"], ["3", "Trouble concentrating"], ["2", "Moving or speaking so slowly"], ["1", "Thoughts that you would be better off dead"]] as const) {
    await page.keyboard.press(digit);
    await page.getByRole("heading", { name: next }).waitFor();
  }
  await page.keyboard.press("2");
  await page.getByRole("heading", { name: "One moment, please" }).waitFor();
  await expectAccessible(page);
  const moment = await page.getByRole("dialog", { name: "Interview" }).innerText();
  expect(moment).not.toMatch(/dead|Whitfield|PHQ/);
  // What the client may press next opens nothing.
  await page.keyboard.press("Enter");
  await page.keyboard.press("2");
  await page.getByRole("heading", { name: "One moment, please" }).waitFor();
});

test("the case manager opens the panel, records what was done, and the interview goes on", async () => {
  await page.keyboard.press("ControlOrMeta+Enter");
  const panel = page.getByRole("dialog", { name: /keep them safe/ });
  await panel.waitFor();
  await press(page, panel.getByRole("checkbox", { name: "Stayed with them" }), "Space");
  await fill(page, panel.getByLabel("Who was told"), "Dr. Okafor");
  await page.keyboard.press("Escape");
  await press(page, panel.getByRole("button", { name: "Record what was done" }));
  await panel.waitFor({ state: "detached" });
  await page.getByRole("heading", { name: /If you checked off any problems/ }).waitFor();
  // Tapped by the client: that leads on, too.
  await page.getByRole("radio", { name: "Very difficult" }).click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
});

test("completed, it shows its total, band and sign in words, and what follows from it", async () => {
  const result = page.getByRole("region", { name: "Result" });
  await result.waitFor();
  expect((await result.innerText()).replaceAll(/\s+/g, " ")).toBe("11 of 27 Moderate Positive screen");
  await expectAccessible(page);
  await page.getByRole("complementary", { name: "What follows" }).getByRole("heading", { name: /suggestions? for the plan/ }).waitFor();
  await picture(page, "journey-assessment-result");
});

test("from paper, a row of digits fills the rows", async () => {
  await start("phq-9");
  const id = await begun();
  await goTo(page, `/clients/${clientId}/assessments/${id}?as=grid`);
  await focused(question("Little interest or pleasure").getByRole("radio", { name: "Not at all" }));
  await page.keyboard.type("012301230");
  await page.getByRole("status").filter({ hasText: "9 of 10 answered" }).waitFor();
  await expect.poll(() => answers(id)).toEqual(Object.fromEntries([..."012301230"].map((digit, at) => [at + 1, digit])));
  await expectAccessible(page);
});

test("finished in another window meanwhile, it is said, and what was answered here is named", async () => {
  const id = await begun();
  const { assessment } = await bridge.call("assessment_get", { id });
  await bridge.call("assessment_complete", { id, revision: assessment.revision });
  await page.keyboard.type("2");
  const notice = page.getByRole("status").filter({ hasText: "finished in another window" });
  await notice.waitFor();
  expect(await notice.innerText()).toContain("Somewhat difficult");
  await press(page, page.getByRole("button", { name: "Show what was finished" }));
  await page.getByRole("region", { name: "Result" }).waitFor();
});

test("amended, the first stays as it was and each names the other", async () => {
  await press(page, page.getByRole("button", { name: "Amend" }));
  await focused(page.getByRole("dialog").getByLabel(/^Reason/));
  await page.keyboard.type("Question 4 was read from the wrong line");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "PHQ-9", exact: true }).waitFor();
  const row = question("Feeling tired");
  await tabTo(page, row.getByRole("radio", { name: "Nearly every day" }));
  await page.keyboard.press("1");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByText(/Stands in the place of the one of Mar 2, 2026: 12/).waitFor();
  await page.getByText("Question 4 was read from the wrong line").waitFor();
  await expectAccessible(page);
  await press(page, page.getByRole("link", { name: "Go to the first" }));
  await page.getByText("What counts is 9 · Mild").waitFor();
  await expectAccessible(page);
  expect((await list()).map((head) => [head.status, head.total])).toEqual(expect.arrayContaining([["amended", 9], ["completed", 12], ["completed", 11]]));
});

test("in the whole person's assessment a sentence becomes a need by a key", async () => {
  await start("comprehensive-general");
  const id = await begun();
  await goTo(page, `/clients/${clientId}/assessments/${id}`);
  await page.getByRole("complementary", { name: "Beside Physical health" }).waitFor();
  await expectAccessible(page);
  const words = page.getByRole("textbox", { name: /Which conditions matter most/ });
  await tabTo(page, words);
  await page.keyboard.type("Heart failure since 2019. She skips the water pill when she goes out.");
  await page.getByText("Mark “She skips the water pill when she goes out.” as").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("ControlOrMeta+Shift+n");
  await page.getByText("Need: “She skips the water pill when she goes out.”").waitFor();
  const { needs } = (await bridge.call("plan_get", { clientId })).content;
  expect(needs.map((need) => need.statement)).toEqual(["She skips the water pill when she goes out."]);
  // The words are in the record, whatever happens to the window now.
  expect((await bridge.call("assessment_get", { id })).answers.map((answer) => answer.value)).toEqual([{ kind: "text", text: "Heart failure since 2019. She skips the water pill when she goes out." }]);
});
