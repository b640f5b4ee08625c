/** Where check-ins are in the window: Today over all clients in its views, the day's end, and a tab in each chart. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "@/app/api";
import { chart } from "@/features/clients";

export const todayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/today",
  component: lazyRouteComponent(() => import("./today/TodayPage"), "TodayPage"),
});

export const overdueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/today/overdue",
  component: lazyRouteComponent(() => import("./today/TodayPage"), "OverduePage"),
});

export const upcomingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/today/upcoming",
  component: lazyRouteComponent(() => import("./today/TodayPage"), "UpcomingPage"),
});

export const catchUpRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/today/catch-up",
  component: lazyRouteComponent(() => import("./today/CatchUpPage"), "CatchUpPage"),
});

export const sweepRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/sweep",
  component: lazyRouteComponent(() => import("./today/SweepPage"), "SweepPage"),
});

export const checkInsRoute = createRoute({
  getParentRoute: () => chart,
  path: "check-ins",
  component: lazyRouteComponent(() => import("./series/CheckInsTab"), "CheckInsTab"),
});
