/** Results over time: what another system's file brings, as a chart and as a table; and the way back out, as FHIR and on paper. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { begin, choose as chooseInstrument } from "../../support/assessing";
import type { Bridge } from "../../support/bridge";
import { SIZES, expectAccessible, expectFits, picture, type Page } from "../../support/browser";
import { beginJourney } from "../../support/journey";
import { choose, fill, press, tabTo } from "../../support/keyboard";
import { fixture } from "../../support/places";
import { goTo } from "../../support/routes";

const FILE = fixture("fhir/Gerardo_Satterfield_72b40696.json.gz");

type Observation = { resourceType: string; code?: { coding: { code: string }[] }; effectiveDateTime?: string; valueQuantity?: { value: number } };
const observations = (JSON.parse(gunzipSync(readFileSync(FILE)).toString()) as { entry: { resource: Observation }[] }).entry.map((one) => one.resource);
/** The totals the file holds under a LOINC code, the newest first. */
const totals = (loinc: string): number[] =>
  observations
    .filter((one) => one.resourceType === "Observation" && one.code?.coding.some((coding) => coding.code === loinc))
    .toSorted((a, b) => Date.parse(b.effectiveDateTime ?? "") - Date.parse(a.effectiveDateTime ?? ""))
    .map((one) => one.valueQuantity?.value ?? Number.NaN);

let folder: string;
let bridge: Bridge;
let page: Page;
let clientId: string;
beginJourney(async (beginning) => {
  folder = beginning.folder();
  bridge = await beginning.record();
  page = await beginning.open("/import");
});

const list = () => page.getByRole("navigation", { name: "What there is a trend of" });
const table = (title: string) => page.getByRole("grid", { name: `Results: ${title}` });
/** The results as the table's rows are read out: “Mar 2, 2026: 7”. */
const results = (title: string) => table(title).locator("[role=row][aria-label]").evaluateAll((rows) => rows.map((row) => Number(/(\d+)$/.exec(row.ariaLabel ?? "")?.[1])));

test("another system's file brings its scores", async () => {
  const asked = page.waitForEvent("filechooser");
  await press(page, page.getByRole("button", { name: "Choose a file", exact: true }));
  await (await asked).setFiles(FILE);
  await press(page, page.getByRole("button", { name: "Take in one client" }));
  await page.getByText(/taken in:/).waitFor();
  const [client] = await bridge.call("search", { text: "Satterfield", limit: 1 });
  clientId = client?.clientId ?? "";
  await goTo(page, `/clients/${clientId}/trends`);
  await list().getByRole("link", { name: /GAD-7/ }).waitFor();
});

test.each([
  ["GAD-7", "70274-6"],
  ["PHQ-2", "55758-7"],
])("the trend of %s: every total of the file, as a chart and as a table", async (name, loinc) => {
  await press(page, list().getByRole("link", { name: new RegExp(name) }));
  await expect.poll(async () => ((await list().getByRole("link", { name: new RegExp(name) }).getAttribute("aria-current")) ?? "")).toBe("page");
  const title = await page.getByRole("heading", { level: 3 }).first().innerText();
  const wanted = totals(loinc);
  expect(wanted.length).toBeGreaterThan(5);
  await table(title).waitFor();
  // What is out of sight is drawn when it is reached: the newest are.
  await expect.poll(async () => (await results(title)).slice(0, 5)).toEqual(wanted.slice(0, 5));
  const summary = (await page.getByRole("figure", { name: `Chart: ${title}` }).getByRole("img").getAttribute("aria-labelledby")) ?? "";
  expect(await page.locator(`[id="${summary}"]`).textContent()).toContain(`${wanted.length} results`);
  for (const size of ["large", "small"] as const) {
    await page.setViewportSize(SIZES[size]);
    await expectAccessible(page);
    await expectFits(page);
    await picture(page, `journey-trends-${name}-${size}`);
  }
  await page.setViewportSize(SIZES.large);
});

