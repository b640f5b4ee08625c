/** A PHQ-9 by keyboard whose ninth answer is positive: the panel, a safety plan, the result, and what it does to the care plan. */
import { expect, test } from "vitest";
import { begin, choose, onQuestion, progress } from "../../support/assessing";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, expectFits, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { fill, focused, press, tabTo, undo } from "../../support/keyboard";
import { goTo } from "../../support/routes";

const LOW_MOOD = "I feel down most days and do not enjoy much.";
const SLEEP = "I do not sleep well at night.";
const SUICIDE = "I have thoughts of dying or of ending my life.";

let bridge: Bridge;
let page: Page;
let clientId: string;
let assessmentId: string;
beginJourney(async (beginning) => {
  bridge = await beginning.record();
  clientId = await clientNamed(bridge, { givenName: "Zoë", familyName: "Ångström", birthDate: "1951-03-14" });
  page = await beginning.open(`/clients/${clientId}`);
  await page.getByRole("heading", { level: 1, name: "Zoë Ångström" }).waitFor();
});

const panel = () => page.getByRole("dialog", { name: /^First, keep them safe/ });
const record = () => panel().getByRole("button", { name: "Record what was done" });
const view = () => bridge.call("assessment_get", { id: assessmentId });
const plan = () => bridge.call("plan_get", { clientId });
const card = (words: string) => page.getByRole("article", { name: new RegExp(words) });
const dismissed = async () => (await view()).decisions.filter((one) => one.verdict === "dismissed").map((one) => one.reason);
const openFlags = async () => (await bridge.call("flag_open_list", { clientId })).length;

test("an instrument is found by its name and begun with two keys", async () => {
  const how = await choose(page, "PHQ-9");
  await focused(how.getByRole("button", { name: "Start", exact: true }));
  await expectAccessible(page);
  await picture(page, "journey-assessment-start");
  await page.keyboard.press("Enter");
  await onQuestion(page, "1");
  const { rows } = await bridge.call("assessment_page", { clientId, cursor: null, limit: 5 });
  expect(rows.map((head) => [head.shortTitle, head.status, head.answered])).toEqual([["PHQ-9", "in-progress", 0]]);
  assessmentId = rows[0]?.id ?? "";
});

test("number keys choose and lead on, and every answer is kept as it is given", async () => {
  await page.keyboard.press("3");
  await onQuestion(page, "2");
  await expect.poll(async () => (await view()).answers.map(({ linkId, value }) => [linkId, value])).toEqual([["1", { kind: "choice", code: "2" }]]);
  // Arrows go back, another number corrects.
  await page.keyboard.press("ArrowUp");
  await onQuestion(page, "1");
  await page.keyboard.press("4");
  await onQuestion(page, "2");
  await page.keyboard.type("3422222");
  await onQuestion(page, "9");
  await progress(page, "8 of 10 answered").waitFor();
  expect((await view()).scored.scales[0]?.value).toBe(null);
  await expectAccessible(page);
  await picture(page, "journey-assessment-form");
});

test("the ninth answer opens the panel at once: what was answered, what to do, whom to call", async () => {
  await page.keyboard.press("2");
  await panel().waitFor();
  for (const words of ["Zoë Ångström", "Several days", "Ask directly", "988"]) await panel().getByText(words).first().waitFor();
  expect(await openFlags()).toBe(1);
  await expectAccessible(page);
  await picture(page, "journey-flag-panel");
});

test("the panel cannot be closed: not with Escape, not with Tab, not by going elsewhere", async () => {
  expect(await panel().getByRole("button", { name: /Close/ }).count()).toBe(0);
  await page.keyboard.press("Escape");
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press("Tab");
    expect(await panel().evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  }
  await page.evaluate(() => (location.hash = "/caseload"));
  await page.waitForFunction(() => document.title.includes("Caseload"));
  await page.keyboard.press("Escape");
  await panel().waitFor();
  await page.evaluate((id) => (location.hash = `/clients/${id}`), clientId);
  await page.waitForFunction(() => !document.title.includes("Caseload"));
  await page.keyboard.press("Escape");
  await panel().waitFor();
  expect(await openFlags()).toBe(1);
});

test("a record asks for what was done and who was told", async () => {
  await press(page, record());
  await panel().getByText("Tick what was done; at least one.").waitFor();
  await panel().getByText("Say who was told, or that nobody was.").waitFor();
  expect(await openFlags()).toBe(1);
});

test("what was done is typed, and is still there after the safety plan was opened beside it", async () => {
  await press(page, panel().getByRole("checkbox", { name: "Stayed with them" }), "Space");
  await press(page, panel().getByRole("button", { name: "Open the safety plan" }));
  await panel().waitFor({ state: "detached" });
  await press(page, page.getByRole("button", { name: "Begin a safety plan" }));
  await page.getByRole("heading", { name: /Warning signs/ }).waitFor();
});

