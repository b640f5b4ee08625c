/** Where trends are in the window: a tab in each chart. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { chart } from "@/features/clients";
import { trendSearch } from "./address";

export const trendsRoute = createRoute({
  getParentRoute: () => chart,
  path: "trends",
  validateSearch: trendSearch,
  component: lazyRouteComponent(() => import("./TrendsTab"), "TrendsTab"),
});
