/** The calendar: what is to be done in a week or a month, moved by hand or by keyboard; the day's visits and the brief before one. */
import { CalendarDays, ChevronLeft, ChevronRight, FileText, MoveHorizontal, Printer } from "lucide-react";
import { defineCommands, defineFeature } from "@/app/api";
import { briefRoute, calendarRoute, visitsRoute } from "./routes";

export { calendarFileQuery } from "./queries";

export const calendar = defineFeature({
  id: "calendar",
  routes: [calendarRoute, visitsRoute, briefRoute],
  nav: [{ to: "/calendar", label: "calendar-title", icon: CalendarDays, order: 40, keys: "g d" }],
  commands: defineCommands([
    { id: "calendar.today", label: "calendar-go-today", icon: CalendarDays, group: "go", keys: "t", context: "calendar" },
    { id: "calendar.previous", label: "calendar-previous", icon: ChevronLeft, group: "go", keys: "p", context: "calendar" },
    { id: "calendar.next", label: "calendar-next", icon: ChevronRight, group: "go", keys: "n", context: "calendar" },
    { id: "calendar.move", label: "calendar-move", icon: MoveHorizontal, group: "contact", keys: "m", context: "calendar" },
    { id: "calendar.moveBack", label: "calendar-move-back", group: "contact", keys: ["alt+arrowleft", "alt+arrowup"], context: "calendar", heardBelow: true, hidden: true },
    { id: "calendar.moveOn", label: "calendar-move-on", group: "contact", keys: ["alt+arrowright", "alt+arrowdown"], context: "calendar", heardBelow: true, hidden: true },
    { id: "visit.brief", label: "calendar-brief", icon: FileText, group: "client", context: "client" },
    { id: "visit.print", label: "calendar-brief-print", icon: Printer, group: "client", context: "client" },
  ]),
});
