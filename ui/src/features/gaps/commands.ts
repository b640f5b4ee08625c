/** What can be done about gaps, by one key each. Enter does the first thing that helps; the list hears it itself. */
import { AlarmClock, ArrowDown, ArrowUp, CircleSlash2, FolderOpen, ListTree, RotateCcw, Search, Undo2, X } from "lucide-react";
import { defineCommands } from "@/app/api";

export const gapCommands = defineCommands([
  { id: "gap.first", label: "gaps-sheet-first", group: "gap", keys: "enter", context: "gaps", heardBelow: true },
  { id: "gap.second", label: "gaps-sheet-second", group: "gap", keys: "2", context: "gaps", hidden: true },
  { id: "gap.third", label: "gaps-sheet-third", group: "gap", keys: "3", context: "gaps", hidden: true },
  { id: "gap.snooze", label: "gaps-snooze", icon: AlarmClock, group: "gap", keys: "s", context: "gaps" },
  { id: "gap.exempt", label: "gaps-exempt", icon: CircleSlash2, group: "gap", keys: "x", context: "gaps" },
  { id: "gap.reopen", label: "gaps-reopen", icon: RotateCcw, group: "gap", keys: "r", context: "gaps" },
  { id: "gap.open", label: "gaps-open-chart", icon: FolderOpen, group: "gap", keys: "o", context: "gaps" },
  { id: "gap.undo", label: "gaps-undo-last", icon: Undo2, group: "gap", keys: "u", context: "gaps" },
  { id: "gap.next", label: "gaps-next", icon: ArrowDown, group: "gap", keys: "j", context: "gaps", hidden: true },
  { id: "gap.previous", label: "gaps-previous", icon: ArrowUp, group: "gap", keys: "k", context: "gaps", hidden: true },
  { id: "gap.select", label: "gaps-select", group: "gap", keys: "space", context: "gaps", heardBelow: true },
  { id: "gap.selectAll", label: "gaps-select-all", group: "gap", keys: "mod+a", context: "gaps", heardBelow: true },
  { id: "gap.client", label: "gaps-find-client", icon: Search, group: "gap", keys: "/", context: "gaps" },
  { id: "gap.byClient", label: "gaps-by-client", icon: ListTree, group: "gap", keys: "b", context: "gaps" },
  { id: "gap.clear", label: "gaps-clear", icon: X, group: "gap", context: "gaps" },
]);
