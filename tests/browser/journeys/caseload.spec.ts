/** Finding one among many: words in any order, with or without accents, digits of a phone; filters in the address; order; doubles. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PASSPHRASE, startBridge, type Bridge } from "../../support/bridge";
import { expectAccessible, openBrowser, openPage, picture, type Browser, type Opened, type Page } from "../../support/browser";
import { clientNamed } from "../../support/clients";
import { fill, focused, press, tabTo } from "../../support/keyboard";
import { goTo } from "../../support/routes";

const EVERYBODY = ["Ångström, Zoë", "Núñez García, José", "Whitfield, Dolores", "Whitfield, Amos"];

let bridge: Bridge;
let browser: Browser;
let opened: Opened;
let page: Page;
beforeAll(async () => {
  bridge = await startBridge();
  browser = await openBrowser();
  await bridge.call("record_create", { passphrase: PASSPHRASE });
  await clientNamed(bridge, { givenName: "José", familyName: "Núñez García", birthDate: "1980-05-06", phone: "(503) 555-0147" });
  await clientNamed(bridge, { givenName: "Zoë", familyName: "Ångström", birthDate: "1951-03-14", mrn: "MR-77812" });
  await clientNamed(bridge, { givenName: "Dolores", familyName: "Whitfield", birthDate: "1944-01-02" });
  await clientNamed(bridge, { givenName: "Amos", familyName: "Whitfield" });
  opened = await openPage(browser, bridge, "/caseload", { size: "large" });
  page = opened.page;
});
afterAll(async () => {
  await opened.close();
  await browser.close();
  await bridge.stop();
});

const search = () => page.getByRole("searchbox", { name: "Find by name, number or phone" });
const names = () => page.getByRole("grid", { name: "Caseload" }).locator("[role=row][aria-label]").evaluateAll((rows) => rows.map((row) => row.ariaLabel));

describe("search as you type", () => {
  test.each([
    ["nunez", ["Núñez García, José"]],
    ["garcia jose", ["Núñez García, José"]],
    ["JOSÉ n", ["Núñez García, José"]],
    ["angstrom", ["Ångström, Zoë"]],
    ["5550147", ["Núñez García, José"]],
    ["503 555", ["Núñez García, José"]],
    ["77812", ["Ångström, Zoë"]],
    ["mr-778", ["Ångström, Zoë"]],
    ["whit", ["Whitfield, Amos", "Whitfield, Dolores"]],
    ["whit dol", ["Whitfield, Dolores"]],
  ])("%s", async (words, expected) => {
    await goTo(page, "/caseload");
    await page.keyboard.press("/");
    await focused(search());
    await fill(page, search(), words);
    await expect.poll(names).toEqual(expected);
    await expect.poll(() => new URLSearchParams(page.url().split("#/caseload?")[1]).get("q")?.replaceAll('"', "")).toBe(words);
  });

  test("who is found is opened with the arrow and Enter", async () => {
    await goTo(page, "/caseload");
    await page.keyboard.press("/");
    await focused(search());
    await page.keyboard.type("zoe");
    await expect.poll(names).toEqual(["Ångström, Zoë"]);
    await page.keyboard.press("ArrowDown");
    await focused(page.getByRole("grid", { name: "Caseload" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Zoë Ångström" }).waitFor();
  });

  test("nobody is said in words, with the way back", async () => {
    await goTo(page, "/caseload?q=xyzzy");
    await page.getByRole("heading", { name: "No client matches" }).waitFor();
    await expectAccessible(page);
    await press(page, page.getByRole("button", { name: "Clear filters" }).last());
    await expect.poll(async () => (await names()).toSorted()).toEqual(EVERYBODY.toSorted());
  });

  test("the palette finds them from any screen", async () => {
    await goTo(page, "/settings");
    await page.keyboard.press("Control+k");
    await focused(page.getByRole("combobox"));
    await page.keyboard.type("garcia");
    await page.getByRole("option", { name: /José Núñez García/, selected: true }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "José Núñez García" }).waitFor();
  });
});

describe("filters and order", () => {
  test("stand in the address, and what the address says is shown", async () => {
    await goTo(page, "/caseload");
    await press(page, page.getByRole("button", { name: "No check-in planned" }));
    await expect.poll(() => page.url()).toContain("uncovered=true");
    const bookmark = page.url().split("#")[1] ?? "";
    await goTo(page, "/settings");
    await goTo(page, bookmark);
    await expect.poll(() => page.getByRole("button", { name: "No check-in planned" }).getAttribute("aria-pressed")).toBe("true");
    await press(page, page.getByRole("button", { name: "Overdue" }));
    await page.getByRole("heading", { name: "No client matches" }).waitFor();
  });

  test("a column sorts, and says so", async () => {
    await goTo(page, "/caseload");
    const heading = page.getByRole("columnheader", { name: /^Name/ });
    await expect.poll(() => heading.getAttribute("aria-sort")).toBe("ascending");
    await expect.poll(async () => (await names()).toSorted()).toEqual(EVERYBODY.toSorted());
    const up = await names();
    await press(page, heading.getByRole("button"));
    await expect.poll(() => heading.getAttribute("aria-sort")).toBe("descending");
    await expect.poll(names).toEqual(up.toReversed());
    await expect.poll(() => page.url()).toContain("down=true");
  });
});

describe("someone who may be in the record already", () => {
  test("is named while one types, and can be opened instead", async () => {
    await goTo(page, "/clients/new");
    await focused(page.getByLabel("Given name", { exact: true }));
    await page.keyboard.type("Jose");
    await fill(page, page.getByLabel("Family name"), "Nunez Garcia");
    await fill(page, page.getByLabel("Birth date"), "5/6/1980");
    await page.getByText("This client may be in the record already").waitFor();
    await page.getByText("same name and birth date").or(page.getByText("a like name, same birth date")).waitFor();
    await page.getByRole("button", { name: "Create all the same" }).waitFor();
    await expectAccessible(page);
    await picture(page, "journey-duplicate");
    await press(page, page.getByRole("link", { name: "Open that client" }));
    await page.getByRole("heading", { level: 1, name: "José Núñez García" }).waitFor();
  });

  test("what was typed is still there, and can be created all the same", async () => {
    await goTo(page, "/clients/new");
    await page.getByText("You began to take in this client").waitFor();
    expect(await page.getByLabel("Family name").inputValue()).toBe("Nunez Garcia");
    await tabTo(page, page.getByRole("button", { name: "Create all the same" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Jose Nunez Garcia" }).waitFor();
    expect((await bridge.call("search", { text: "nunez", limit: 5 })).length).toBe(2);
  });
});
