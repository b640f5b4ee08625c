/** A rhythm that is more than "every week": chosen by keyboard, read in a sentence, changed with what moves shown, paused and resumed. */
import { expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { fill, focused, press, select } from "../../support/keyboard";
import { goTo } from "../../support/routes";

let bridge: Bridge;
let page: Page;
let clientId: string;
beginJourney(async (beginning) => {
  bridge = await beginning.record();
  clientId = await clientNamed(bridge, { givenName: "Dolores", familyName: "Whitfield" });
  page = await beginning.open(`/clients/${clientId}/check-ins`);
});

const kept = async () => (await bridge.call("series_list", { clientId })).map(({ series }) => series);
const dialog = () => page.getByRole("dialog", { name: /check-ins/ });
const choose = (label: string, option: string) => select(page, dialog().getByRole("button", { name: new RegExp(label) }), option);

test("once in each calendar week, on any day of it, with a day of grace", async () => {
  await press(page, page.getByRole("button", { name: "Plan check-ins" }).first());
  await focused(dialog().getByLabel("What it is for"));
  await page.keyboard.type("Weekly call");
  await choose("How often", "Once in each week, month or quarter");
  await press(page, dialog().getByRole("button", { name: /^Window/ }));
  await fill(page, dialog().getByRole("textbox", { name: "Still in time" }), "1");
  await page.keyboard.press("Tab");
  await expectAccessible(page);
  await picture(page, "journey-cadence");
  await press(page, dialog().getByRole("button", { name: "Save" }));
  await dialog().waitFor({ state: "detached" });
  expect((await kept()).map(({ cadence }) => [cadence.pattern, cadence.window.graceDays])).toEqual([[{ kind: "within", period: "week" }, 1]]);
});

test("changing it shows what moves, and asks", async () => {
  await press(page, page.getByRole("button", { name: "Change: Weekly call" }));
  await choose("How often", "In stages");
  await expectAccessible(page);
  await picture(page, "journey-stages");
  await press(page, dialog().getByRole("button", { name: "Save" }));
  const asked = page.getByRole("dialog", { name: /These dates would move/ });
  await asked.getByRole("button", { name: "Change these dates" }).waitFor();
  expect((await kept()).map(({ cadence }) => cadence.pattern.kind)).toEqual(["within"]);
  await expectAccessible(page);
  await picture(page, "journey-moved");
  await press(page, asked.getByRole("button", { name: "Change these dates" }));
  await asked.waitFor({ state: "detached" });
  expect((await kept()).map(({ cadence }) => cadence.pattern.kind)).toEqual(["stages"]);
});

test("it is paused with a reason, and goes on", async () => {
  await press(page, page.getByRole("button", { name: "Pause" }));
  await fill(page, page.getByRole("dialog").getByLabel("Why?"), "In hospital");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await kept()).map(({ status, statusReason }) => [status, statusReason])).toEqual([["paused", "In hospital"]]);
  await press(page, page.getByRole("button", { name: "Resume" }));
  await expect.poll(async () => (await kept()).map(({ status }) => status)).toEqual(["active"]);
});

test("an enrolment's first day takes its check-ins along, and shows which before it is kept", async () => {
  const whose = { id: "", clientId, source: null };
  const episode = await bridge.call("client_part_save", {
    part: { part: "episode", ...whose, programme: "Care transitions", status: "active", statusHistory: [], acuity: "high", caseManager: null, referralSource: null, referredOn: null, openedOn: "2026-03-02", closedOn: null, closureReason: null, nextReviewOn: null },
  });
  const [before] = await kept();
  if (episode.part !== "episode" || !before) throw new Error("nothing to hang on");
  await bridge.call("series_save", {
    series: { ...before, id: "", purpose: "Tenth day", episodeId: episode.id, cadence: { ...before.cadence, pattern: { kind: "once" }, startsOn: "2026-03-12", window: { earlyDays: 0, graceDays: 0, closedDay: "keep" } }, anchor: { kind: "episodeOpened", episodeId: episode.id, offsetDays: 10 } },
  });
  await page.reload();
  await page.getByRole("main", { name: "Content" }).getByRole("heading").first().waitFor();
  await goTo(page, `/clients/${clientId}`);
  await press(page, page.getByRole("button", { name: "Edit Care transitions" }));
  const form = page.getByRole("dialog", { name: /Dolores Whitfield/ });
  await fill(page, form.getByLabel("First day"), "3/4/2026");
  await page.keyboard.press("Tab");
  await press(page, form.getByRole("button", { name: "Save" }));
  const asked = page.getByRole("dialog", { name: /These dates would move/ });
  await asked.getByRole("row").filter({ hasText: "Tenth day" }).filter({ hasText: "Mar 12" }).filter({ hasText: "Mar 14" }).waitFor();
  await expectAccessible(page);
  await press(page, asked.getByRole("button", { name: "Change these dates" }));
  await asked.waitFor({ state: "detached" });
  await expect.poll(async () => (await bridge.call("check_in_list", { clientId })).filter(({ state, dueOn }) => state === "open" && dueOn === "2026-03-14").length).toBe(1);
});
