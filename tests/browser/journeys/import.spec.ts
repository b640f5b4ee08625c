/** Another system's file: what it holds, taking it in, taking it in again, taking it back; and files that are none. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Bridge } from "../../support/bridge";
import { expectAccessible, picture, type Page } from "../../support/browser";
import { CLIENT_FILES } from "../../support/places";
import { beginJourney } from "../../support/journey";
import { press } from "../../support/keyboard";

const [file = ""] = CLIENT_FILES;

let bridge: Bridge;
let page: Page;
let folder: string;
beginJourney(async (beginning) => {
  folder = beginning.folder();
  bridge = await beginning.record();
  page = await beginning.open("/import", { size: "usual" });
});

const chooseButton = () => page.getByRole("button", { name: "Choose a file", exact: true });

/** Chooses a file as a person without a mouse does; the system's own dialog is answered for them. */
async function choose(path: string): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await press(page, chooseButton());
  await (await asked).setFiles(path);
}

/** A file of this content. */
function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const everybody = async (): Promise<number | null> =>
  (await bridge.call("caseload_page", { query: { statuses: [], acuities: [], programme: null, overdueOnly: false, withoutCheckIn: false, text: "", sort: "name", descending: false }, cursor: null, limit: 10 })).total;

/** The whole number that stands before these words. */
const numberBefore = (text: string, words: RegExp): number => Number((new RegExp(String.raw`([\d,]+) ${words.source}`).exec(text)?.[1] ?? "NaN").replaceAll(",", ""));

describe("a client's file", () => {
  let rows: number;

  test("is reported before anything is written", async () => {
    await choose(file);
    await page.getByRole("heading", { name: /Eden_Jast/ }).waitFor();
    const summary = await page.getByText(/in this file/).innerText();
    rows = numberBefore(summary, /new entries/);
    expect(summary).toContain("One client");
    expect(rows).toBeGreaterThan(20);
    await page.getByText("What the file holds").waitFor();
    // What the table says of each kind adds up: what is taken in and what is left out is what was found.
    const lines = await page.getByRole("table").getByRole("row").evaluateAll((all) => all.slice(1).map((line) => [...line.querySelectorAll("td")].map((cell) => Number((cell.textContent ?? "").replaceAll(/\D/g, "")))));
    const odd = lines.filter(([found, taken, left]) => found !== (taken ?? 0) + (left ?? 0));
    expect([lines.length > 5, odd]).toEqual([true, []]);
    await picture(page, "journey-import-report");
    await expectAccessible(page);
    expect(await everybody()).toBe(0);
  });

  test("is taken in", async () => {
    await press(page, page.getByRole("button", { name: "Take in one client" }));
    const done = await page.getByText(/taken in:/).innerText();
    expect(numberBefore(done, /new entries/)).toBe(rows);
    expect(await everybody()).toBe(1);
    await expectAccessible(page);
  });

  test("creates nothing the second time", async () => {
    await press(page, page.getByRole("button", { name: "Choose another file" }));
    await choose(file);
    await page.getByText("Everything in this file is in the record already.").waitFor();
    await page.getByText("Known from this source").waitFor();
    expect(await page.getByRole("button", { name: /^Take in/ }).isDisabled()).toBe(true);
    expect(await everybody()).toBe(1);
    await press(page, page.getByRole("button", { name: "Choose another file" }));
  });

  test("can be taken back as one act", async () => {
    await choose(CLIENT_FILES[1] ?? "");
    await press(page, page.getByRole("button", { name: "Take in one client" }));
    await page.getByText(/taken in:/).waitFor();
    expect(await everybody()).toBe(2);
    await press(page, page.getByRole("button", { name: "Undo import" }));
    await page.getByRole("heading", { name: "The import is undone" }).waitFor();
    expect(await everybody()).toBe(1);
    await press(page, page.getByRole("button", { name: "Choose another file" }));
    await chooseButton().waitFor();
  });
});

describe("a file that cannot be taken in", () => {
  test.each([
    ["broken.json", '{\n  "resourceType": "Bundle",\n  "entry": [oops]\n}', "This file is not well-formed.", "Line 3, column 13"],
    ["cut-off.json", '{"resourceType": "Patient", "name": [', "This file is not well-formed.", "Line 1, column 37"],
    ["empty.json", "", "This file is not well-formed.", "Line 1, column"],
    ["list.json", '[{"a": 1}]', "This file holds no health record we can read.", ""],
    ["other.json", '{"resourceType": "Invoice"}', "This file holds no client.", ""],
    ["r5.json", '{"resourceType": "Bundle", "issues": {}, "entry": []}', "This file is of another FHIR version.", "R5"],
    ["cut-off.json.gz", gzipSync("{}".repeat(100)).subarray(0, 16), "This file could not be read.", ""],
  ])("%s", async (name, content, title, place) => {
    await choose(written(name, content));
    // The fault of the file before may be the same, at another place.
    await page.getByRole("alert").filter({ hasText: title }).filter({ hasText: place }).waitFor();
    await expectAccessible(page);
    expect(await everybody()).toBe(1);
  });
});
