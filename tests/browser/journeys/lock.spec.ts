/** The lock: at once, without a trace on the screen, opened by the passphrase alone, or by the recovery key. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { PASSPHRASE, startBridge, type Bridge } from "../../support/bridge";
import { expectAccessible, openBrowser, openPage, picture, type Browser, type Opened, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { asJourney } from "../../support/journey";
import { createRecord, fill, focused, press } from "../../support/keyboard";
import { goTo } from "../../support/routes";

const NEW_PASSPHRASE = "another passphrase for the tests";

let bridge: Bridge;
let browser: Browser;
let opened: Opened;
let page: Page;
let key: string;
let clientId: string;
beforeAll(async () => {
  bridge = await startBridge();
  browser = await openBrowser();
  opened = await openPage(browser, bridge, "/");
  page = opened.page;
});
afterAll(async () => {
  await opened.close();
  await browser.close();
  await bridge.stop();
});
asJourney(() => page);

const passphrase = () => page.getByLabel("Passphrase", { exact: true });
const locked = () => page.getByRole("heading", { level: 1, name: "Unlock your record" }).waitFor();
/** Everything the page holds, shown or not. */
const held = () => page.evaluate(() => `${document.title} ${document.documentElement.outerHTML} ${location.hash} ${JSON.stringify(history.state)}`);

test("an empty passphrase, a short one and a slip of the finger make no record", async () => {
  await press(page, page.getByRole("button", { name: /^Start your record/ }));
  const first = page.getByLabel("New passphrase", { exact: true });
  await press(page, page.getByRole("button", { name: "Create the record" }));
  await page.getByText("Use at least 8 characters.").waitFor();
  await fill(page, first, "long enough");
  await fill(page, page.getByLabel("New passphrase once more"), "long enouhg");
  await page.keyboard.press("Enter");
  await page.getByText("The two are not the same.").waitFor();
  await expectAccessible(page);
  expect((await bridge.call("record_status")).state).toBe("absent");
  await page.reload();
  key = await createRecord(page);
});

test("locking leaves no name anywhere in the page", async () => {
  clientId = await clientNamed(bridge, { givenName: "Quillon", familyName: "Zebedee" });
  await goTo(page, `/clients/${clientId}/plan`);
  await page.getByRole("heading", { level: 1, name: "Quillon Zebedee" }).waitFor();
  expect(await held()).toContain("Zebedee");
  await page.keyboard.press("Control+Shift+l");
  await locked();
  expect(await held()).not.toMatch(/Zebedee|Quillon/);
  expect(await page.title()).not.toMatch(/Zebedee/);
  expect((await bridge.call("record_status")).state).toBe("locked");
  await focused(passphrase());
  await expectAccessible(page);
  await picture(page, "journey-locked");
});

test("a wrong passphrase is said in words, and what was typed can be corrected", async () => {
  await page.keyboard.type("not this one");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText(/passphrase/i).first().waitFor();
  await expectAccessible(page);
  expect((await bridge.call("record_status")).state).toBe("locked");
});

test("the right one opens the record", async () => {
  await fill(page, passphrase(), PASSPHRASE);
  await expect
    .poll(async () => {
      await page.keyboard.press("Enter");
      return (await bridge.call("record_status")).state;
    }, { timeout: 30_000, interval: 500 })
    .toBe("open");
  await page.getByRole("main", { name: "Content" }).getByRole("heading").first().waitFor();
});

test("what is behind the lock is refused in the meantime", async () => {
  await page.keyboard.press("Control+Shift+l");
  await locked();
  await expect(bridge.call("client_get", { id: clientId })).rejects.toMatchObject({ code: "locked" });
});

test("who forgot the passphrase opens it with the recovery key, and sets a new one", async () => {
  await press(page, page.getByRole("button", { name: "Use the recovery key" }));
  await fill(page, page.getByRole("textbox", { name: "Recovery key" }), key.toLowerCase());
  await fill(page, page.getByLabel("New passphrase", { exact: true }), NEW_PASSPHRASE);
  await fill(page, page.getByLabel("New passphrase once more"), NEW_PASSPHRASE);
  await press(page, page.getByRole("button", { name: "Set it and unlock" }));
  await page.getByRole("main", { name: "Content" }).getByRole("heading").first().waitFor();
  await bridge.call("record_lock");
  await expect(bridge.call("record_unlock", { passphrase: PASSPHRASE })).rejects.toMatchObject({ code: "wrong_passphrase" });
  await expect.poll(async () => bridge.call("record_unlock", { passphrase: NEW_PASSPHRASE }).then(({ state }) => state, () => "refused"), { timeout: 30_000, interval: 500 }).toBe("open");
});
