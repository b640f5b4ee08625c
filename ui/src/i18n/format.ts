/**
 * Dates, times, numbers, names and lists as the reader's locale writes them.
 *
 * The core sends calendar dates as `YYYY-MM-DD` and instants as RFC 3339 text. A calendar date is never
 * turned into an instant by way of the machine's time zone: it is formatted in UTC from UTC.
 * (WebKitGTK 2.50 has no Temporal.)
 */
import { t } from "./index";
import { formatLocale } from "./locale";

const made = new Map<string, Intl.DateTimeFormat>();

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = formatLocale() + JSON.stringify(options);
  const known = made.get(id);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(formatLocale(), options);
  made.set(id, fresh);
  return fresh;
}

const DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/;

/** Midnight UTC of a calendar date, or of the date part of an instant; null when it is none. */
function utc(iso: string): number | null {
  const parts = ISO_DATE.exec(iso);
  if (!parts) return null;
  const at = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return new Date(at).toISOString().startsWith(parts[0]) ? at : null;
}

function day(iso: string, options: Intl.DateTimeFormatOptions): string {
  const at = utc(iso);
  return at === null ? iso : dates({ ...options, timeZone: "UTC" }).format(at);
}

/** `Nov 22, 2026` for a calendar date. */
export const date = (iso: string): string => day(iso, { dateStyle: "medium" });

/** `11/22/2026`: as one would type it. */
export const shortDate = (iso: string): string => day(iso, { year: "numeric", month: "2-digit", day: "2-digit" });

/** `Sunday, November 22, 2026` for a calendar date. */
export const longDate = (iso: string): string => day(iso, { dateStyle: "full" });

/** `Nov 22`, with the year only when it is not that of `today`. */
export const dayOfYear = (iso: string, today: string): string =>
  iso.slice(0, 4) === today.slice(0, 4) ? day(iso, { month: "short", day: "numeric" }) : date(iso);

/** `November 2026` for a day of it. */
export const month = (iso: string): string => day(iso, { month: "long", year: "numeric" });

/** `Sunday` for a calendar date. */
export const weekday = (iso: string): string => day(iso, { weekday: "long" });

/** `Sun` for a calendar date. */
export const shortWeekday = (iso: string): string => day(iso, { weekday: "short" });

/** Whole days from `today` to `iso`; negative when it is past. */
export function daysBetween(today: string, iso: string): number {
  const from = utc(today);
  const to = utc(iso);
  return from === null || to === null ? 0 : Math.round((to - from) / DAY);
}

/** The calendar date `days` after `iso`. */
export function addDays(iso: string, days: number): string {
  const at = utc(iso);
  return at === null ? iso : new Date(at + days * DAY).toISOString().slice(0, 10);
}

/** `today`, `yesterday`, `in 3 days`, `2 weeks ago`; the date itself beyond about two months. */
export function relativeDay(iso: string, today: string): string {
  const days = daysBetween(today, iso);
  if (Math.abs(days) > 60) return date(iso);
  const words = new Intl.RelativeTimeFormat(formatLocale(), { numeric: "auto" });
  return Math.abs(days) >= 14 ? words.format(Math.trunc(days / 7), "week") : words.format(days, "day");
}

/** `2:30 PM` for an instant in the machine's zone, or in `zone`. */
export const time = (instant: string, zone?: string): string => at(instant, { timeStyle: "short", timeZone: zone });

/** `Nov 22, 2026, 2:30 PM` for an instant in the machine's zone, or in `zone`. */
export const dateTime = (instant: string, zone?: string): string =>
  at(instant, { dateStyle: "medium", timeStyle: "short", timeZone: zone });

function at(instant: string, options: Intl.DateTimeFormatOptions): string {
  const millis = Date.parse(instant);
  return Number.isNaN(millis) ? instant : dates(options).format(millis);
}

/** `2:30 PM` for a wall-clock time `HH:MM`, which belongs to no zone. */
export function clockTime(hhmm: string): string {
  const parts = /^(\d{2}):(\d{2})/.exec(hhmm);
  if (!parts) return hhmm;
  return dates({ timeStyle: "short", timeZone: "UTC" }).format(Date.UTC(2000, 0, 1, Number(parts[1]), Number(parts[2])));
}

/** `1,234.5`. */
export const number = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(formatLocale(), options).format(value);

/** UCUM writes units for machines; people read these. Any other is shown as it came. */
const UNITS: Record<string, string | undefined> = { "mm[Hg]": "mmHg", "[lb_av]": "lb", "1": "" };

/** `mmHg` for `mm[Hg]`. What stands in braces (`{score}`, `{#}`) is a remark, not a unit. */
export const unit = (ucum: string): string => (Object.hasOwn(UNITS, ucum) ? (UNITS[ucum] ?? "") : ucum.replace(/\{[^}]*\}/gu, ""));

/** `45 min`, `1 hr 5 min`. */
export function minutes(total: number): string {
  const unit = (value: number, name: "hour" | "minute") =>
    number(value, { style: "unit", unit: name, unitDisplay: "short" });
  const hours = Math.floor(total / 60);
  const rest = total % 60;
  if (hours === 0) return unit(rest, "minute");
  return rest === 0 ? unit(hours, "hour") : `${unit(hours, "hour")} ${unit(rest, "minute")}`;
}

/** `a, b, and c`. */
export const list = (items: readonly string[]): string =>
  new Intl.ListFormat(formatLocale(), { style: "long", type: "conjunction" }).format(items);

/** Whole years between a birth date and `today`; null for a date in the future or none. */
export function ageInYears(birth: string, today: string): number | null {
  if (utc(birth) === null || utc(today) === null || birth > today) return null;
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5, 10) < birth.slice(5, 10) ? years - 1 : years;
}

/** `83 years`, or `7 months`, `3 weeks` for the very young. */
export function age(birth: string, today: string): string {
  const years = ageInYears(birth, today);
  if (years === null) return "";
  const unit = (value: number, name: "year" | "month" | "week") =>
    number(value, { style: "unit", unit: name, unitDisplay: "long" });
  if (years >= 2) return unit(years, "year");
  const days = daysBetween(birth, today);
  const months = (Number(today.slice(0, 4)) - Number(birth.slice(0, 4))) * 12 +
    (Number(today.slice(5, 7)) - Number(birth.slice(5, 7))) - (today.slice(8, 10) < birth.slice(8, 10) ? 1 : 0);
  return months >= 2 ? unit(months, "month") : unit(Math.floor(days / 7), "week");
}

/** The name of a language from its tag (`vi` → `Vietnamese`); the tag itself when it is unknown. */
export function language(tag: string): string {
  try {
    return new Intl.DisplayNames([formatLocale()], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a person is called: given and family names in the order their record keeps, preferred name in quotes. */
export function personName(name: { given: string; family: string; preferred?: string | null | undefined }): string {
  const full = [name.given, name.family].map((part) => part.trim()).filter(Boolean).join(" ");
  const preferred = name.preferred?.trim();
  return preferred && preferred !== name.given.trim() ? t("common-name-with-preferred", { name: full, preferred }) : full;
}

/** `M. T.`: what presentation mode shows instead of a name. */
export const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .filter((part) => /^\p{L}/u.test(part))
    .map((part) => `${[...part][0]?.toLocaleUpperCase(formatLocale())}.`)
    .join(" ");
