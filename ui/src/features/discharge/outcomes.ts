/** What can be recorded of a step with one key, the usual one first. */
import { CalendarCheck, Check, CircleCheck, CircleSlash, ListChecks, MessageSquareMore, PhoneMissed, type LucideIcon } from "lucide-react";
import type { PlainKey } from "@/i18n";
import type { CheckInOutcome, StepAct } from "@/ipc";

/** An outcome, or what is asked before there is one. */
export type Deed = "reached" | "leftMessage" | "noAnswer" | "done" | "doneOn" | "ask" | "notPossible";

export type DeedSpec = { deed: Deed; key: string; icon: LucideIcon; label: PlainKey };

const DEEDS: Record<Deed, DeedSpec> = {
  reached: { deed: "reached", key: "r", icon: CircleCheck, label: "discharge-outcome-reached" },
  leftMessage: { deed: "leftMessage", key: "m", icon: MessageSquareMore, label: "discharge-outcome-left-message" },
  noAnswer: { deed: "noAnswer", key: "n", icon: PhoneMissed, label: "discharge-outcome-no-answer" },
  done: { deed: "done", key: "d", icon: Check, label: "discharge-outcome-done" },
  ask: { deed: "ask", key: "a", icon: ListChecks, label: "discharge-outcome-ask" },
  doneOn: { deed: "doneOn", key: "shift+d", icon: CalendarCheck, label: "discharge-outcome-done-on" },
  notPossible: { deed: "notPossible", key: "p", icon: CircleSlash, label: "discharge-outcome-not-possible" },
};

const OF: Record<StepAct, readonly Deed[]> = {
  contact: ["reached", "leftMessage", "noAnswer", "doneOn", "notPossible"],
  questions: ["ask", "leftMessage", "noAnswer", "notPossible"],
  visit: ["done", "doneOn", "notPossible"],
  task: ["done", "doneOn", "notPossible"],
};

export const deedsOf = (act: StepAct): DeedSpec[] => OF[act].map((deed) => DEEDS[deed]);

/** The outcome that needs nothing more said. */
export function bare(deed: Deed): CheckInOutcome | null {
  switch (deed) {
    case "reached": case "leftMessage": case "noAnswer": return { kind: deed };
    case "done": return { kind: "done", on: null, remark: null };
    case "doneOn": case "ask": case "notPossible": return null;
  }
}