test("the keyboard goes through the table, and the chart shows where it is", async () => {
  const title = await page.getByRole("heading", { level: 3 }).first().innerText();
  await tabTo(page, table(title));
  const active = () => table(title).evaluate((grid) => document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.ariaLabel ?? null);
  await page.keyboard.press("Home");
  await expect.poll(active).not.toBe(null);
  const first = await active();
  await page.keyboard.press("ArrowDown");
  await expect.poll(active).not.toBe(first);
  await page.keyboard.press("End");
  await expect.poll(async () => Number(/(\d+)$/.exec((await active()) ?? "")?.[1])).toBe(totals("55758-7").at(-1));
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Result" }).waitFor();
  await page.getByText("Only the total was recorded", { exact: false }).first().waitFor();
});

test("one that is asked here goes on where the file ended", async () => {
  await goTo(page, `/clients/${clientId}`);
  await begin(page, "GAD-7");
  await page.keyboard.type("2222222");
  await page.keyboard.press("Control+Enter");
  await press(page, page.getByRole("link", { name: "See the trend" }));
  // The result that is left has headings, too.
  await list().waitFor();
  const title = await page.getByRole("heading", { level: 3 }).first().innerText();
  await expect.poll(async () => (await results(title)).slice(0, 4)).toEqual([7, ...totals("70274-6").slice(0, 3)]);
});

test("the answers leave as a FHIR file, and it is said that it is not protected", async () => {
  await goTo(page, `/clients/${clientId}/assessments`);
  const assessments = page.getByRole("grid", { name: "Assessments" });
  // Until it is read again the list is as it was before the last one.
  await assessments.getByText("Mar 2, 2026").waitFor();
  await press(page, assessments);
  await page.getByRole("region", { name: "Result" }).waitFor();
  await choose(page, page.getByRole("button", { name: "More", exact: true }), /Save as a FHIR file/);
  const dialog = page.getByRole("dialog", { name: /^Save as a FHIR file/ });
  await dialog.getByText("The file will not be protected.").waitFor();
  await expectAccessible(page);
  await fill(page, dialog.getByRole("textbox", { name: "File" }), join(folder, "answers.json"));
  await press(page, dialog.getByRole("button", { name: "Save file" }));
  await dialog.waitFor({ state: "detached" });
  const bundle = JSON.parse(readFileSync(join(folder, "answers.json"), "utf8")) as { resourceType: string; entry: { resource: Observation & { item?: unknown[]; subject?: unknown } }[] };
  const response = bundle.entry.find((one) => one.resource.resourceType === "QuestionnaireResponse")?.resource;
  const total = bundle.entry.find((one) => one.resource.code?.coding.some((coding) => coding.code === "70274-6"))?.resource;
  expect([bundle.resourceType, response?.item?.length, total?.valueQuantity?.value]).toEqual(["Bundle", 7, 7]);
});

test("a blank form is printed with every question, for the client whose chart is open", async () => {
  await goTo(page, `/clients/${clientId}`);
  const how = await chooseInstrument(page, "GAD-7");
  await press(page, how.getByRole("button", { name: "Print a blank form" }));
  const dialog = page.getByRole("dialog", { name: /^Print a blank form/ });
  await dialog.getByRole("list", { name: "Pages" }).getByRole("img").first().waitFor();
  await expectAccessible(page);
  await picture(page, "journey-blank-form");
  await fill(page, dialog.getByLabel("Folder"), folder);
  await fill(page, dialog.getByLabel("File name"), "blank.pdf");
  await press(page, dialog.getByRole("button", { name: "Save PDF" }));
  await dialog.waitFor({ state: "detached" });
  const text = execFileSync("pdftotext", ["-layout", join(folder, "blank.pdf"), "-"], { encoding: "utf8" }).replaceAll(/\s+/g, " ");
  for (const words of ["Feeling nervous, anxious or on edge", "Feeling afraid as if something awful might happen", "Over the last 2 weeks", "No total until every question is answered", "Gerardo Satterfield"]) expect(text).toContain(words);
  execFileSync("qpdf", ["--check", join(folder, "blank.pdf")]);
});
