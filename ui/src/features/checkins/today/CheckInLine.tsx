/** One check-in of Today: when, whom, what for, how to reach them, how late, and what can be recorded. */
import { Link } from "@tanstack/react-router";
import { Flag, Flower2, MessageSquareOff, MessageSquareWarning, MoreHorizontal, NotebookPen } from "lucide-react";
import { memo } from "react";
import { Button, IconButton, Menu, RowTick, StatusTag } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { AgendaRow, AgendaSection } from "@/ipc";
import { KindMark } from "../kinds";
import { outcomesOf } from "../outcomes";
import { Standing } from "../Standing";
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

type Props = { row: AgendaRow; section: AgendaSection; today: string; selected: boolean; actions: Actions };

/** Drawn anew only when it changed: moving through the list must not wait for the rows one passes. */
export const CheckInLine = memo(function CheckInLine({ row, section, today, selected, actions }: Props) {
  const called = useCalled();
  const client = called(row.clientName);
  const [usual, ...others] = outcomesOf(row.kind.kind);
  return (
    <div className="grid grid-cols-[1rem_4.75rem_minmax(0,1fr)_auto] items-start gap-x-4 px-6 py-2 text-sm @xl:grid-cols-[1rem_4.75rem_minmax(0,1fr)_13rem_11rem_8rem]">
      <div role="gridcell" className="pt-0.5">
        <RowTick selected={selected} label={t("today-select-of", { client, purpose: row.purpose })} onToggle={() => actions.toggle(row)} />
      </div>
      <div role="gridcell" className="pt-px"><When row={row} section={section} today={today} /></div>
      <div role="gridcell" className="min-w-0">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">
          <Link to="/clients/$clientId" params={{ clientId: row.checkIn.clientId }} tabIndex={-1} className="min-w-0 rounded-sm font-semibold wrap-anywhere hover:underline">{client}</Link>
          {row.hasRiskFlag && <StatusTag icon={Flag} tone="danger">{t("today-risk")}</StatusTag>}
          {row.deceased && <StatusTag icon={Flower2} tone="neutral">{t("today-deceased")}</StatusTag>}
        </p>
        <p className="wrap-anywhere text-muted">{row.withWhom ? t("today-purpose-with", { purpose: row.purpose, whom: row.withWhom }) : row.purpose}</p>
        <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1 @xl:hidden">
          <Reach row={row} called={called} />
          <Standing checkIn={row.checkIn} today={today} escalate={row.escalate} />
        </div>
      </div>
      <div role="gridcell" className="hidden min-w-0 flex-col items-start gap-0.5 @xl:flex"><Reach row={row} called={called} /></div>
      <div role="gridcell" className="hidden min-w-0 flex-col items-start gap-0.5 wrap-anywhere @xl:flex"><Standing checkIn={row.checkIn} today={today} escalate={row.escalate} /></div>
      <div role="gridcell" className="flex items-center justify-end gap-1">
        {/* The pointer's way. The keyboard has the keys, and the same buttons at the foot of the list. */}
        {usual && <Button size="sm" excludeFromTabOrder onPress={() => actions.outcome(row, usual.kind)} aria-label={t("today-outcome-of", { outcome: t(usual.label), client })}>{t(usual.label)}</Button>}
        <Menu
          label={t("today-outcomes")}
          placement="bottom end"
          trigger={<IconButton size="sm" icon={MoreHorizontal} excludeFromTabOrder label={t("today-more-outcomes", { client })} />}
          groups={[
            others.map((outcome) => ({ id: outcome.kind, label: t(outcome.label), icon: outcome.icon, keys: outcome.key, onAction: () => actions.outcome(row, outcome.kind) })),
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
  // A window that is open is for today; what is late shows its deadline.
  const day = section === "coming" ? doOn : dueOn < today ? dueOn : today;
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
function Reach({ row, called }: { row: AgendaRow; called: (name: string) => string }) {
  // A number stands only where somebody is to be called.
  const reachAt = row.kind.kind === "contact" || row.kind.kind === "dischargeStep" ? row.reachAt : null;
  return (
    <>
      <span className="flex max-w-full min-w-0 flex-wrap items-start gap-x-2">
        <KindMark kind={row.kind} medium={row.medium} called={called} />
        {reachAt && <span className="min-w-0 font-medium wrap-anywhere tabular-nums select-text">{reachAt}</span>}
      </span>
      {reachAt && row.safeToLeaveMessage === "no" && <StatusTag icon={MessageSquareOff} tone="danger">{t("today-no-message")}</StatusTag>}
      {reachAt && row.safeToLeaveMessage === "unknown" && <StatusTag icon={MessageSquareWarning} tone="warning">{t("today-ask-message")}</StatusTag>}
    </>
  );
}
