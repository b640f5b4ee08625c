/**
 * Reads a date or a time as people type it, in the order their locale writes dates.
 *
 * Pure: `today` is given. What is ambiguous follows the locale (`3/4` is March 4 in the United States and
 * April 3 in Britain); a four-digit year first is always year-month-day. Two-digit years mean the nearest
 * century: within the coming ten years, otherwise the past, because most dates here are birth dates and events.
 */
import { addDays } from "./format";

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

/** The calendar date, or null if there is no such day. */
function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999) return null;
  const at = new Date(Date.UTC(2000, 0, 1));
  at.setUTCFullYear(year, month - 1, day);
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

type Part = "year" | "month" | "day";

/** In which order a locale writes day, month and year. */
function order(locale: string): Part[] {
  return new Intl.DateTimeFormat(locale, { year: "numeric", month: "numeric", day: "numeric" })
    .formatToParts(Date.UTC(2026, 10, 22))
    .map((part) => part.type)
    .filter((type): type is Part => type === "year" || type === "month" || type === "day");
}

const plain = (text: string, locale: string): string => text.toLocaleLowerCase(locale).normalize("NFD").replace(/[\p{M}.]/gu, "");

function monthNamed(word: string, locale: string): number | null {
  const wanted = plain(word, locale);
  if (wanted.length < 3) return null;
  for (const tongue of [locale, "en"]) {
    for (let month = 1; month <= 12; month += 1) {
      const name = plain(new Intl.DateTimeFormat(tongue, { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, month - 1, 15)), tongue);
      if (name.startsWith(wanted)) return month;
    }
  }
  return null;
}

function fullYear(digits: string, today: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  const now = Number(today.slice(0, 4));
  const near = now - (now % 100) + year;
  return near > now + 10 ? near - 100 : near;
}

/** Words for days near today, in the reader's language and in English. */
function nearDay(text: string, locale: string): number | null {
  for (const tongue of [locale, "en"]) {
    const words = new Intl.RelativeTimeFormat(tongue, { numeric: "auto" });
    for (const days of [0, 1, -1]) if (plain(words.format(days, "day"), tongue) === plain(text, tongue)) return days;
  }
  return null;
}

/** `11/22/2026`, `22 Nov`, `nov 22 26`, `2026-11-22`, `today`, `+7`, `112226` → `YYYY-MM-DD`; null when it is none. */
export function parseDate(text: string, today: string, locale: string): string | null {
  const typed = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const shift = /^([+-])(\d{1,4})([dw]?)$/i.exec(typed);
  if (shift) return addDays(today, Number(`${shift[1]}${shift[2]}`) * (shift[3]?.toLowerCase() === "w" ? 7 : 1));
  const near = nearDay(typed, locale);
  if (near !== null) return addDays(today, near);

  const parts = typed.match(/\p{L}+\.?|\d+/gu) ?? [];
  const named = parts.map((part) => (/^\d/.test(part) ? null : monthNamed(part, locale)));
  const at = named.findIndex((month) => month !== null);
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  const thisYear = today.slice(0, 4);
  if (at >= 0) {
    const [first, second] = numbers;
    if (first === undefined || numbers.length > 2) return null;
    const [day, year] = first.length === 4 && second !== undefined ? [second, first] : [first, second ?? thisYear];
    return calendarDate(fullYear(year, today), named[at] ?? 0, Number(day));
  }
  if (numbers.length !== parts.length || !/^[\d\s./\-\u200E\u200F]+$/.test(typed)) return null;

  const places = order(locale);
  let given: string[] = numbers;
  if (given.length === 1 && /^(\d{6}|\d{8})$/.test(typed)) {
    const lengths = places.map((place) => (place === "year" ? typed.length - 4 : 2));
    let from = 0;
    given = lengths.map((length) => typed.slice(from, (from += length)));
  }
  const wanted = given.length === 2 ? places.filter((place) => place !== "year") : places;
  if (given.length !== wanted.length) return null;
  const value = Object.fromEntries(wanted.map((place, index) => [place, given[index] ?? ""])) as Partial<Record<Part, string>>;
  return calendarDate(fullYear(value.year ?? thisYear, today), Number(value.month), Number(value.day));
}

/** `2pm`, `2:30 p`, `14:30`, `1430`, `9` → `HH:MM`; null when it is none. Without am or pm, 1 to 6 mean the afternoon. */
export function parseTime(text: string): string | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, " ");
  const parts = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s?(a|p|am|pm|a\.m\.|p\.m\.)?$/.exec(typed);
  if (!parts) return null;
  const minute = Number(parts[2] ?? 0);
  let hour = Number(parts[1]);
  const half = parts[3]?.[0];
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === "p" ? 12 : 0);
  } else if (hour >= 1 && hour <= 6 && parts[1]?.length === 1) {
    hour += 12;
  }
  return hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : null;
}
