/** Where an open check-in stands in time: how late it is, until when it may be done, how often it was tried, and what to do then. */
import { AlarmClock, CalendarRange, PhoneForwarded, RotateCcw, TriangleAlert } from "lucide-react";
import { format, t } from "@/i18n";
import type { CheckIn, DueWindow, EscalationAct } from "@/ipc";

/** `Sunday, Nov 29`: a deadline is a day of the week first. */
export const dayInWords = (iso: string, today: string): string => t("checkins-date", { weekday: format.weekday(iso), date: format.dayOfYear(iso, today) });

/** `Nov 23`, or `Nov 23 – Nov 29` where any of these days will do; each day as it is said there. */
export const windowInWords = ({ opensOn, date }: DueWindow, day: (iso: string) => string): string =>
  opensOn < date ? t("checkins-date-range", { from: day(opensOn), to: day(date) }) : day(date);

export function Standing({ checkIn, today, escalate = null }: { checkIn: CheckIn; today: string; escalate?: EscalationAct | null }) {
  const { attempts, doOn, dueOn, snoozeReason } = checkIn;
  const late = format.daysBetween(dueOn, today);
  return (
    <>
      {late > 0 && (
        <span className="inline-flex items-start gap-1.5 font-medium text-danger">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {t("common-days-overdue", { count: late })}
        </span>
      )}
      {/* Two dates: the window one is in, and the deadline of what is put off or has not opened yet. */}
      {late <= 0 && doOn < dueOn && doOn <= today && (
        <span className="inline-flex items-start gap-1.5 text-muted">
          <CalendarRange aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {dueOn === today ? t("today-last-day") : t("today-any-day-until", { day: dayInWords(dueOn, today) })}
        </span>
      )}
      {doOn > today && doOn !== dueOn && (
        <span className="inline-flex items-start gap-1.5 text-muted">
          <AlarmClock aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {doOn > dueOn ? t("today-snoozed", { date: format.dayOfYear(dueOn, today) }) : t("today-deadline", { day: dayInWords(dueOn, today) })}
        </span>
      )}
      {snoozeReason && <span className="text-muted">{t("today-snooze-because", { reason: snoozeReason })}</span>}
      {attempts > 0 && (
        <span className="inline-flex items-start gap-1.5 text-muted">
          <RotateCcw aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {t("today-attempts", { count: attempts })}
        </span>
      )}
      {escalate && (
        <span className="inline-flex items-start gap-1.5 font-medium text-warning">
          <PhoneForwarded aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {t(`today-escalate-${escalate}`)}
        </span>
      )}
    </>
  );
}
