/** From a fresh machine to the printed plan, without a mouse. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBridge, type Bridge } from "../../support/bridge";
import { expectAccessible, openBrowser, openPage, picture, type Browser, type Opened, type Page } from "../../support/browser";
import { asJourney } from "../../support/journey";
import { createRecord, fill, focused, move, press, tabTo } from "../../support/keyboard";
import { newFolder, removeFolder } from "../../support/places";

const NEED = "I cannot get to the clinic";
const GOAL = "Get to dialysis on my own";
const STEP = "Order a ride for every treatment";
const SECOND = "Ask the church about a volunteer driver";

let bridge: Bridge;
let browser: Browser;
let opened: Opened;
let page: Page;
let folder: string;
beforeAll(async () => {
  folder = newFolder();
  bridge = await startBridge();
  browser = await openBrowser();
  opened = await openPage(browser, bridge, "/", { size: "large" });
  page = opened.page;
});
afterAll(async () => {
  await opened.close();
  await browser.close();
  await bridge.stop();
  removeFolder(folder);
});
asJourney(() => page);

const outline = () => page.getByRole("treegrid", { name: "Care plan outline" });
const row = (words: string) => outline().getByRole("row").filter({ hasText: words });
const finaliseButton = () => page.getByRole("button", { name: "Finalise…" });

test("a record is created, and its key acknowledged", async () => {
  const key = await createRecord(page);
  expect(key.replaceAll(/\W/g, "").length).toBeGreaterThan(20);
  expect((await bridge.call("record_status")).state).toBe("open");
});

test("a client is taken in with a name and a birth date", async () => {
  await page.keyboard.press("g");
  await page.keyboard.press("n");
  await focused(page.getByLabel("Given name", { exact: true }));
  await page.keyboard.type("Zoë");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ångström");
  const born = page.getByLabel("Birth date");
  await fill(page, born, "3/14/1951");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: "Zoë Ångström" }).waitFor();
  await page.getByText("born Mar 14, 1951").waitFor();
});

test("what is missing is a prompt that leads to its field", async () => {
  await press(page, page.getByRole("button", { name: "Add language" }).first());
  const language = page.getByRole("combobox", { name: "Language" });
  await focused(language);
  await page.keyboard.type("Somali");
  const somali = page.getByRole("option", { name: "Somali" });
  await somali.waitFor();
  await page.keyboard.press("ArrowDown");
  // Once to choose, once to keep it.
  await page.keyboard.press("Enter");
  await somali.waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await page.getByRole("definition").filter({ hasText: "Somali" }).first().waitFor();
  const [client] = await bridge.call("search", { text: "Angstrom", limit: 1 });
  await expect.poll(async () => (await bridge.call("client_get", { id: client?.clientId ?? "" })).client.language).toBe("so");
});

test("need, goal and interventions are written with Enter and Tab, and moved with Alt and arrows", async () => {
  await press(page, page.getByRole("link", { name: "Care plan" }));
  await fill(page, page.getByRole("textbox", { name: "What matters to me" }), "To see my garden bloom");
  const needs = outline().getByRole("row").filter({ hasText: "Needs and goals" });
  await page.keyboard.press("Tab");
  for (let rows = 0; rows < 10 && !(await needs.evaluate((element) => element === document.activeElement)); rows += 1) await move(page, "ArrowDown");
  await focused(needs);
  await page.keyboard.press("Enter");
  await focused(page.getByRole("textbox", { name: "The need, in the client’s words" }));
  await page.keyboard.type(NEED);
  await page.keyboard.press("Tab");
  await focused(page.getByRole("textbox", { name: "The goal, in the client’s words" }));
  await page.keyboard.type(GOAL);
  await page.keyboard.press("Tab");
  await focused(page.getByRole("textbox", { name: "What is done" }));
  await page.keyboard.type(STEP);
  await page.keyboard.press("Enter");
  await focused(page.getByRole("textbox", { name: "What is done" }));
  await page.keyboard.type(SECOND);
  await page.keyboard.press("Escape");
  await focused(row(SECOND));
  await page.keyboard.press("Alt+ArrowUp");
  await page.getByText("Moved to 1 of 2").waitFor({ state: "attached" });
  const steps = async (): Promise<string[]> => {
    const [client] = await bridge.call("search", { text: "Angstrom", limit: 1 });
    const { content } = await bridge.call("plan_get", { clientId: client?.clientId ?? "" });
    return content.interventions.map((step) => step.what);
  };
  await expect.poll(steps).toEqual([SECOND, STEP]);
  await picture(page, "journey-plan-outline");
});

test("what is missing in the plan leads to its place", async () => {
  await press(page, page.getByRole("button", { name: /things missing/ }));
  const panel = page.getByRole("complementary", { name: "Beside the plan" });
  await panel.getByText("Each line leads to its place").waitFor();
  await press(page, panel.getByRole("button", { name: "What is measured" }));
  const measure = page.getByLabel("What is measured");
  await focused(measure);
  await page.keyboard.type("rides a week");
  await fill(page, page.getByLabel("Aim"), "3");
  await fill(page, panel.getByLabel("By when"), "6/30/2026");
  await expect
    .poll(async () => {
      const [client] = await bridge.call("search", { text: "Angstrom", limit: 1 });
      const { content, missing } = await bridge.call("plan_get", { clientId: client?.clientId ?? "" });
      return [content.goals[0]?.targets, missing.some((one) => one.kind === "goal-without-measure")];
    })
    .toEqual([[{ measure: "rides a week", baseline: "", target: "3", unit: "", dueOn: "2026-06-30" }], false]);
});

test("an incomplete plan is finalised for a reason", async () => {
  await page.keyboard.press("Control+Shift+Enter");
  const dialog = page.getByRole("dialog", { name: /Finalise version 1/ });
  await dialog.waitFor();
  expect(await dialog.getByRole("heading").first().innerText()).toContain("Zoë Ångström");
  await expectAccessible(page);
  // Without a reason it asks for one and stays.
  await press(page, dialog.getByRole("button", { name: "Finalise version 1" }));
  await dialog.getByText("This is needed").or(dialog.getByText("Say why")).first().waitFor();
  await fill(page, dialog.getByRole("textbox", { name: "Why finalise all the same?" }), "First visit; the rest follows");
  await press(page, dialog.getByRole("button", { name: "Finalise version 1" }));
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Version 1 is made.").waitFor();
  await page.getByText("Finalised all the same: First visit; the rest follows").waitFor();
  await expect.poll(() => finaliseButton().isDisabled()).toBe(true);
});

test("the pages are seen, and saved as a PDF that holds the client’s words", async () => {
  await page.keyboard.press("Control+p");
  const pages = page.getByRole("list", { name: "Pages" }).getByRole("img");
  await expect.poll(() => pages.count()).toBeGreaterThanOrEqual(2);
  await picture(page, "journey-plan-print");
  await expectAccessible(page);
  await page.keyboard.press("Control+Shift+P");
  const dialog = page.getByRole("dialog", { name: /Save the plan as PDF/ });
  const name = await dialog.getByLabel("File name").inputValue();
  expect(name).not.toMatch(/Zo|ngstr/);
  await fill(page, dialog.getByLabel("Folder"), folder);
  await press(page, dialog.getByRole("button", { name: "Save PDF" }));
  await dialog.waitFor({ state: "detached" });
  const file = join(folder, name.endsWith(".pdf") ? name : `${name}.pdf`);
  expect(existsSync(file)).toBe(true);
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replaceAll(/\s+/g, " ");
  for (const words of [GOAL, STEP, SECOND, "To see my garden bloom", "Zoë Ångström"]) expect(text).toContain(words);
  execFileSync("qpdf", ["--check", file]);
});

test("nothing is lost by starting the page again", async () => {
  await page.reload();
  await page.getByRole("treegrid").waitFor();
  await row(GOAL).waitFor();
  await tabTo(page, row("What matters").or(page.getByRole("textbox", { name: "What matters to me" })).first());
  await expect.poll(() => page.getByRole("textbox", { name: "What matters to me" }).inputValue()).toBe("To see my garden bloom");
});
