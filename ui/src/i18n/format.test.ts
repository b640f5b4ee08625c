import { afterEach, describe, expect, test } from "vitest";
import { chooseLocale, t } from "./index";
import * as format from "./format";

afterEach(() => chooseLocale("en-US"));
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, " ");

describe("calendar dates never shift by a time zone", () => {
  test.each([["2026-11-22", "Nov 22, 2026"], ["2026-01-01", "Jan 1, 2026"], ["1931-03-08", "Mar 8, 1931"], ["2026-02-30", "2026-02-30"], ["", ""]])("%s", (iso, expected) => {
    expect(format.date(iso)).toBe(expected);
  });
  test("as the locale writes them", () => {
    chooseLocale("en-GB");
    expect(format.shortDate("2026-11-22")).toBe("22/11/2026");
    chooseLocale("de-DE");
    expect(format.date("2026-11-22")).toBe("22.11.2026");
  });
});

describe("relativeDay", () => {
  test.each([["2026-11-22", "today"], ["2026-11-23", "tomorrow"], ["2026-11-19", "3 days ago"], ["2026-12-20", "in 4 weeks"], ["2027-06-01", "Jun 1, 2027"]])("%s", (iso, expected) => {
    expect(format.relativeDay(iso, "2026-11-22")).toBe(expected);
  });
});

describe("age", () => {
  test.each([
    ["1943-11-22", "83 years"], ["1943-11-23", "82 years"], ["2026-04-20", "7 months"], ["2026-11-01", "3 weeks"], ["2030-01-01", ""],
    ["2004-02-29", "22 years"],
  ])("born %s", (birth, expected) => expect(format.age(birth, "2026-11-22")).toBe(expected));
});

test("addDays crosses months and daylight saving", () => {
  expect(format.addDays("2026-10-31", 1)).toBe("2026-11-01");
  expect(format.addDays("2026-11-01", 1)).toBe("2026-11-02");
  expect(format.addDays("2028-02-28", 1)).toBe("2028-02-29");
});

test("times", () => {
  expect(plain(format.clockTime("14:30"))).toBe("2:30 PM");
  expect(plain(format.dateTime("2026-11-22T19:30:00Z", "America/New_York"))).toBe("Nov 22, 2026, 2:30 PM");
});

test("minutes", () => {
  expect(plain(format.minutes(45))).toBe("45 min");
  expect(plain(format.minutes(65))).toBe("1 hr 5 min");
  expect(plain(format.minutes(120))).toBe("2 hr");
});

test("names", () => {
  expect(format.personName({ given: "Margaret", family: "Okafor", preferred: "Peg" })).toBe("Margaret Okafor “Peg”");
  expect(format.personName({ given: "", family: "Suharto" })).toBe("Suharto");
  expect(format.initials("Margaret Okafor “Peg”")).toBe("M. O.");
  expect(format.initials("Łucja de la Cruz")).toBe("Ł. D. L. C.");
});

test("languages", () => {
  expect(format.language("vi")).toBe("Vietnamese");
  expect(format.language("not a tag")).toBe("not a tag");
});

describe("t", () => {
  test("plurals", () => {
    expect(t("record-wait", { seconds: 1 })).toBe("You can try again in 1 second.");
    expect(t("record-wait", { seconds: 9 })).toBe("You can try again in 9 seconds.");
  });
  test("isolates right-to-left names, and only those", () => {
    expect(t("components-dialog-title", { title: "Note", client: "سارة" })).toContain("\u2068سارة\u2069");
    expect(t("components-dialog-title", { title: "Note", client: "Łucja" })).toBe("Note · Łucja");
  });
  test("the pseudo-locale touches words and leaves arguments", () => {
    chooseLocale("pseudo");
    const words = t("components-edit-value", { label: "Age", value: "83" });
    expect(words).toContain("83");
    expect(words).not.toContain("Edit");
  });
});

test.each([["mm[Hg]", "mmHg"], ["{score}", ""], ["{#}", ""], ["kg", "kg"], ["", ""]])("the unit %j", (ucum, expected) => expect(format.unit(ucum)).toBe(expected));
