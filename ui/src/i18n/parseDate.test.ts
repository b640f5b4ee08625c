import { describe, expect, test } from "vitest";
import { parseDate, parseTime } from "./parseDate";

const TODAY = "2026-11-22";

describe("American", () => {
  test.each<[string, string | null]>([
    ["11/22/2026", "2026-11-22"], ["11/22/26", "2026-11-22"], ["3/4", "2026-03-04"], ["3-4-1931", "1931-03-04"], ["03081931", "1931-03-08"],
    ["112226", "2026-11-22"], ["2026-11-22", "2026-11-22"], ["22 Nov", "2026-11-22"], ["Nov 22", "2026-11-22"], ["november 22, 1931", "1931-11-22"],
    ["22 nov 31", "2031-11-22"], ["8 mar 43", "1943-03-08"], ["1/2/37", "1937-01-02"], ["1/2/36", "2036-01-02"], ["today", "2026-11-22"],
    ["Tomorrow", "2026-11-23"], ["yesterday", "2026-11-21"], ["+7", "2026-11-29"], ["-1", "2026-11-21"], ["+2w", "2026-12-06"],
    ["2/29/2026", null], ["2/29/2028", "2028-02-29"], ["13/1/2026", null], ["soon", null], ["", null], ["1", null], ["1/2/3/4", null], ["0/0/0000", null],
    ["ma 3", null], ["mar 3 4 5", null], ["99999999", null],
  ])("%s", (text, expected) => expect(parseDate(text, TODAY, "en-US")).toBe(expected));
});

describe("elsewhere", () => {
  test.each<[string, string, string | null]>([
    ["3/4", "en-GB", "2026-04-03"], ["22.11.2026", "de-DE", "2026-11-22"], ["22. März 1931", "de-DE", "1931-03-22"], ["heute", "de-DE", "2026-11-22"],
    ["22 nov", "fr-FR", "2026-11-22"], ["2026/3/4", "ja-JP", "2026-03-04"], ["3 juin 1950", "fr-FR", "1950-06-03"],
  ])("%s in %s", (text, locale, expected) => expect(parseDate(text, TODAY, locale)).toBe(expected));
});

describe("times", () => {
  test.each<[string, string | null]>([
    ["2pm", "14:00"], ["2:30 p", "14:30"], ["2:30 PM", "14:30"], ["12am", "00:00"], ["12 p.m.", "12:00"], ["14:30", "14:30"], ["1430", "14:30"], ["9", "09:00"],
    ["2", "14:00"], ["02:00", "02:00"], ["0:15", "00:15"], ["25:00", null], ["9:60", null], ["13pm", null], ["noon", null], ["", null],
  ])("%s", (text, expected) => expect(parseTime(text)).toBe(expected));
});
