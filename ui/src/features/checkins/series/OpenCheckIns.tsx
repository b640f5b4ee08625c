/** The client's check-ins that wait for an outcome, with the outcomes behind each. */
import { AlarmClock, CircleCheck, MoreHorizontal, NotebookPen, RotateCcw, TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import { useToday } from "@/app/api";
import { Button, IconButton, Menu } from "@/components";
import { writeNote } from "@/features/contacts";
import { format, t } from "@/i18n";
import type { CheckIn, CheckInOutcome } from "@/ipc";
import { useAnswer } from "../answer";
import { bare, OUTCOMES, type OutcomeKind } from "../outcomes";
import { ReasonDialog } from "../ReasonDialog";
import { SnoozeDialog } from "../today/SnoozeDialog";

type Props = { title: string; checkIns: CheckIn[]; purpose: (checkIn: CheckIn) => string; client: string };

export function OpenCheckIns({ title, checkIns, purpose, client }: Props) {
  const today = useToday();
  const heading = useId();
  const { answer } = useAnswer();
  const [asking, setAsking] = useState<{ checkIn: CheckIn; kind: "notPossible" | "snooze" } | null>(null);
  const record = (checkIn: CheckIn, outcome: CheckInOutcome) => {
    setAsking(null);
    answer({ checkIn, client, outcome });
  };
  const take = (checkIn: CheckIn, kind: OutcomeKind) => {
    const outcome = bare(kind);
    if (outcome) record(checkIn, outcome);
    else if (kind === "notPossible" || kind === "snooze") setAsking({ checkIn, kind });
  };
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="pb-1 text-base font-semibold">{title}</h3>
      {checkIns.length === 0 && <p className="text-sm text-muted">{t("checkins-open-none")}</p>}
      <ul>
        {checkIns.map((checkIn) => (
          <li key={checkIn.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line/60 py-2 text-sm">
            <span className="w-32 font-medium" title={format.longDate(checkIn.dueOn)}>{format.dayOfYear(checkIn.dueOn, today)}</span>
            <span className="min-w-0 grow basis-40">
              {purpose(checkIn)}
              <span className="flex flex-wrap gap-x-4"><Standing checkIn={checkIn} today={today} /></span>
            </span>
            <span className="flex items-center gap-1">
              <Button size="sm" icon={CircleCheck} aria-label={t("checkins-reached-of", { date: format.date(checkIn.dueOn) })} onPress={() => take(checkIn, "reached")}>{t("today-outcome-reached")}</Button>
              <Menu
                label={t("today-outcomes")}
                placement="bottom end"
                trigger={<IconButton size="sm" icon={MoreHorizontal} label={t("checkins-outcomes-of", { date: format.date(checkIn.dueOn) })} />}
                groups={[
                  OUTCOMES.filter((outcome) => outcome.kind !== "reached").map((outcome) => ({ id: outcome.kind, label: t(outcome.label), icon: outcome.icon, onAction: () => take(checkIn, outcome.kind) })),
                  [{ id: "log", label: t("contacts-log"), icon: NotebookPen, onAction: () => writeNote({ clientId: checkIn.clientId, client, checkInId: checkIn.id }) }],
                ]}
              />
            </span>
          </li>
        ))}
      </ul>
      {asking?.kind === "notPossible" && (
        <ReasonDialog
          title={t("today-not-possible-title")} client={client} label={t("today-not-possible-reason")} hint={t("today-not-possible-hint")} confirmLabel={t("today-record")} required
          onClose={() => setAsking(null)} onConfirm={(reason) => record(asking.checkIn, { kind: "notPossible", reason })}
        />
      )}
      {asking?.kind === "snooze" && (
        <SnoozeDialog client={client} dueOn={asking.checkIn.dueOn} today={today} onClose={() => setAsking(null)} onSnooze={(until, reason) => record(asking.checkIn, { kind: "snooze", until, reason })} />
      )}
    </section>
  );
}

function Standing({ checkIn, today }: { checkIn: CheckIn; today: string }) {
  const late = format.daysBetween(checkIn.dueOn, today);
  return (
    <>
      {late > 0 && <span className="inline-flex items-center gap-1.5 font-medium text-danger"><TriangleAlert aria-hidden className="size-3.5" />{t("today-days-overdue", { count: late })}</span>}
      {checkIn.attempts > 0 && <span className="inline-flex items-center gap-1.5 text-muted"><RotateCcw aria-hidden className="size-3.5" />{t("today-attempts", { count: checkIn.attempts })}</span>}
      {checkIn.doOn !== checkIn.dueOn && (
        <span className="inline-flex items-center gap-1.5 text-muted"><AlarmClock aria-hidden className="size-3.5" />{t("checkins-snoozed", { date: format.date(checkIn.doOn) })}</span>
      )}
      {checkIn.doOn !== checkIn.dueOn && checkIn.snoozeReason && <span className="text-muted">{checkIn.snoozeReason}</span>}
    </>
  );
}
