/** Where assessments are in the window: a tab in each chart, and a screen for each assessment below it. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { chart } from "@/features/clients";
import { assessmentSearch, listSearch } from "./address";

export const assessmentsRoute = createRoute({
  getParentRoute: () => chart,
  path: "assessments",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("./list/AssessmentsTab"), "AssessmentsTab"),
});

export const assessmentRoute = createRoute({
  getParentRoute: () => chart,
  path: "assessments/$assessmentId",
  validateSearch: assessmentSearch,
  component: lazyRouteComponent(() => import("./AssessmentPage"), "AssessmentPage"),
});
