/**
 * The main job of assessment in the real window: three past PHQ-9 from paper, then an interview by keyboard whose
 * ninth answer is positive; the panel, a safety plan, two needs and a suggestion in the care plan, and the trend.
 */
import { expect, test } from "vitest";
import { PASSPHRASE } from "../../support/bridge";
import type { Desktop } from "../../support/desktop";
import { SIZES } from "../../support/browser";
import { KEYS, type Driver } from "../../support/driver";
import { until } from "../../support/processes";
import { beginInWindow, startRecord, takeIn, typeKeys } from "../../support/inWindow";

const GIVEN = "Marisol";
const FAMILY = "Quackenbush";
const NAME = `${GIVEN} ${FAMILY}`;
const LOW_MOOD = "I feel down most days and do not enjoy much.";
const SLEEP = "I do not sleep well at night.";
const SUICIDE = "I have thoughts of dying or of ending my life.";

let desktop: Desktop;
let window: Driver;
beginInWindow(
  async (started) => {
    desktop = started;
    window = await desktop.open();
  },
  () => window,
);

/** Where the keyboard is: the element's role or tag, its name, and the question it belongs to. */
const focus = () =>
  window.run(() => {
    const at = document.activeElement;
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
    return { name: (at?.getAttribute("aria-label") ?? label ?? "").trim(), link: at?.closest<HTMLElement>("[data-link]")?.dataset["link"] ?? null };
  });
const onQuestion = (link: string) => until(`question ${link}`, async () => (await focus()).link === link);

/** Tab after tab until the keyboard is on what is called so. */
async function tabTo(name: string): Promise<void> {
  await until(`the keyboard on “${name}”`, async () => {
    // A field that is required says so behind its label.
    if ((await focus()).name.replace(/\s*\(required\)$/, "") === name) return true;
    await window.press(KEYS.tab);
    return false;
  });
}

/** The dialog that says how the instrument is asked, found by its name and two keys. */
async function choose(name: string): Promise<void> {
  await window.press("a");
  await window.focused("combobox", "Which assessment");
  await typeKeys(window, name);
  await until(`“${name}” to be chosen`, () => window.run((words) => [...document.querySelectorAll("[role=option][aria-selected=true]")].some((option) => option.textContent?.includes(words)), name));
  await window.press(KEYS.enter);
  await window.find("dialog", name);
}

async function tab(name: string): Promise<void> {
  await window.click("link", name);
  await window.find("heading", NAME);
}

test("a record with a client", async () => {
  await startRecord(window);
  await takeIn(window, GIVEN, FAMILY);
  await tab("Assessments");
});

test.each([
  ["12/8/2025", "Dec 8, 2025", "2222222202", 16],
  ["1/5/2026", "Jan 5, 2026", "2222111101", 12],
  ["2/2/2026", "Feb 2, 2026", "1111111001", 7],
])("a PHQ-9 from paper, of %s", async (day, shown, digits, total) => {
  await choose("PHQ-9");
  await window.click("radio", "Paper grid");
  await tabTo("Day of the answers");
  await window.press(KEYS.control, "a");
  await typeKeys(window, day);
  await window.click("button", "Start");
  await onQuestion("1");
  await typeKeys(window, digits);
  await window.reads("10 of 10 answered");
  await window.press(KEYS.control, KEYS.enter);
  await window.reads(`${total}\nof 27`);
  await window.reads(shown);
  await tab("Assessments");
});

test("an interview by keyboard shows one question after the other, and nothing of the record", async () => {
  await choose("PHQ-9");
  await window.click("radio", "Interview");
  await window.click("button", "Start");
  await onQuestion("1");
  for (const question of ["Question 1 of", "Not at all", "Nearly every day"]) await window.reads(question);
  const shown = await window.run(() => document.querySelector<HTMLElement>("[role=dialog]")?.innerText ?? "");
  expect(shown).not.toMatch(/Marisol|Quackenbush|Moderate|Score/);
  await window.picture("assessment-interview");
  await typeKeys(window, "33422222");
  await onQuestion("9");
});

test("the ninth answer leads to a neutral screen, and from there to the panel", async () => {
  await window.press("2");
  await window.reads("One moment, please");
  expect(await window.run(() => document.querySelector<HTMLElement>("[role=dialog]")?.innerText ?? "")).not.toMatch(/dead|988|safe/);
  await window.picture("assessment-moment");
  await window.press(KEYS.control, KEYS.enter);
  for (const words of ["First, keep them safe", "Several days", "Ask directly", "988"]) await window.reads(words);
  await window.press(KEYS.escape);
  await window.find("dialog", "First, keep them safe");
  await window.picture("assessment-panel");
});

test("a safety plan is written from the panel, in six steps", async () => {
  await tabTo("Open the safety plan");
  await window.press(KEYS.enter);
  await window.find("heading", "No safety plan yet");
  await tabTo("Begin a safety plan");
  await window.press(KEYS.enter);
  const steps: [string, string][] = [
    ["Warning signs", "I stop answering the phone"],
    ["What I can do by myself", "Water the tomatoes"],
    ["People and places", "The library"],
    ["People I can ask for help", "My sister Inga"],
    ["Professionals and crisis lines", "Dr. Okafor"],
    ["Making my surroundings safe", "Inga keeps the sleeping pills"],
  ];
  for (const [step, words] of steps) {
    await until(`the keyboard in “${step}”`, async () => {
      const within = await window.run((name) => document.activeElement?.matches("input") === true && (document.activeElement.closest("[data-step]")?.textContent ?? "").includes(name), step);
      if (!within) await window.press(KEYS.tab);
      return within;
    });
    await typeKeys(window, words);
  }
  await window.press(KEYS.control, KEYS.shift, KEYS.enter);
  await window.find("alertdialog", "Finish the safety plan");
  await tabTo("Finish the safety plan");
  await window.press(KEYS.enter);
  await window.find("heading", "Safety plan 1");
  await window.picture("assessment-safety-plan");
});

