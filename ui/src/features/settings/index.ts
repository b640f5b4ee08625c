/** Settings: how the window looks, who the case manager is and how plans print, whom to call in a crisis, how the record is guarded, what was done in it. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { PhoneCall, Presentation, Radar, Settings } from "lucide-react";
import { defineCommands, defineFeature, shellRoute } from "@/app/api";
import { PresentationStatus } from "./PresentationStatus";

const appearance = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./AppearancePage"), "AppearancePage"),
});

const details = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings/details",
  component: lazyRouteComponent(() => import("./DetailsPage"), "DetailsPage"),
});

const crisisLines = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings/crisis-lines",
  component: lazyRouteComponent(() => import("./CrisisLinesPage"), "CrisisLinesPage"),
});

const gapRules = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings/gap-rules",
  component: lazyRouteComponent(() => import("./GapRulesPage"), "GapRulesPage"),
});

const officeDays = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings/calendar",
  component: lazyRouteComponent(() => import("./OfficeDaysPage"), "OfficeDaysPage"),
});

const notices = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings/notices",
  component: lazyRouteComponent(() => import("./NoticesPage"), "NoticesPage"),
});

const guard = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings/record",
  component: lazyRouteComponent(() => import("./RecordPage"), "RecordPage"),
});

const history = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings/history",
  component: lazyRouteComponent(() => import("./HistoryPage"), "HistoryPage"),
});

export const settings = defineFeature({
  id: "settings",
  routes: [appearance, details, crisisLines, gapRules, officeDays, notices, guard, history],
  nav: [{ to: "/settings", label: "settings-title", icon: Settings, order: 10, place: "foot", keys: "g ," }],
  commands: defineCommands([
    { id: "settings.crisisLines", label: "settings-lines", icon: PhoneCall, group: "go", run: ({ go }) => go("/settings/crisis-lines") },
    { id: "settings.gapRules", label: "gaps-rules", icon: Radar, group: "go", run: ({ go }) => go("/settings/gap-rules") },
    { id: "record.presentation", label: "settings-presentation", icon: Presentation, group: "record", keys: "mod+shift+h", whileTyping: true },
  ]),
  statusItems: { presentation: PresentationStatus },
});
