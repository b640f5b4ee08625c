/** Small signs of a client's state, each an icon with a word. Shared by the list, the banner and the chart. */
import {
  Ban, CalendarClock, CircleCheck, CircleDot, CirclePause, CircleX, Flag, HeartPulse, Hourglass, MessageCircleOff, Scale, ShieldAlert, Signal,
  SignalHigh, SignalLow, SignalMedium, TriangleAlert, UserRoundX, type LucideIcon,
} from "lucide-react";
import { localDate, useToday } from "@/app/api";
import { StatusTag, type Tone } from "@/components";
import { format, t } from "@/i18n";
import type { Acuity, EpisodeStatus, RiskFlag, RiskFlagKind } from "@/ipc";

const STATUS: Record<EpisodeStatus, { icon: LucideIcon; tone: Tone }> = {
  planned: { icon: CalendarClock, tone: "info" },
  waitlist: { icon: Hourglass, tone: "info" },
  active: { icon: CircleDot, tone: "success" },
  onhold: { icon: CirclePause, tone: "warning" },
  finished: { icon: CircleCheck, tone: "neutral" },
  cancelled: { icon: CircleX, tone: "neutral" },
  "entered-in-error": { icon: Ban, tone: "neutral" },
};

export function StatusMark({ status }: { status: EpisodeStatus }) {
  const { icon, tone } = STATUS[status];
  return <StatusTag icon={icon} tone={tone}>{t(`clients-status-${status}`)}</StatusTag>;
}

const ACUITY: Record<Acuity, LucideIcon> = { low: SignalLow, moderate: SignalMedium, high: SignalHigh, intensive: Signal };

/** How much attention is asked for: bars and a word. */
export function AcuityMark({ acuity }: { acuity: Acuity }) {
  const Icon = ACUITY[acuity];
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      {t(`clients-acuity-${acuity}`)}
    </span>
  );
}

export const FLAG_ICONS: Record<RiskFlagKind, LucideIcon> = {
  safety: ShieldAlert, behavioral: TriangleAlert, "advance-directive": Scale, contact: MessageCircleOff, clinical: HeartPulse, other: Flag,
};

/** A flag past its end is shown as ended, not hidden. */
export const flagEnded = (flag: RiskFlag, today: string): boolean => flag.endsOn !== null && flag.endsOn < today;

export function DeceasedMark({ on }: { on?: string | null }) {
  return <StatusTag icon={UserRoundX}>{on ? t("clients-deceased-on", { date: format.date(on) }) : t("clients-deceased")}</StatusTag>;
}

/** The next check-in: the day, or how late it is. */
export function NextCheckIn({ on, overdue }: { on: string | null; overdue: number }) {
  const today = useToday();
  if (overdue > 0) {
    return (
      <span className="flex min-w-0 items-center gap-1.5 font-medium text-danger" title={on ? format.longDate(on) : undefined}>
        <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
        <span className="truncate">{on && on < today ? t("common-days-overdue", { count: format.daysBetween(on, today) }) : t("clients-overdue")}</span>
      </span>
    );
  }
  if (!on) return <span className="text-muted">{t("clients-none-planned")}</span>;
  return <span title={format.longDate(on)}>{format.relativeDay(on, today)}</span>;
}

/** The last contact that succeeded. */
export function LastContact({ at }: { at: string | null }) {
  const today = useToday();
  if (!at) return <span className="text-muted">{t("clients-no-contact-yet")}</span>;
  return <span title={format.dateTime(at)}>{format.relativeDay(localDate(new Date(at)), today)}</span>;
}
