/** What waits: forms that were begun, and instruments that are due again, each with why. */
import { ClipboardPlus, Play } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useToday } from "@/app/api";
import { Button } from "@/components";
import { format, t } from "@/i18n";
import type { AssessmentDue, AssessmentHead } from "@/ipc";
import { shownNumber } from "../words";
import { StandMarks } from "./marks";

type Props = {
  /** Begun and not finished. */
  begun: readonly AssessmentHead[];
  due: readonly AssessmentDue[];
  onResume: (head: AssessmentHead) => void;
  onStart: (instrumentId: string) => void;
};

/** What is due within these days is shown before its day. */
const AHEAD_DAYS = 14;
/** As many lines as leave the list below its room. */
const SHOWN = 3;

export function Waiting({ begun, due, onResume, onStart }: Props) {
  const today = useToday();
  const [all, setAll] = useState(false);
  // One that was begun already is not asked for twice.
  const soon = due.filter((one) => one.dueOn <= format.addDays(today, AHEAD_DAYS) && !begun.some((head) => head.instrumentId === one.instrumentId));
  const lines = [
    ...begun.map((head) => (
      <Line key={head.id} name={head.shortTitle} action={<Button size="sm" icon={Play} onPress={() => onResume(head)} aria-label={t("assessments-resume-what", { what: head.shortTitle })}>{t("assessments-resume")}</Button>}>
        {t("assessments-begun", { day: format.relativeDay(head.askedOn, today), count: head.answered })} <StandMarks head={{ ...head, status: "completed" }} />
      </Line>
    )),
    ...soon.map((one) => (
      <Line key={one.instrumentId} name={one.shortTitle} action={<Button size="sm" icon={ClipboardPlus} onPress={() => onStart(one.instrumentId)} aria-label={t("assessments-begin-what", { what: one.shortTitle })}>{t("assessments-begin")}</Button>}>
        <span className={one.dueOn < today ? "font-medium text-warning" : ""}>{one.dueOn < today ? t("assessments-overdue", { day: format.relativeDay(one.dueOn, today) }) : t("assessments-due", { day: format.relativeDay(one.dueOn, today) })}</span>
        {" · "}{one.why}{" · "}
        {one.lastTotal === null ? t("assessments-last", { day: format.date(one.lastOn) }) : t("assessments-last-total", { total: shownNumber(one.lastTotal), day: format.date(one.lastOn) })}
      </Line>
    )),
  ];
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <section aria-label={t("assessments-waiting")} className="shrink-0 border-y border-line bg-sunken px-6 py-2">
      <h3 className="py-1 text-xs font-semibold text-muted">{t("assessments-waiting")}</h3>
      <ul>{shown}</ul>
      {lines.length > shown.length && <Button size="sm" variant="quiet" className="text-accent!" onPress={() => setAll(true)}>{t("assessments-waiting-more", { count: lines.length - shown.length })}</Button>}
    </section>
  );
}

function Line({ name, action, children }: { name: string; action: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-4 py-1">
      <span className="w-24 shrink-0 font-medium @md:w-40">{name}</span>
      <span className="min-w-0 grow text-sm text-muted">{children}</span>
      {action}
    </li>
  );
}
