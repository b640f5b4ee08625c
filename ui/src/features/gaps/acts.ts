/** What acts on a gap: word, icon and key of each. Data for the rows, the legend and the menu. */
import { CalendarPlus, CircleCheck, ClipboardPlus, DoorOpen, FileText, HeartPulse, ListTree, NotebookPen, Printer, UserRound, type LucideIcon } from "lucide-react";
import type { PlainKey } from "@/i18n";
import type { GapAct } from "@/ipc";

export const ACT_LOOKS: Readonly<Record<GapAct, { label: PlainKey; icon: LucideIcon }>> = {
  "answer-check-in": { label: "gaps-act-answer-check-in", icon: CircleCheck },
  "log-contact": { label: "gaps-act-log-contact", icon: NotebookPen },
  "plan-check-in": { label: "gaps-act-plan-check-in", icon: CalendarPlus },
  "start-assessment": { label: "gaps-act-start-assessment", icon: ClipboardPlus },
  "open-plan": { label: "gaps-act-open-plan", icon: ListTree },
  "print-plan": { label: "gaps-act-print-plan", icon: Printer },
  "open-note": { label: "gaps-act-open-note", icon: FileText },
  "answer-measure": { label: "gaps-act-answer-measure", icon: HeartPulse },
  "open-client": { label: "gaps-act-open-client", icon: UserRound },
  "open-discharge": { label: "gaps-act-open-discharge", icon: DoorOpen },
};

/** The first by Enter, those after it by their number. */
export const actKeys = (at: number): string => (at === 0 ? "enter" : String(at + 1));
