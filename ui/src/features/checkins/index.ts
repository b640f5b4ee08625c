/** Check-ins: Today with its one-key outcomes over all clients, and a client's series with their rhythms. */
import { Sunrise } from "lucide-react";
import { defineFeature } from "@/app/api";
import { checkInCommands } from "./commands";
import { checkInsRoute, todayRoute } from "./routes";
import { TodayCount } from "./today/TodayCount";

export const checkIns = defineFeature({
  id: "checkins",
  routes: [todayRoute, checkInsRoute],
  nav: [{ to: "/today", label: "today-title", icon: Sunrise, order: 10, keys: "g t", Count: TodayCount }],
  commands: checkInCommands,
  tabs: [{ frame: "/clients/$clientId", path: "check-ins", label: "checkins-title", order: 30 }],
});
