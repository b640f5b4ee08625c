/** What can be done with assessments. A form's own keys are listed for the sheet; the form hears them itself. */
import { ArrowRightLeft, CircleCheckBig, ClipboardPlus, Grid3x3, ListChecks, Printer, RotateCcw, ShieldAlert, Sparkles, Target, Tv } from "lucide-react";
import { defineCommands } from "@/app/api";

export const assessmentCommands = defineCommands([
  { id: "assessment.start", label: "assessments-start", icon: ClipboardPlus, group: "assessment", keys: "a", context: "client" },
  { id: "assessment.complete", label: "assessments-complete", icon: CircleCheckBig, group: "assessment", keys: "mod+enter", context: "assessment", whileTyping: true },
  { id: "assessment.form", label: "assessments-as-form", icon: ListChecks, group: "assessment", keys: "mod+1", context: "assessment", whileTyping: true },
  { id: "assessment.interview", label: "assessments-as-interview", icon: Tv, group: "assessment", keys: "mod+2", context: "assessment", whileTyping: true },
  { id: "assessment.grid", label: "assessments-as-grid", icon: Grid3x3, group: "assessment", keys: "mod+3", context: "assessment", whileTyping: true },
  { id: "assessment.missing", label: "assessments-next-missing", icon: ArrowRightLeft, group: "assessment", keys: "f8", context: "assessment", whileTyping: true },
  { id: "assessment.retry", label: "assessments-save-again", icon: RotateCcw, group: "assessment", context: "assessment" },
  { id: "assessment.print", label: "assessments-print", icon: Printer, group: "assessment", keys: "mod+p", context: "assessment", whileTyping: true },
  { id: "assessment.markNeed", label: "assessments-mark-need", icon: Target, group: "assessment", keys: "mod+shift+n", context: "assessment", whileTyping: true },
  { id: "assessment.markRisk", label: "assessments-mark-risk", icon: ShieldAlert, group: "assessment", keys: "mod+shift+r", context: "assessment", whileTyping: true },
  { id: "assessment.markStrength", label: "assessments-mark-strength", icon: Sparkles, group: "assessment", keys: "mod+shift+s", context: "assessment", whileTyping: true },
  { id: "question.choose", label: "assessments-sheet-choose", group: "assessment", keys: "1", context: "assessment", heardBelow: true },
  { id: "question.next", label: "assessments-sheet-next", group: "assessment", keys: ["arrowdown", "j"], context: "assessment", heardBelow: true },
  { id: "question.previous", label: "assessments-sheet-previous", group: "assessment", keys: ["arrowup", "k"], context: "assessment", heardBelow: true },
  { id: "question.decline", label: "assessments-sheet-decline", group: "assessment", keys: "d", context: "assessment", heardBelow: true },
  { id: "question.skip", label: "assessments-sheet-skip", group: "assessment", keys: "s", context: "assessment", heardBelow: true },
  { id: "question.carry", label: "assessments-sheet-carry", group: "assessment", keys: "l", context: "assessment", heardBelow: true },
  { id: "question.back", label: "assessments-sheet-back", group: "assessment", keys: "backspace", context: "assessment", heardBelow: true },
]);
