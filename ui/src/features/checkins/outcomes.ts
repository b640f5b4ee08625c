/** The one-key outcomes of a check-in: key, icon, words, and what each asks. Data for the legend, the menu and the commands. */
import { AlarmClock, CircleCheck, CircleSlash, MessageSquareMore, PhoneMissed, PhoneOff, UserRoundX, type LucideIcon } from "lucide-react";
import type { PlainKey } from "@/i18n";
import type { CheckInOutcome } from "@/ipc";

export type OutcomeKind = CheckInOutcome["kind"];

export type OutcomeSpec = {
  kind: OutcomeKind;
  command: string;
  key: string;
  icon: LucideIcon;
  label: PlainKey;
  /** What is asked before it is recorded. */
  asks: "nothing" | "reason" | "day";
};

export const OUTCOMES: readonly OutcomeSpec[] = [
  { kind: "reached", command: "checkIn.reached", key: "r", icon: CircleCheck, label: "today-outcome-reached", asks: "nothing" },
  { kind: "leftMessage", command: "checkIn.leftMessage", key: "m", icon: MessageSquareMore, label: "today-outcome-left-message", asks: "nothing" },
  { kind: "noAnswer", command: "checkIn.noAnswer", key: "n", icon: PhoneMissed, label: "today-outcome-no-answer", asks: "nothing" },
  { kind: "wrongNumber", command: "checkIn.wrongNumber", key: "w", icon: PhoneOff, label: "today-outcome-wrong-number", asks: "nothing" },
  { kind: "refused", command: "checkIn.refused", key: "f", icon: UserRoundX, label: "today-outcome-refused", asks: "nothing" },
  { kind: "notPossible", command: "checkIn.notPossible", key: "p", icon: CircleSlash, label: "today-outcome-not-possible", asks: "reason" },
  { kind: "snooze", command: "checkIn.snooze", key: "s", icon: AlarmClock, label: "today-outcome-snooze", asks: "day" },
];

/** The outcome that needs nothing more said. */
export function bare(kind: OutcomeKind): CheckInOutcome | null {
  switch (kind) {
    case "reached": case "leftMessage": case "noAnswer": case "wrongNumber": return { kind };
    case "done": return { kind, on: null, remark: null };
    case "refused": return { kind, reason: null };
    case "notPossible": case "snooze": return null;
  }
}
