/** A client nobody reached: found among the gaps, decided on with a reason and an end, taken back, and settled when the enrolment is closed; without a mouse. */
import { expect, test } from "vitest";
import type { Episode } from "../../../ui/src/ipc/bindings";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, picture, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { beginJourney } from "../../support/journey";
import { focused, press, select, tabTo } from "../../support/keyboard";
import { goTo } from "../../support/routes";

let bridge: Bridge;
let page: Page;
let clientId: string;
beginJourney(async (beginning) => {
  bridge = await beginning.record();
  clientId = await clientNamed(bridge, { givenName: "Dolores", familyName: "Whitfield" });
  const episode: Episode = {
    id: "", clientId, programme: "Home care", status: "active", statusHistory: [], acuity: "moderate", caseManager: null, referralSource: null, referredOn: null,
    openedOn: "2026-01-05", closedOn: null, closureReason: null, nextReviewOn: null, source: null,
  };
  await bridge.call("client_part_save", { part: { part: "episode", ...episode } });
  page = await beginning.open("/today");
});

const list = () => page.getByRole("grid", { name: "Gaps" });
const counts = () => bridge.call("gap_counts");
const rules = async () => (await bridge.call("gap_page", { query: { clientId, rule: null, severity: null, state: null }, cursor: null, limit: 100 })).rows.map((gap) => gap.key.rule);
const active = () => page.evaluate(() => document.getElementById(document.activeElement?.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "");
let begun: number;

test("G G shows every silence, and one number everywhere", async () => {
  await page.getByRole("heading", { name: "Nothing is due" }).waitFor();
  begun = (await counts()).open;
  expect(begun).toBeGreaterThan(2);
  await page.getByRole("main").getByRole("link", { name: `${begun} gaps` }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("g");
  await list().getByText("Dolores Whitfield").first().waitFor();
  await focused(list());
  await expectAccessible(page);
  await expect.poll(() => list().getByRole("row").count()).toBe(begun);
  await page.getByRole("main").getByText(`${begun} open, 1 client`).waitFor();
  await page.getByRole("link", { name: `Gaps ${begun}` }).or(page.getByRole("link", { name: `Gaps: ${begun}` })).first().waitFor();
  await list().getByText("Nobody was reached since the enrolment began").first().waitFor();
  await picture(page, "journey-gaps");
});

test("X asks why and until when, and names the client", async () => {
  for (let left = begun; left > 0 && !(await active()).includes("Nobody was reached"); left -= 1) {
    const before = await active();
    await page.keyboard.press("j");
    await expect.poll(active).not.toBe(before);
  }
  await page.keyboard.press("x");
  const dialog = page.getByRole("dialog", { name: /Exempt this gap.*Dolores Whitfield/ });
  await focused(dialog.getByLabel("Why?"));
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await dialog.getByText("Say why").waitFor();
  await page.keyboard.type("With family in another state until April");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(counts).toMatchObject({ open: begun - 1, exempt: 1 });
  await page.getByRole("main").getByText(`${begun - 1} open, 1 client`).waitFor();
  expect(await rules()).not.toContain("no-contact");
});

test("U takes it back, and both decisions stay in the history", async () => {
  await page.keyboard.press("u");
  await expect.poll(counts).toMatchObject({ open: begun, exempt: 0 });
  const history = await bridge.call("gap_history", { clientId, key: null });
  expect(history.map(({ decision }) => [decision.kind, decision.reason])).toEqual([["reopened", ""], ["exempt", "With family in another state until April"]]);
});

test("all are selected with one key and snoozed with one reason", async () => {
  await page.getByRole("main").getByText(`${begun} open, 1 client`).waitFor();
  await expect.poll(() => list().getByRole("row").count()).toBe(begun);
  await focused(list());
  await page.keyboard.press("Control+a");
  await page.getByText(`${begun} gaps selected`).waitFor();
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: new RegExp(`Snooze ${begun} gaps.*Dolores Whitfield`) });
  await focused(dialog.getByLabel("Why?"));
  await page.keyboard.type("A visit is set for Thursday");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Everything is in order" }).waitFor();
  await expectAccessible(page);
  await expect.poll(counts).toMatchObject({ open: 0, snoozed: begun });
  await goTo(page, "/gaps?state=snoozed");
  await list().getByText("A visit is set for Thursday").first().waitFor();
  await focused(list());
  await page.keyboard.press("Control+a");
  await page.getByText(`${begun} gaps selected`).waitFor();
  await page.keyboard.press("r");
  await expect.poll(counts).toMatchObject({ open: begun, snoozed: 0 });
  await goTo(page, "/gaps?state=decided");
  await page.getByText("A visit is set for Thursday").first().waitFor();
  await expectAccessible(page);
});

