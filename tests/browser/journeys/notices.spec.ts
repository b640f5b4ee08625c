/** Notices: off until wanted, quiet at night, never about whom; without a mouse. */
import { expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, expectFits, picture, type Page } from "../../support/browser";
import { beginJourney } from "../../support/journey";
import { fill, press } from "../../support/keyboard";
import { goTo } from "../../support/routes";

let bridge: Bridge;
let page: Page;
beginJourney(async (beginning) => {
  bridge = await beginning.record();
  page = await beginning.open("/settings/notices");
});

const kept = async () => {
  const { notify, tray, quietFrom, quietTo } = await bridge.call("preferences_get");
  return { notify, tray, quietFrom, quietTo };
};
const notify = () => page.getByRole("switch", { name: /Notify me when check-ins are due/ });
const tray = () => page.getByRole("switch", { name: /Show an icon with the count/ });

test("everything is off at first, and the page says that nobody is named", async () => {
  await page.getByText("They say how much is due, never about whom.").waitFor();
  expect(await kept()).toMatchObject({ notify: false, tray: false });
  await expectAccessible(page);
  await expectFits(page);
  await picture(page, "journey-notices");
});

test("each is switched on by itself", async () => {
  await press(page, notify(), "Space");
  await expect.poll(kept).toMatchObject({ notify: true, tray: false });
  await press(page, tray(), "Space");
  await expect.poll(kept).toMatchObject({ notify: true, tray: true });
});

test("quiet hours are typed, and go over midnight", async () => {
  await fill(page, page.getByRole("textbox", { name: "Quiet from" }), "9:30 pm");
  await page.keyboard.press("Tab");
  await expect.poll(kept).toMatchObject({ quietFrom: "21:30:00" });
  await fill(page, page.getByRole("textbox", { name: "Quiet until" }), "7:30 am");
  await page.keyboard.press("Tab");
  await expect.poll(kept).toMatchObject({ quietFrom: "21:30:00", quietTo: "07:30:00" });
});

test("what was chosen stands there when one comes back", async () => {
  await goTo(page, "/settings");
  await goTo(page, "/settings/notices");
  await expect.poll(() => notify().isChecked()).toBe(true);
  await expect.poll(() => tray().isChecked()).toBe(true);
  await expect.poll(() => page.getByRole("textbox", { name: "Quiet from" }).inputValue()).toMatch(/^9:30\sPM$/);
});
