/** How pressing a gap is and where it stands: an icon with its word, never the colour alone. */
import { AlarmClock, CircleAlert, CircleSlash2, Clock, Eye, OctagonAlert, type LucideIcon } from "lucide-react";
import { StatusTag, cx, type Tone } from "@/components";
import { format, t } from "@/i18n";
import type { Gap, GapSeverity } from "@/ipc";

export const SEVERITY_LOOKS: Readonly<Record<GapSeverity, { icon: LucideIcon; tone: Tone }>> = {
  urgent: { icon: OctagonAlert, tone: "danger" },
  late: { icon: Clock, tone: "warning" },
  watch: { icon: Eye, tone: "neutral" },
};

export function SeverityMark({ severity }: { severity: GapSeverity }) {
  const { icon, tone } = SEVERITY_LOOKS[severity];
  return <StatusTag icon={icon} tone={tone}>{t(`gaps-severity-${severity}`)}</StatusTag>;
}

/** Until when it is quiet or does not count, and why; that its enrolment is over. Nothing of an open one. */
export function StandMark({ gap, today }: { gap: Gap; today: string }) {
  const Icon = gap.state === "snoozed" ? AlarmClock : CircleSlash2;
  return (
    <>
      {gap.state !== "open" && (
        <span className={cx("inline-flex min-w-0 items-baseline gap-1.5 text-muted")}>
          <Icon aria-hidden className="size-3.5 shrink-0 translate-y-0.5" />
          <span>{words(gap, today)}</span>
        </span>
      )}
      {gap.episodeClosed && (
        <span className="inline-flex items-baseline gap-1.5 text-muted">
          <CircleAlert aria-hidden className="size-3.5 shrink-0 translate-y-0.5" />
          {t("gaps-episode-closed")}
        </span>
      )}
    </>
  );
}

function words(gap: Gap, today: string): string {
  const until = gap.until === null ? "" : format.dayOfYear(gap.until, today);
  return t(gap.state === "snoozed" ? "gaps-stands-snoozed" : "gaps-stands-exempt", { until, reason: gap.reason ?? "" });
}

/**
 * How late it is, and the day that is counted from: `9 days overdue` with `due Nov 14`, as the lists of what is due
 * say it; `41 days` with `since Oct 13` of a silence; `Due Nov 29` while the deadline is ahead.
 */
export function latenessInWords({ deadline, countedFrom, days }: Gap, today: string): [how: string, from: string | null] {
  const date = format.dayOfYear(countedFrom, today);
  if (deadline === null) return days > 0 ? [t("gaps-days", { count: days }), t("gaps-since", { date })] : [t("gaps-since-today"), null];
  if (days > 0) return [t("common-days-overdue", { count: days }), t("gaps-due", { date })];
  return [deadline === today ? t("gaps-due-today") : t("gaps-due-on", { date }), null];
}
