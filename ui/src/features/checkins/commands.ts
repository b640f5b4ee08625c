/** What can be done about check-ins: on Today by one key each, in the chart planned. */
import { ArrowDown, ArrowUp, CalendarPlus, NotebookPen, SquareCheckBig, Undo2 } from "lucide-react";
import { defineCommands } from "@/app/api";
import { OUTCOMES } from "./outcomes";

export const checkInCommands = defineCommands([
  ...OUTCOMES.map(({ command, label, icon, key }) => ({ id: command, label, icon, group: "contact", keys: key, context: "today" }) as const),
  { id: "checkIn.select", label: "today-select", icon: SquareCheckBig, group: "contact", keys: "space", context: "today", heardBelow: true },
  { id: "checkIn.selectAll", label: "today-select-all", group: "contact", keys: "mod+a", context: "today", heardBelow: true },
  { id: "checkIn.next", label: "today-next", icon: ArrowDown, group: "contact", keys: "j", context: "today", hidden: true },
  { id: "checkIn.previous", label: "today-previous", icon: ArrowUp, group: "contact", keys: "k", context: "today", hidden: true },
  { id: "checkIn.writeNote", label: "today-write-note-last", icon: NotebookPen, group: "contact", keys: "shift+l", context: "today" },
  { id: "checkIn.undo", label: "today-undo-last", icon: Undo2, group: "contact", keys: "u", context: "today" },
  { id: "checkIn.plan", label: "checkins-plan", icon: CalendarPlus, group: "contact", keys: "n", context: "client" },
]);
