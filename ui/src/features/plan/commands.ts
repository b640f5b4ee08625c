/** What can be done with a care plan. The outline's own keys are listed for the sheet; the outline hears them itself. */
import { BookOpen, CircleCheckBig, FileClock, FileDown, ListChecks, PanelRight, Printer, Stamp } from "lucide-react";
import { defineCommands } from "@/app/api";

export const planCommands = defineCommands([
  { id: "plan.finalise", label: "plan-finalise", icon: Stamp, group: "plan", keys: "mod+shift+enter", context: "plan", whileTyping: true },
  { id: "plan.print", label: "print-title", icon: Printer, group: "plan", keys: "mod+p", context: "plan", whileTyping: true },
  { id: "print.save", label: "print-save-pdf", icon: FileDown, group: "plan", keys: "mod+shift+p", context: "plan", whileTyping: true },
  { id: "plan.missing", label: "plan-missing", icon: ListChecks, group: "plan", context: "plan" },
  { id: "plan.versions", label: "plan-versions", icon: FileClock, group: "plan", context: "plan" },
  { id: "plan.details", label: "plan-details", icon: PanelRight, group: "plan", keys: "alt+enter", context: "plan", whileTyping: true },
  { id: "plan.complete", label: "plan-next-missing", icon: CircleCheckBig, group: "plan", keys: "f8", context: "plan", whileTyping: true },
  { id: "plan.library", label: "plan-from-library", icon: BookOpen, group: "plan", keys: "mod+shift+y", context: "plan", whileTyping: true },
  { id: "outline.edit", label: "plan-sheet-edit", group: "plan", keys: "f2", context: "plan", heardBelow: true },
  { id: "outline.sibling", label: "plan-sheet-sibling", group: "plan", keys: "enter", context: "plan", heardBelow: true },
  { id: "outline.child", label: "plan-sheet-child", group: "plan", keys: "tab", context: "plan", heardBelow: true },
  { id: "outline.parent", label: "plan-sheet-parent", group: "plan", keys: "shift+tab", context: "plan", heardBelow: true },
  { id: "outline.stop", label: "plan-sheet-stop", group: "plan", keys: "escape", context: "plan", heardBelow: true },
  { id: "outline.up", label: "plan-sheet-up", group: "plan", keys: "alt+arrowup", context: "plan", heardBelow: true },
  { id: "outline.down", label: "plan-sheet-down", group: "plan", keys: "alt+arrowdown", context: "plan", heardBelow: true },
  { id: "outline.before", label: "plan-sheet-before", group: "plan", keys: "alt+arrowleft", context: "plan", heardBelow: true },
  { id: "outline.after", label: "plan-sheet-after", group: "plan", keys: "alt+arrowright", context: "plan", heardBelow: true },
  { id: "outline.remove", label: "plan-sheet-remove", group: "plan", keys: "delete", context: "plan", heardBelow: true },
  { id: "outline.menu", label: "plan-sheet-menu", group: "plan", keys: "shift+f10", context: "plan", heardBelow: true },
]);
