/** Where clients are in the window: the caseload, and each client's chart with its tabs. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "@/app/api";
import { factToFill } from "./chart/missing";
import { caseloadSearch } from "./caseload/address";

export const caseloadRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/caseload",
  validateSearch: caseloadSearch,
  component: lazyRouteComponent(() => import("./caseload/CaseloadPage"), "CaseloadPage"),
});

export const newClientRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/clients/new",
  component: lazyRouteComponent(() => import("./create/NewClient"), "NewClient"),
});

/** A client's chart: the banner and the tabs. Other features hang their tabs below it. */
export const chart = createRoute({
  getParentRoute: () => shellRoute,
  path: "/clients/$clientId",
  component: lazyRouteComponent(() => import("./chart/ChartFrame"), "ChartFrame"),
});

export const overviewRoute = createRoute({
  getParentRoute: () => chart,
  path: "/",
  // Which fact is being filled in: the banner's prompts and other features lead here.
  validateSearch: factToFill,
  component: lazyRouteComponent(() => import("./overview/Overview"), "Overview"),
});

export const historyRoute = createRoute({
  getParentRoute: () => chart,
  path: "history",
  component: lazyRouteComponent(() => import("./history/History"), "History"),
});