const STEPS = ["Warning signs", "What I can do by myself", "People and places that take my mind off it", "People I can ask for help", "Professionals and crisis lines", "Making my surroundings safe"];
const step = (name: string) => page.getByRole("list", { name, exact: true });

test("six steps are written in the person's own words", async () => {
  await fill(page, step("Warning signs").getByRole("textbox", { name: "Line 1" }), "I stop answering the phone");
  await page.keyboard.press("Enter");
  await focused(step("Warning signs").getByRole("textbox", { name: "Line 2" }));
  await page.keyboard.type("I lie awake after three");
  await fill(page, step("What I can do by myself").getByRole("textbox", { name: "Line 1" }), "Water the tomatoes");
  await fill(page, step("People and places that take my mind off it").getByRole("textbox", { name: "Name or place 1" }), "The library");
  await fill(page, step("People I can ask for help").getByRole("textbox", { name: "Name or place 1" }), "My sister Inga");
  await page.keyboard.press("Tab");
  await page.keyboard.type("503 555 0147");
  // A step that says nothing keeps it from being finished, and is where the cursor goes.
  await page.keyboard.press("Control+Shift+Enter");
  await page.getByText("Steps 5 and 6 say nothing yet.").waitFor();
  await focused(step("Professionals and crisis lines").getByRole("textbox", { name: "Name or place 1" }));
  await press(page, page.getByRole("button", { name: /988/ }).first());
  await fill(page, step("Making my surroundings safe").getByRole("textbox", { name: "Line 1" }), "Inga keeps the sleeping pills");
  await expectAccessible(page);
  await picture(page, "journey-safety-plan");
});

test("leaving the plan brings the panel back, with what was typed", async () => {
  await page.evaluate((id) => (location.hash = `/clients/${id}/timeline`), clientId);
  await panel().waitFor();
  await expect.poll(() => panel().getByRole("checkbox", { name: "Stayed with them" }).isChecked()).toBe(true);
  await press(page, panel().getByRole("button", { name: "Open the safety plan" }));
  await panel().waitFor({ state: "detached" });
  await step("Warning signs").waitFor();
});

test("the plan is finished and counts", async () => {
  await page.keyboard.press("Control+Shift+Enter");
  const dialog = page.getByRole("alertdialog", { name: /Finish the safety plan/ });
  await press(page, dialog.getByRole("button", { name: "Finish the safety plan" }));
  await page.getByRole("heading", { name: "Safety plan 1" }).waitFor();
  await page.getByText("In force").waitFor();
  for (const name of STEPS) await page.getByRole("heading", { name: new RegExp(name) }).waitFor();
  const { draft, finished } = await bridge.call("safety_plan_get", { clientId });
  expect([draft, finished.length, finished[0]?.warningSigns, finished[0]?.helpers, finished[0]?.environment]).toEqual([
    null,
    1,
    ["I stop answering the phone", "I lie awake after three"],
    [{ name: "My sister Inga", phone: "503 555 0147" }],
    ["Inga keeps the sleeping pills"],
  ]);
  expect(finished[0]?.professionals[0]?.phone).toContain("988");
  await expectAccessible(page);
});

test("what was done and who was told closes the panel", async () => {
  await press(page, page.getByRole("button", { name: "An answer waits for what was done" }).first());
  await panel().waitFor();
  await press(page, panel().getByRole("checkbox", { name: "Wrote a safety plan together" }), "Space");
  await press(page, panel().getByRole("button", { name: "My supervisor" }));
  await press(page, record());
  await panel().waitFor({ state: "detached" });
  expect(await openFlags()).toBe(0);
  await focused(page.getByRole("heading", { level: 1 }));
  const [flag] = (await view()).flags;
  expect([flag?.state, flag?.done, flag?.told]).toEqual(["settled", ["stayed-with-them", "safety-plan"], "My supervisor"]);
});

test("the form is completed: total and band", async () => {
  await goTo(page, `/clients/${clientId}/assessments/${assessmentId}`);
  await onQuestion(page, "10");
  await page.keyboard.press("2");
  await page.keyboard.press("Control+Enter");
  const result = page.getByRole("region", { name: "Result" });
  await result.getByText("Moderate", { exact: true }).waitFor();
  // 3 + 2 + 3 + five times 1, and 1 for the ninth.
  expect((await result.innerText()).replaceAll(/\s+/g, " ")).toContain("14 of 27");
  const { assessment, scored } = await view();
  expect([assessment.status, scored.scales[0]?.value]).toEqual(["completed", 14]);
  // Completed once: the key is not also a press of the button it has led to.
  await page.getByText("Completed", { exact: true }).first().waitFor();
  expect(await page.getByText("Not saved").count()).toBe(0);
  await expectAccessible(page);
  await expectFits(page);
  await picture(page, "journey-assessment-result");
});

