/** The days one usually puts something off to. */
import { format, type PlainKey } from "@/i18n";

export function usualDays(today: string): { label: PlainKey; day: string }[] {
  const days: { label: PlainKey; day: string }[] = [
    { label: "today-snooze-tomorrow", day: format.addDays(today, 1) },
    { label: "today-snooze-two-days", day: format.addDays(today, 2) },
    { label: "today-snooze-monday", day: nextMonday(today) },
    { label: "today-snooze-week", day: format.addDays(today, 7) },
  ];
  // On a Sunday tomorrow is Monday: one day is not offered twice.
  return days.filter(({ day }, at) => days.findIndex((one) => one.day === day) === at);
}

/** The Monday after today; a week ahead on a Monday. */
export function nextMonday(today: string): string {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return format.addDays(today, ((8 - weekday) % 7) || 7);
}
