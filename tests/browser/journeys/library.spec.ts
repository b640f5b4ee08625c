/** What a practice adds of its own: an instrument from a file, and its own words in the plan library. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { begin, onQuestion } from "../../support/assessing";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, expectFits, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { fill, press } from "../../support/keyboard";
import { goTo } from "../../support/routes";

const TITLE = "Ride check";
const OPTIONS = [
  { code: "0", label: "Never", points: 0 },
  { code: "1", label: "At times", points: 1 },
  { code: "2", label: "Mostly", points: 2 },
];

/** An instrument as a practice writes one; `change` spoils it. */
const instrument = (change: { cutBand?: boolean; sameItem?: boolean } = {}): string =>
  JSON.stringify({
    id: "ride-check", version: 1, kind: "instrument", title: TITLE, shortTitle: TITLE, domains: ["environmental"], topic: "getting to visits", tier: "practice",
    licence: "Written by the practice.", sources: ["The practice's own experience"],
    item: ["How often was the ride late?", "How often was a visit missed for lack of a ride?"].map((text, at) => ({ linkId: change.sameItem ? "1" : String(at + 1), text, type: "choice", answerOption: OPTIONS })),
    scoring: {
      scales: [{
        id: "total", label: "Total", method: "sum", items: ["1", "2"], min: 0, max: 4,
        bands: [{ min: 0, max: change.cutBand ? 0 : 1, label: "Rides work", sign: "negative" }, { min: 2, max: 4, label: "Rides fail", sign: "positive" }],
      }],
      missing: "No total until both are answered.",
    },
  });

let folder: string;
let bridge: Bridge;
let page: Page;
let clientId: string;
beginJourney(async (beginning) => {
  folder = beginning.folder();
  bridge = await beginning.record();
  clientId = await clientNamed(bridge, { givenName: "Amos", familyName: "Whitfield" });
  page = await beginning.open("/library");
});

const dialog = () => page.getByRole("dialog", { name: "Add from a file" });

/** Chooses a file of this content in the library. */
async function addFile(name: string, content: string): Promise<void> {
  await goTo(page, "/library");
  const path = join(folder, name);
  writeFileSync(path, content);
  const asked = page.waitForEvent("filechooser");
  await press(page, page.getByRole("button", { name: "Add from a file" }));
  await (await asked).setFiles(path);
  await dialog().waitFor();
}

describe("a file that does not fit is refused, with the place and the fault", () => {
  test.each([
    ["gap.json", instrument({ cutBand: true }), "total", "There is a gap between two bands."],
    ["twice.json", instrument({ sameItem: true }), "1", "The same name is used twice."],
    ["cut-off.json", instrument().slice(0, 300), "Line 1", "The file is not well-formed JSON from here on."],
    ["shipped.json", instrument().replace("ride-check", "phq-9"), "id", "An instrument that comes with the program cannot be replaced."],
  ])("%s", async (name, content, place, fault) => {
    await addFile(name, content);
    await dialog().getByText("Nothing was added", { exact: false }).waitFor();
    const row = dialog().getByRole("row").filter({ hasText: fault }).first();
    await row.waitFor();
    expect(((await row.getByRole("cell").first().textContent()) ?? "").toLowerCase()).toContain(place.toLowerCase());
    await expectAccessible(page);
    await picture(page, `journey-instrument-${name.replace(".json", "")}`);
    await press(page, dialog().getByRole("button", { name: "Close", exact: true }).last());
    await dialog().waitFor({ state: "detached" });
    expect((await bridge.call("instrument_list")).some((head) => head.title === TITLE)).toBe(false);
  });
});

test("a good one is added, and its page says what it is", async () => {
  await addFile("ride-check.json", instrument());
  await dialog().getByText("The file is in order.").waitFor();
  await expectAccessible(page);
  await press(page, dialog().getByRole("button", { name: "Add", exact: true }));
  await dialog().waitFor({ state: "detached" });
  await fill(page, page.getByRole("searchbox", { name: "Find an instrument" }), "ride");
  const instruments = page.getByRole("grid", { name: "Instruments" });
  await expect.poll(() => instruments.locator("[role=row][aria-label]").evaluateAll((rows) => rows.map((row) => row.ariaLabel))).toEqual([TITLE]);
  await press(page, instruments);
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  for (const words of ["How often was the ride late?", "Rides fail", "Added by you", "Written by the practice."]) await expect.poll(() => page.getByRole("main").innerText()).toContain(words);
  await expectAccessible(page);
  await expectFits(page);
  await picture(page, "journey-instrument-page");
});

test("it is asked like any other", async () => {
  await goTo(page, `/clients/${clientId}`);
  await begin(page, "ride", TITLE);
  await onQuestion(page, "1");
  await page.keyboard.type("32");
  await page.keyboard.press("Control+Enter");
  const result = page.getByRole("region", { name: "Result" });
  await result.getByText("Rides fail").waitFor();
  expect((await result.innerText()).replaceAll(/\s+/g, " ")).toContain("3 of 4");
});

test("taken out of use it cannot be started, and what was asked stays readable", async () => {
  await goTo(page, "/library/instruments/ride-check");
  await press(page, page.getByRole("button", { name: "Take out of use" }));
  const confirm = page.getByRole("alertdialog", { name: /Take Ride check out of use/ });
  await fill(page, confirm.getByRole("textbox", { name: "Why" }), "The county asks it now");
  await press(page, confirm.getByRole("button", { name: "Take out of use" }));
  await confirm.waitFor({ state: "detached" });
  expect((await bridge.call("instrument_list")).some((head) => head.title === TITLE)).toBe(false);
  const { rows } = await bridge.call("assessment_page", { clientId, cursor: null, limit: 5 });
  await goTo(page, `/clients/${clientId}/assessments/${rows[0]?.id}`);
  await page.getByText("Rides fail").first().waitFor();
  await page.getByText("How often was the ride late?").waitFor();
});

describe("the plan library", () => {
  const OURS = "I feel low and nothing is fun.";
  const SHIPPED = "I feel down most days and do not enjoy much.";
  const statement = () => page.getByRole("textbox", { name: "In the client’s words" }).first();
  const stored = async () => (await bridge.call("library_get")).needs.find((need) => need.id === "low-mood")?.statement;

  test("a need is worded anew in the window, and suggested in these words", async () => {
    await goTo(page, "/library/needs?need=low-mood");
    await statement().waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await fill(page, statement(), OURS);
    await picture(page, "journey-plan-library");
    await press(page, page.getByRole("button", { name: "Save", exact: true }));
    await expect.poll(stored).toBe(OURS);
    await goTo(page, `/clients/${clientId}`);
    await begin(page, "PHQ-2");
    await page.keyboard.type("44");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("article", { name: new RegExp(OURS) }).waitFor();
  });

  test("half a change is there after the page was opened again, and can be discarded", async () => {
    await goTo(page, "/library/needs?need=low-mood");
    await fill(page, statement(), "");
    await page.keyboard.press("Backspace");
    await page.getByText("Some words are missing", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: "Save", exact: true }).isDisabled()).toBe(true);
    expect(await stored()).toBe(OURS);
    await press(page, page.getByRole("button", { name: "Discard changes" }));
    await expect.poll(() => statement().inputValue()).toBe(OURS);
  });

  test("its own words come back when the change is forgotten", async () => {
    await press(page, page.getByRole("button", { name: "Forget my changes" }));
    await expect.poll(stored).toBe(SHIPPED);
    await expect.poll(() => statement().inputValue()).toBe(SHIPPED);
  });
});
