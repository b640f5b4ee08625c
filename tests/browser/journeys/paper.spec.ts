/** What comes from paper, and what is not a questionnaire: the grid, a bare total, the assessment of the whole person. */
import { expect, test } from "vitest";
import { begin, choose, formOf, onQuestion } from "../../support/assessing";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, expectFits, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { fill, pick, press } from "../../support/keyboard";
import { goTo } from "../../support/routes";

const SENTENCE = "Her heart failure keeps her from the stairs.";

let bridge: Bridge;
let page: Page;
let clientId: string;
beginJourney(async (beginning) => {
  bridge = await beginning.record();
  clientId = await clientNamed(bridge, { givenName: "Dolores", familyName: "Whitfield", birthDate: "1944-01-02", language: "es", interpreterNeeded: true, medication: "Furosemide 40 mg" });
  page = await beginning.open(`/clients/${clientId}`);
  await page.getByRole("heading", { level: 1, name: "Dolores Whitfield" }).waitFor();
});

const result = () => page.getByRole("region", { name: "Result" });
const view = async (name: string) => {
  const { rows } = await bridge.call("assessment_page", { clientId, cursor: null, limit: 20 });
  return bridge.call("assessment_get", { id: rows.find((one) => one.shortTitle === name)?.id ?? "" });
};
const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

test("a form of twenty questions is taken over from paper with twenty digits, for the day it was filled in", async () => {
  const how = await choose(page, "PCL-5");
  await pick(page, how.getByRole("radiogroup", { name: "How it is filled in" }), "Paper grid");
  await pick(page, how.getByRole("radiogroup", { name: "Who answers" }), "The client alone");
  await fill(page, how.getByLabel("Day of the answers"), "2/20/2026");
  await expectAccessible(page);
  await picture(page, "journey-paper-start");
  await press(page, how.getByRole("button", { name: "Start", exact: true }));
  await formOf(page, "PCL-5").waitFor();
  await onQuestion(page, "1");
  await page.keyboard.type("43210432104321043210");
  await page.getByText("20 of 20 answered").first().waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture(page, "journey-paper-grid");
  await page.keyboard.press("Control+Enter");
  await result().waitFor();
  expect(flat(await result().innerText())).toContain("40 of 80");
  const { assessment, answers } = await view("PCL-5");
  expect([assessment.status, assessment.askedOn, assessment.mode, assessment.language, assessment.interpreter]).toEqual(["completed", "2026-02-20", "self", "es", true]);
  const given = new Map(answers.map(({ linkId, value }) => [linkId, value.kind === "choice" ? value.code : value.kind]));
  expect(Array.from({ length: 20 }, (_, at) => given.get(String(at + 1))).join("")).toBe("43210432104321043210");
});

test("a total from a form elsewhere is refused outside its range, in words, and takes its band inside", async () => {
  await goTo(page, `/clients/${clientId}`);
  const how = await choose(page, "Katz");
  await pick(page, how.getByRole("radiogroup", { name: "How it is filled in" }), "Total only");
  const total = how.getByRole("textbox", { name: "Total on the form" });
  await fill(page, total, "7");
  await press(page, how.getByRole("button", { name: "Record the total" }));
  await expect.poll(() => total.getAttribute("aria-invalid")).toBe("true");
  expect(flat(await how.innerText())).toContain("0 to 6");
  await expectAccessible(page);
  await picture(page, "journey-total-refused");
  expect((await bridge.call("assessment_page", { clientId, cursor: null, limit: 20 })).rows.filter((one) => one.shortTitle === "Katz ADL")).toEqual([]);
  await fill(page, total, "2");
  await press(page, how.getByRole("button", { name: "Record the total" }));
  await result().waitFor();
  expect(flat(await result().innerText())).toContain("2 of 6");
  await page.getByText("Only the total was recorded", { exact: false }).first().waitFor();
  const { assessment, answers } = await view("Katz ADL");
  expect([assessment.recorded, answers]).toEqual(["total", []]);
  await expectAccessible(page);
});

test("the assessment of the whole person shows what is known and answers nothing beforehand", async () => {
  await goTo(page, `/clients/${clientId}`);
  await begin(page, "Comprehensive");
  await page.getByRole("navigation", { name: "Parts of the assessment" }).getByRole("button", { name: /Physical health/ }).waitFor();
  expect((await view("Comprehensive")).answers).toEqual([]);
  const beside = page.getByRole("complementary", { name: "Beside Physical health" });
  await beside.getByText("Known already").waitFor();
  await beside.getByText("Furosemide 40 mg", { exact: false }).waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture(page, "journey-comprehensive");
});

test("a sentence is marked and becomes a need of the plan", async () => {
  const field = page.getByRole("textbox", { name: /Which conditions matter most/ });
  await fill(page, field, `She lives on the second floor. ${SENTENCE}`);
  await page.keyboard.press("Control+Shift+N");
  await page.getByRole("list", { name: "Marked sentences" }).getByText(SENTENCE, { exact: false }).waitFor();
  const { content } = await bridge.call("plan_get", { clientId });
  expect(content.needs.map((need) => need.statement)).toEqual([SENTENCE]);
  const { decisions, answers } = await view("Comprehensive");
  expect(decisions.map((one) => [one.verdict, one.itemKind])).toEqual([["marked", "need"]]);
  expect(answers.map(({ linkId }) => linkId)).toEqual(["physical.conditions"]);
});

test("an instrument is asked beside it, and its result stands there", async () => {
  const beside = page.getByRole("complementary", { name: "Beside Physical health" });
  await press(page, beside.getByRole("button", { name: "Start FRAIL scale" }));
  const how = page.getByRole("dialog", { name: /^FRAIL scale/ });
  await press(page, how.getByRole("button", { name: "Start", exact: true }));
  await formOf(page, "FRAIL scale").waitFor();
  await onQuestion(page, "1");
  await page.keyboard.type("1".repeat(5));
  await page.keyboard.press("Control+Enter");
  await result().waitFor();
  expect((await view("FRAIL scale")).assessment.partOf).toBe((await view("Comprehensive")).assessment.id);
  await press(page, page.getByRole("link", { name: "Back to the comprehensive assessment" }));
  await beside.getByRole("button", { name: "Open FRAIL scale" }).waitFor();
  expect(flat(await beside.innerText())).toContain("Mar 2, 2026");
});

test("what was answered is shown where it is asked again, and is no answer until it is taken over", async () => {
  await goTo(page, `/clients/${clientId}`);
  await begin(page, "PCL-5");
  await page.getByText("Last time, Feb 20, 2026: Extremely").first().waitFor();
  expect((await bridge.call("assessment_page", { clientId, cursor: null, limit: 20 })).rows.find((one) => one.status === "in-progress" && one.shortTitle === "PCL-5")?.answered).toBe(0);
  await onQuestion(page, "1");
  await page.keyboard.press("l");
  await onQuestion(page, "2");
  await page.getByText("1 of 20 answered").first().waitFor();
});
