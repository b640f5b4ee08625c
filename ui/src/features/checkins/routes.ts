/** Where check-ins are in the window: Today over all clients, and a tab in each chart. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "@/app/api";
import { chart } from "@/features/clients";

export const todayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/today",
  component: lazyRouteComponent(() => import("./today/TodayPage"), "TodayPage"),
});

export const checkInsRoute = createRoute({
  getParentRoute: () => chart,
  path: "check-ins",
  component: lazyRouteComponent(() => import("./series/CheckInsTab"), "CheckInsTab"),
});
