/** A holiday file of the practice's own: refused with the entry and the fault, then added, and counted with. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, expectFits, picture, type Page } from "../../support/browser";
import { beginJourney } from "../../support/journey";
import { press } from "../../support/keyboard";
import { settled } from "../../support/routes";

let bridge: Bridge;
let page: Page;
let folder: string;
beginJourney(async (beginning) => {
  folder = beginning.folder();
  bridge = await beginning.record();
  page = await beginning.open("/settings/calendar");
});

const dialog = () => page.getByRole("dialog", { name: "Add a holiday file" });
const own = async () => (await bridge.call("holiday_calendars", { year: 2026 })).filter(({ shipped }) => !shipped);

/** A file of these days. */
const file = (days: readonly (readonly [on: string, name: string])[], id = "county") =>
  JSON.stringify({ id, title: "County holidays", source: "County ordinance 12", days: days.map(([on, name]) => ({ on, name })) });

/** Chooses a file of this content on the settings page. */
async function choose(name: string, content: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const asked = page.waitForEvent("filechooser");
  await press(page, page.getByRole("button", { name: "Add a holiday file" }));
  await (await asked).setFiles(path);
  await dialog().waitFor();
}

describe("a faulty file is refused, with the entry and the fault", () => {
  test.each([
    ["no-such-day.json", file([["2026-07-04", "Founders’ Day"], ["2026-02-31", "No such day"]]), "day 2: 2026-02-31", "There is no such date."],
    ["twice.json", file([["2026-07-04", "Founders’ Day"], ["2026-07-04", "Again"]]), "2026-07-04", "This date is there twice."],
    ["unnamed.json", file([["2026-07-04", " "]]), "2026-07-04", "Words are missing."],
    ["cut-off.json", file([["2026-07-04", "Founders’ Day"]]).slice(0, 60), "line 1", "The file is not well-formed JSON from here on."],
    ["shipped.json", file([["2026-07-04", "Founders’ Day"]], "us-federal"), "id", ""],
  ])("%s", async (name, content, entry, fault) => {
    await choose(name, content);
    await dialog().getByText("Nothing was added", { exact: false }).waitFor();
    const row = dialog().getByRole("row").filter({ hasText: fault || entry }).last();
    expect((await row.getByRole("cell").first().innerText()).toLowerCase()).toContain(entry);
    await expectAccessible(page);
    await picture(page, `journey-holidays-${name.replace(".json", "")}`);
    await press(page, dialog().getByRole("button", { name: "Close", exact: true }).last());
    await dialog().waitFor({ state: "detached" });
    expect(await own()).toEqual([]);
  });
});

test("a good one is added, and stands with its days and years", async () => {
  await choose("county.json", file([["2026-03-04", "Charter Day"], ["2026-07-04", "Founders’ Day"]]));
  await dialog().getByText("The file is in order.").waitFor();
  await expectAccessible(page);
  await press(page, dialog().getByRole("button", { name: "Add", exact: true }));
  await dialog().waitFor({ state: "detached" });
  await page.getByText("Charter Day").waitFor();
  expect((await own()).map(({ id, days }) => [id, days.length])).toEqual([["county", 2]]);
  await settled(page);
  await expectFits(page);
  await picture(page, "journey-holidays");
});

test("chosen, its days are days on which the office is closed", async () => {
  await press(page, page.getByRole("checkbox", { name: /County holidays/ }), "Space");
  await expect.poll(async () => (await bridge.call("office_days_get")).calendars).toContain("county");
});
