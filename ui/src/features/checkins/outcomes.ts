/** The one-key outcomes of a check-in: key, icon, words, what each asks, and of what kind. Data for the legend, the menu and the commands. */
import { AlarmClock, CalendarCheck, Check, CircleCheck, CircleSlash, ClipboardList, MessageSquareMore, PhoneMissed, PhoneOff, UserRoundX, type LucideIcon } from "lucide-react";
import type { PlainKey } from "@/i18n";
import type { CheckInKind, CheckInOutcome } from "@/ipc";

type Kind = CheckInKind["kind"];

/** What a key does: an outcome, one that was on an earlier day, or beginning the assessment that is due. */
export type Deed = CheckInOutcome["kind"] | "doneOn" | "start";

export type OutcomeSpec = {
  kind: Deed;
  command: string;
  key: string;
  icon: LucideIcon;
  label: PlainKey;
  /** What is asked before it is recorded. */
  asks: "nothing" | "reason" | "day";
  of: readonly Kind[];
};

/** Where somebody is to be reached, at once or in the course of the step. */
const REACHING: readonly Kind[] = ["contact", "dischargeStep"];
const DOING: readonly Kind[] = ["task", "dischargeStep", "promise"];
const ALL: readonly Kind[] = ["contact", "task", "assessment", "dischargeStep", "promise"];

export const OUTCOMES: readonly OutcomeSpec[] = [
  { kind: "start", command: "checkIn.start", key: "a", icon: ClipboardList, label: "today-outcome-start", asks: "nothing", of: ["assessment"] },
  { kind: "done", command: "checkIn.done", key: "d", icon: Check, label: "today-outcome-done", asks: "nothing", of: DOING },
  { kind: "reached", command: "checkIn.reached", key: "r", icon: CircleCheck, label: "today-outcome-reached", asks: "nothing", of: REACHING },
  { kind: "leftMessage", command: "checkIn.leftMessage", key: "m", icon: MessageSquareMore, label: "today-outcome-left-message", asks: "nothing", of: REACHING },
  { kind: "noAnswer", command: "checkIn.noAnswer", key: "n", icon: PhoneMissed, label: "today-outcome-no-answer", asks: "nothing", of: REACHING },
  { kind: "wrongNumber", command: "checkIn.wrongNumber", key: "w", icon: PhoneOff, label: "today-outcome-wrong-number", asks: "nothing", of: REACHING },
  { kind: "refused", command: "checkIn.refused", key: "f", icon: UserRoundX, label: "today-outcome-refused", asks: "nothing", of: [...REACHING, "assessment"] },
  { kind: "doneOn", command: "checkIn.doneOn", key: "shift+d", icon: CalendarCheck, label: "today-outcome-done-on", asks: "day", of: [...DOING, "contact"] },
  { kind: "notPossible", command: "checkIn.notPossible", key: "p", icon: CircleSlash, label: "today-outcome-not-possible", asks: "reason", of: ALL },
  { kind: "snooze", command: "checkIn.snooze", key: "s", icon: AlarmClock, label: "today-outcome-snooze", asks: "day", of: ALL },
];

/** What can become of a check-in of this kind, the usual one first. */
export const outcomesOf = (kind: Kind): readonly OutcomeSpec[] => OUTCOMES.filter((outcome) => outcome.of.includes(kind));

/** The outcome that needs nothing more said. */
export function bare(kind: Deed): CheckInOutcome | null {
  switch (kind) {
    case "reached": case "leftMessage": case "noAnswer": case "wrongNumber": return { kind };
    case "done": return { kind, on: null, remark: null };
    case "refused": return { kind, reason: null };
    case "notPossible": case "snooze": case "doneOn": case "start": return null;
  }
}

/** Whether the check-in waits for nothing more after it. */
export const closes = ({ kind }: CheckInOutcome): boolean => kind === "reached" || kind === "done" || kind === "refused" || kind === "notPossible";
