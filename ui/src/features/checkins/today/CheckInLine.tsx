/** One check-in of Today: when, whom, what for, how to reach them, how late, and what can be recorded. */
import { Link } from "@tanstack/react-router";
import { AlarmClock, Flag, MessageSquareOff, MessageSquareWarning, MoreHorizontal, NotebookPen, RotateCcw, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { Button, IconButton, Menu, StatusTag } from "@/components";
import { useCalled } from "@/features/clients";
import { MediumMark } from "@/features/contacts";
import { format, t } from "@/i18n";
import type { AgendaRow, AgendaSection } from "@/ipc";
import { OUTCOMES } from "../outcomes";
import type { Actions } from "./useActions";

/** A zone by the one name the platform has for it: `Etc/UTC` is `UTC`. */
const zoneName = (zone?: string): string => new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;

/** Whether the clock there is another than the machine's. A zone the platform does not know is elsewhere. */
function isElsewhere(zone: string): boolean {
  try {
    return zoneName(zone) !== zoneName();
  } catch {
    return true;
  }
}

type Props = { row: AgendaRow; section: AgendaSection; today: string; actions: Actions };

/** Drawn anew only when it changed: moving through the list must not wait for the rows one passes. */
export const CheckInLine = memo(function CheckInLine({ row, section, today, actions }: Props) {
  const called = useCalled();
  const client = called(row.clientName);
  return (
    <div className="grid grid-cols-[4.75rem_minmax(0,1fr)_auto] items-start gap-x-4 px-6 py-2 text-sm @xl:grid-cols-[4.75rem_minmax(0,1fr)_13.5rem_9rem_auto]">
      <div role="gridcell" className="pt-px"><When row={row} section={section} today={today} /></div>
      <div role="gridcell" className="min-w-0">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">
          <Link to="/clients/$clientId" params={{ clientId: row.checkIn.clientId }} tabIndex={-1} className="truncate rounded-sm font-semibold hover:underline">{client}</Link>
          {row.hasRiskFlag && <StatusTag icon={Flag} tone="danger">{t("today-risk")}</StatusTag>}
        </p>
        <p className="text-muted">{row.withWhom ? t("today-purpose-with", { purpose: row.purpose, whom: row.withWhom }) : row.purpose}</p>
        <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1 @xl:hidden">
          <Reach row={row} />
          <Standing row={row} today={today} />
        </div>
      </div>
      <div role="gridcell" className="hidden min-w-0 flex-col items-start gap-0.5 @xl:flex"><Reach row={row} /></div>
      <div role="gridcell" className="hidden flex-col items-start gap-0.5 @xl:flex"><Standing row={row} today={today} /></div>
      <div role="gridcell" className="flex items-center gap-1">
        {/* The pointer's way. The keyboard has the keys, and the same buttons at the foot of the list. */}
        <Button size="sm" excludeFromTabOrder onPress={() => actions.outcome(row, "reached")} aria-label={t("today-reached-of", { client })}>{t("today-outcome-reached")}</Button>
        <Menu
          label={t("today-outcomes")}
          placement="bottom end"
          trigger={<IconButton size="sm" icon={MoreHorizontal} excludeFromTabOrder label={t("today-more-outcomes", { client })} />}
          groups={[
            OUTCOMES.filter((outcome) => outcome.kind !== "reached").map((outcome) => ({ id: outcome.kind, label: t(outcome.label), icon: outcome.icon, keys: outcome.key, onAction: () => actions.outcome(row, outcome.kind) })),
            [{ id: "log", label: t("contacts-log"), icon: NotebookPen, keys: "l", onAction: () => actions.log(row) }],
          ]}
        />
      </div>
    </div>
  );
});

/** The time; where the section spans days, the day above it. */
function When({ row, section, today }: { row: AgendaRow; section: AgendaSection; today: string }) {
  const { dueOn, doOn } = row.checkIn;
  const day = section === "coming" ? doOn : dueOn;
  const elsewhere = row.at !== null && isElsewhere(row.zone);
  const time = row.at === null ? t("today-any-time") : format.clockTime(row.at);
  return (
    <>
      {day !== today && <p className="font-medium" title={format.longDate(day)}>{format.dayOfYear(day, today)}</p>}
      <p className={day === today ? "font-medium" : "text-muted"}>{time}</p>
      {elsewhere && <p className="text-xs text-muted">{t("today-zone", { zone: row.zone.split("/").at(-1)?.replaceAll("_", " ") ?? row.zone })}</p>}
    </>
  );
}

/** How, at which number, and whether a message may be left there. */
function Reach({ row }: { row: AgendaRow }) {
  return (
    <>
      <span className="flex min-w-0 items-center gap-2">
        <MediumMark medium={row.medium} />
        {row.reachAt && <span className="truncate font-medium tabular-nums select-text">{row.reachAt}</span>}
      </span>
      {row.reachAt && row.safeToLeaveMessage === "no" && <StatusTag icon={MessageSquareOff} tone="danger">{t("today-no-message")}</StatusTag>}
      {row.reachAt && row.safeToLeaveMessage === "unknown" && <StatusTag icon={MessageSquareWarning} tone="warning">{t("today-ask-message")}</StatusTag>}
    </>
  );
}

/** How late it is, how often it was tried, until when it was put off. */
function Standing({ row, today }: { row: AgendaRow; today: string }) {
  const { attempts, doOn, dueOn, snoozeReason } = row.checkIn;
  return (
    <>
      {row.daysOverdue > 0 && (
        <span className="inline-flex items-center gap-1.5 font-medium text-danger">
          <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
          {t("today-days-overdue", { count: row.daysOverdue })}
        </span>
      )}
      {attempts > 0 && (
        <span className="inline-flex items-center gap-1.5 text-muted">
          <RotateCcw aria-hidden className="size-3.5 shrink-0" />
          {t("today-attempts", { count: attempts })}
        </span>
      )}
      {doOn !== dueOn && (
        <span className="inline-flex items-center gap-1.5 text-muted" title={snoozeReason ?? undefined}>
          <AlarmClock aria-hidden className="size-3.5 shrink-0" />
          {t("today-snoozed", { date: format.dayOfYear(dueOn, today) })}
        </span>
      )}
    </>
  );
}
