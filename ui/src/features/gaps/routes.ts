/** Where gaps are in the window: over all clients, and a tab in each chart. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "@/app/api";
import { chart } from "@/features/clients";
import { gapSearch } from "./address";

export const gapsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/gaps",
  validateSearch: gapSearch,
  component: lazyRouteComponent(() => import("./page/GapsPage"), "GapsPage"),
});

export const clientGapsRoute = createRoute({
  getParentRoute: () => chart,
  path: "gaps",
  validateSearch: gapSearch,
  component: lazyRouteComponent(() => import("./client/ClientGapsTab"), "ClientGapsTab"),
});
