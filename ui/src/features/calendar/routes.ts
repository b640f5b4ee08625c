/** Where the calendar is in the window: weeks and months, the day's visits, the brief before one. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "@/app/api";
import { chart } from "@/features/clients";
import { calendarSearch, dayOf } from "./address";

export const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/calendar",
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import("./CalendarPage"), "CalendarPage"),
});

export const visitsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/calendar/visits",
  validateSearch: (search): { on?: string } => {
    const on = dayOf(search["on"]);
    return on ? { on } : {};
  },
  component: lazyRouteComponent(() => import("./visits/VisitsPage"), "VisitsPage"),
});

export const briefRoute = createRoute({
  getParentRoute: () => chart,
  path: "brief",
  component: lazyRouteComponent(() => import("./visits/BriefPage"), "BriefPage"),
});