test("what was done and who was told is recorded, and leads back to the form", async () => {
  await tabTo("An answer waits for what was done");
  await window.press(KEYS.enter);
  await window.find("dialog", "First, keep them safe");
  for (const done of ["Stayed with them", "Wrote a safety plan together"]) {
    await until(`the box “${done}”`, async () => {
      const here = await window.run((words) => document.activeElement?.closest("label")?.textContent?.trim() === words, done);
      if (!here) await window.press(KEYS.tab);
      return here;
    });
    await window.press(KEYS.space);
  }
  await tabTo("My supervisor");
  await window.press(KEYS.enter);
  await tabTo("Record what was done");
  await window.press(KEYS.enter);
  await window.reads("Recorded.");
  expect(await window.all("dialog")).toEqual([]);
  await window.press(KEYS.f6);
  await tabTo("To the form");
  await window.press(KEYS.enter);
  await onQuestion("10");
  await window.press("2");
  await window.press(KEYS.control, KEYS.enter);
  await window.reads("13\nof 27");
  await window.reads("3 suggestions for the plan");
});

test("two needs are taken into the care plan with one key each; the third is still suggested", async () => {
  for (const words of [SUICIDE, LOW_MOOD]) {
    await until(`the card “${words}”`, async () => {
      const { name } = await focus();
      if (!name.includes(words)) await window.press(name.startsWith("Suggestion ") ? KEYS.down : KEYS.tab);
      return name.includes(words);
    });
    await window.press(KEYS.enter);
    await until(`“${words}” to be taken`, async () => (await window.all("article", words)).length === 0);
  }
  await window.reads("1 suggestion for the plan");
  await window.find("article", SLEEP);
  await tab("Care plan");
  for (const words of [LOW_MOOD, SUICIDE]) await window.reads(words);
  expect(await window.text()).not.toContain(SLEEP);
});

test("the trend shows three past scores and today's, as a chart and as a table", async () => {
  await tab("Trends");
  const summary = () => window.run(() => document.querySelector("figure svg title")?.textContent ?? "");
  await until("the chart", async () => (await summary()).includes("4 results from Dec 8, 2025 to Mar 2, 2026, from 16 to 13"));
  const points = () => window.run(() => [...document.querySelectorAll("[role=grid] [role=row][aria-label]")].map((row) => row.getAttribute("aria-label") ?? ""));
  await expect.poll(async () => (await points()).map((point) => Number(/\d+$/.exec(point)?.[0]))).toEqual([13, 7, 12, 16]);
});

const SCREENS = [
  ["Assessments", "assessments"],
  ["Trends", "trends"],
  ["Safety plan", "safety-plan"],
  ["Care plan", "plan"],
] as const;

test.each(["Light", "Dark"])("pictures of it, %s", async (theme) => {
  await window.resize(SIZES.large);
  await window.click("link", "Settings");
  await window.click("radio", theme);
  await window.click("link", NAME);
  for (const size of ["large", "small"] as const) {
    await window.resize(SIZES[size]);
    for (const [name, slug] of SCREENS) {
      await tab(name);
      await until("the screen", () => window.run(() => document.querySelector("[aria-busy=true],[role=status][aria-label=Loading]") === null));
      await window.picture(`assessment-${slug}-${size}-${theme.toLowerCase()}`);
    }
  }
});

/** Everything the window holds, shown or not. */
const held = (): Promise<string> => window.run(() => document.title + document.documentElement.outerHTML + location.href);

test("killed and started again it is locked, and nothing names the client or tells of them", async () => {
  expect(await held()).toContain(FAMILY);
  await window.end();
  window = await desktop.open();
  await window.find("heading", "Unlock your record");
  expect(await held()).not.toMatch(/Marisol|Quackenbush|PHQ|sleeping pills|suicid/i);
});

test("unlocked everything is there", async () => {
  await window.type("Passphrase", PASSPHRASE + KEYS.enter);
  await window.click("link", "Caseload");
  await window.click("row", `${FAMILY}, ${GIVEN}`);
  await tab("Assessments");
  for (const words of ["16 · Moderately severe", "12 · Moderate", "7 · Mild", "13 · Moderate"]) await window.reads(words);
  await tab("Safety plan");
  for (const words of ["Safety plan 1", "Inga keeps the sleeping pills"]) await window.reads(words);
  await tab("Care plan");
  for (const words of [LOW_MOOD, SUICIDE]) await window.reads(words);
});

test("locked while it is open, the window forgets them", async () => {
  await window.press(KEYS.control, KEYS.shift, "l");
  await window.find("heading", "Unlock your record");
  expect(await held()).not.toMatch(/Marisol|Quackenbush|PHQ|sleeping pills|suicid/i);
  expect(desktop.asked).toEqual([]);
  expect(desktop.log()).not.toMatch(/Marisol|Quackenbush|sleeping pills/);
});
