/** Check-ins: Today with its one-key outcomes over all clients, and a client's series with their rhythms. */
import { Sunrise } from "lucide-react";
import { lazy } from "react";
import { defineFeature } from "@/app/api";
import { checkInCommands } from "./commands";
import { catchUpRoute, checkInsRoute, overdueRoute, sweepRoute, todayRoute, upcomingRoute } from "./routes";
import { TodayCount } from "./today/TodayCount";

/** Asks what became of one check-in, and records it. */
export const AnswerCheckIn = lazy(async () => ({ default: (await import("./dialogs")).AnswerDialog }));
/** Plans check-ins on a client. */
export const PlanCheckIn = lazy(async () => ({ default: (await import("./dialogs")).PlanDialog }));
export { undoTogether } from "./answer";
export { KindMark, kindInWords } from "./kinds";
export { MovedDialog, moves } from "./series/MovedDates";
export { WeekdayToggles } from "./series/WeekdayToggles";
export { dayInWords, Standing, windowInWords } from "./Standing";

export const checkIns = defineFeature({
  id: "checkins",
  routes: [todayRoute, overdueRoute, upcomingRoute, catchUpRoute, sweepRoute, checkInsRoute],
  nav: [{ to: "/today", label: "today-title", icon: Sunrise, order: 10, keys: "g t", Count: TodayCount }],
  commands: checkInCommands,
  tabs: [{ frame: "/clients/$clientId", path: "check-ins", label: "checkins-title", order: 30 }],
});