test("Enter does what helps: a client without a next contact gets one planned", async () => {
  await goTo(page, "/gaps?rule=no-next-contact");
  await focused(list());
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /Plan check-ins.*Dolores Whitfield/ });
  await focused(dialog.getByLabel("What it is for"));
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.press("o");
  await page.getByRole("heading", { level: 1, name: "Dolores Whitfield" }).waitFor();
});

test("the banner has the same number and the same keys", async () => {
  const line = page.getByRole("button", { name: new RegExp(`^${begun} gaps`) });
  await press(page, line);
  const panel = page.getByRole("dialog", { name: "Gaps of Dolores Whitfield" });
  await focused(panel.getByRole("grid", { name: "Gaps" }));
  await expectAccessible(page);
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: /Snooze this gap.*Dolores Whitfield/ });
  await focused(dialog.getByLabel("Why?"));
  await page.keyboard.type("Called back tomorrow");
  await page.keyboard.press("Enter");
  await expect.poll(counts).toMatchObject({ open: begun - 1, snoozed: 1 });
  await page.getByRole("button", { name: new RegExp(`^${begun - 1} gaps?`) }).waitFor();
  await page.keyboard.press("u");
  await expect.poll(counts).toMatchObject({ open: begun, snoozed: 0 });
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
});

test("closing the enrolment names every open gap, and closes nothing before each has its reason", async () => {
  await goTo(page, `/clients/${clientId}`);
  await press(page, page.getByRole("button", { name: "Edit Home care" }));
  const form = page.getByRole("dialog", { name: /Programme.*Dolores Whitfield/ });
  await select(page, form.getByRole("button", { name: /Status/ }), "Finished");
  await press(page, form.getByRole("button", { name: "Save" }));
  const dialog = page.getByRole("dialog", { name: /Settle the gaps and close.*Dolores Whitfield/ });
  await focused(dialog.getByLabel("Why does the enrolment end?"));
  await expectAccessible(page);
  await picture(page, "journey-gaps-settling");
  await page.keyboard.type("Moved to another county");
  await page.keyboard.press("Enter");
  await dialog.getByText("Say why this is settled").first().waitFor();
  expect((await bridge.call("client_get", { id: clientId })).episodes[0]?.status).toBe("active");
  await tabTo(page, dialog.getByLabel("The same reason for all below"));
  await page.keyboard.type("Handed over to the county’s own team");
  await press(page, dialog.getByRole("button", { name: "Use where none is given" }));
  // Gone back to the form and come again, what was written is there.
  await press(page, dialog.getByRole("button", { name: "Back to the form" }));
  await press(page, form.getByRole("button", { name: "Save" }));
  await expect.poll(() => dialog.getByLabel("Why is it settled?").last().inputValue()).toBe("Handed over to the county’s own team");
  await press(page, dialog.getByRole("button", { name: new RegExp(`Settle ${begun} gaps and close`) }));
  await dialog.waitFor({ state: "detached" });
  expect((await bridge.call("client_get", { id: clientId })).episodes[0]).toMatchObject({ status: "finished", closedOn: "2026-03-02", closureReason: "Moved to another county" });
  await expect.poll(counts).toMatchObject({ open: 0, snoozed: 0 });
  const settled = (await bridge.call("gap_history", { clientId, key: null })).filter(({ decision }) => decision.kind === "settled");
  expect(settled.map(({ decision }) => decision.reason)).toEqual(Array.from({ length: begun }, () => "Handed over to the county’s own team"));
});

test("a rule that is switched off finds nothing, and stays switched off", async () => {
  await goTo(page, "/settings/gap-rules");
  const rule = page.getByRole("switch", { name: "No contact", exact: true });
  await expectAccessible(page);
  await press(page, rule, "Space");
  await expect.poll(async () => (await bridge.call("gap_rules_get")).find(({ id }) => id === "no-contact")?.enabled).toBe(false);
  await press(page, page.getByRole("button", { name: "Back to as shipped: No contact" }));
  await expect.poll(async () => (await bridge.call("gap_rules_get")).find(({ id }) => id === "no-contact")?.enabled).toBe(true);
});
