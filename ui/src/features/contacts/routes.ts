/** Where notes are in the window: the inbox of unsigned ones, and a client's timeline. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "@/app/api";
import { chart } from "@/features/clients";
import { timelineSearch } from "./timeline/address";

export const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/inbox",
  component: lazyRouteComponent(() => import("./inbox/InboxPage"), "InboxPage"),
});

export const timelineRoute = createRoute({
  getParentRoute: () => chart,
  path: "timeline",
  validateSearch: timelineSearch,
  component: lazyRouteComponent(() => import("./timeline/Timeline"), "Timeline"),
});
