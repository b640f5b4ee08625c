/** What stands in the calendar's address: how much is shown, where, and of what. Pure. */
import { format } from "@/i18n";
import type { CheckInKind, Medium } from "@/ipc";

export type View = "week" | "month";

export const KINDS = ["contact", "task", "assessment", "dischargeStep", "promise"] as const satisfies readonly CheckInKind["kind"][];
export const MEDIA = ["phone", "video", "in-person", "text", "email", "letter", "portal"] as const satisfies readonly Medium[];

export type CalendarSearch = {
  /** A week, where nothing is said. */
  view?: "month";
  /** A day of the week or month shown; today, where nothing is said. */
  on?: string;
  kind?: CheckInKind["kind"];
  medium?: Medium;
  client?: string;
};

/** A calendar date that there is; anything else is none. */
export function dayOf(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
}

export function calendarSearch(search: Record<string, unknown>): CalendarSearch {
  const on = dayOf(search["on"]);
  const kind = KINDS.find((one) => one === search["kind"]);
  const medium = MEDIA.find((one) => one === search["medium"]);
  const { client } = search;
  return {
    ...(search["view"] === "month" ? { view: "month" } : {}),
    ...(on ? { on } : {}),
    ...(kind ? { kind } : {}),
    ...(medium ? { medium } : {}),
    ...(typeof client === "string" && client !== "" ? { client } : {}),
  };
}

/** The Monday on or before a day: a calendar week goes from Monday to Sunday, here as in a cadence. */
const monday = (day: string): string => format.addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;

/** The same day of another month, or its last one. */
export function inMonths(day: string, by: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by;
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, "0")}`;
}

/** The days shown: one week, or the whole weeks a month lies in. */
export function rangeOf(view: View, on: string): { from: string; to: string } {
  if (view === "week") return { from: monday(on), to: format.addDays(monday(on), 6) };
  const last = format.addDays(inMonths(monthStart(on), 1), -1);
  return { from: monday(monthStart(on)), to: format.addDays(monday(last), 6) };
}

/** The day shown after going on or back by so many weeks or months. */
export const stepped = (view: View, on: string, by: number): string => (view === "week" ? format.addDays(on, by * 7) : inMonths(on, by));