test("two suggestions are taken with one key each", async () => {
  await tabTo(page, page.getByRole("article").first());
  expect(await page.getByRole("article").count()).toBe(3);
  // What could do harm comes first; the next one has the focus when one is decided.
  for (const words of [SUICIDE, LOW_MOOD]) {
    await focused(card(words));
    await page.keyboard.press("Enter");
    await card(words).waitFor({ state: "detached" });
  }
  await focused(card(SLEEP));
  const { content } = await plan();
  expect([content.risks.map((risk) => risk.text), content.needs.map((need) => need.statement)]).toEqual([[SUICIDE], [SUICIDE, LOW_MOOD]]);
  expect([content.goals.length > 0, content.interventions.length > 0]).toEqual([true, true]);
});

test("one is dismissed with a reason, taken back, and dismissed again", async () => {
  const dialog = page.getByRole("dialog", { name: /Dismiss the suggestion/ });
  const dismiss = async () => {
    await focused(card(SLEEP));
    await page.keyboard.press("x");
    await dialog.waitFor();
    await expectAccessible(page);
    // Without a reason it stays; the digits choose one, as in a form.
    await press(page, dialog.getByRole("button", { name: "Dismiss", exact: true }));
    await dialog.getByText("Say why.").waitFor();
    await press(page, dialog.getByRole("radio").first(), "1");
    await expect.poll(() => dialog.getByRole("radio", { name: "Somebody cares for it already" }).isChecked()).toBe(true);
    await fill(page, dialog.getByRole("textbox", { name: "In own words" }), "The pharmacist changed the dose");
    await page.keyboard.press("Enter");
    await card(SLEEP).waitFor({ state: "detached" });
  };
  await dismiss();
  expect(await dismissed()).toEqual(["Somebody cares for it already. The pharmacist changed the dose"]);
  await undo(page);
  await card(SLEEP).waitFor();
  expect(await dismissed()).toEqual([]);
  await tabTo(page, card(SLEEP));
  await dismiss();
});

test("what was dismissed does not come back when the page is opened again", async () => {
  await page.reload();
  await page.getByText("The pharmacist changed the dose").waitFor();
  await page.getByText(`Dismissed: ${SLEEP}`).waitFor();
  expect(await page.getByRole("article").count()).toBe(0);
  expect((await view()).suggestions).toEqual([]);
  await expectAccessible(page);
});

test("the care plan holds them, each with where it came from", async () => {
  await press(page, page.getByRole("list", { name: "What came of it" }).getByRole("link", { name: LOW_MOOD }));
  const beside = page.getByRole("complementary", { name: "Beside the plan" });
  await beside.getByText("Where it came from").waitFor();
  await beside.getByText("14 · Moderate").waitFor();
  await expectAccessible(page);
  await picture(page, "journey-need-origin");
  await press(page, beside.getByRole("link", { name: /PHQ-9 of Mar 2, 2026/ }));
  await page.getByRole("region", { name: "Result" }).waitFor();
  await press(page, page.getByRole("list", { name: "What came of it" }).getByRole("listitem").filter({ hasText: "Risk:" }).getByRole("link", { name: SUICIDE }));
  await beside.getByText("Thoughts that you would be better off dead", { exact: false }).waitFor();
});

const needs = async () => (await plan()).content.needs.length;

/** A short screen with its two highest answers. */
async function screened(name: string): Promise<void> {
  await goTo(page, `/clients/${clientId}`);
  await begin(page, name);
  await page.keyboard.type("44");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("region", { name: "Result" }).getByText("Positive screen").first().waitFor();
}

test("what is in the plan already is linked, not doubled", async () => {
  const before = await needs();
  await screened("PHQ-2");
  await tabTo(page, card(LOW_MOOD));
  await page.keyboard.press("Enter");
  await card(LOW_MOOD).waitFor({ state: "detached" });
  expect(await needs()).toBe(before);
});

test("what was taken into the plan can be taken back as one act", async () => {
  const before = await plan();
  await screened("GAD-2");
  const suggested = page.getByRole("article").first();
  await tabTo(page, suggested);
  await page.keyboard.press("Enter");
  await expect.poll(needs).toBe(before.content.needs.length + 1);
  expect((await plan()).content.goals.length).toBeGreaterThan(before.content.goals.length);
  await undo(page);
  await suggested.waitFor();
  await expect
    .poll(async () => {
      const { content } = await plan();
      return [content.needs, content.goals, content.interventions];
    })
    .toEqual([before.content.needs, before.content.goals, before.content.interventions]);
});
