/** The days a snooze or an exemption usually ends on. */
import { format, type PlainKey } from "@/i18n";

export type DecideKind = "snoozed" | "exempt";
export type UsualDay = { label: PlainKey; day: string };

/** The farthest an end may lie: what is never to be asked again is a rule to be switched off, not a gap. */
export const MOST_DAYS: Readonly<Record<DecideKind, number>> = { snoozed: 90, exempt: 366 };

const monday = (today: string): string => {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return format.addDays(today, (8 - weekday) % 7 || 7);
};

export function usualDays(kind: DecideKind, today: string): UsualDay[] {
  const days: UsualDay[] =
    kind === "snoozed"
      ? [
          { label: "gaps-day-tomorrow", day: format.addDays(today, 1) },
          { label: "gaps-day-monday", day: monday(today) },
          { label: "gaps-day-week", day: format.addDays(today, 7) },
          { label: "gaps-day-fortnight", day: format.addDays(today, 14) },
        ]
      : [
          { label: "gaps-day-month", day: format.addDays(today, 30) },
          { label: "gaps-day-quarter", day: format.addDays(today, 90) },
          { label: "gaps-day-half-year", day: format.addDays(today, 182) },
          { label: "gaps-day-year", day: format.addDays(today, 365) },
        ];
  // On a Sunday tomorrow is Monday: one day is not offered twice.
  return days.filter(({ day }, at) => days.findIndex((one) => one.day === day) === at);
}
