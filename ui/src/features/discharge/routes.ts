/** Where discharges are in the window: a tab in each chart. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { chart } from "@/features/clients";

/** Which discharge is shown, the newest without one; and whether one is being entered. */
export type DischargeSearch = { of?: string; enter?: boolean };

export const dischargesRoute = createRoute({
  getParentRoute: () => chart,
  path: "discharges",
  validateSearch: (search: Record<string, unknown>): DischargeSearch => ({
    ...(typeof search["of"] === "string" ? { of: search["of"] } : {}),
    ...(search["enter"] === true ? { enter: true } : {}),
  }),
  component: lazyRouteComponent(() => import("./DischargesTab"), "DischargesTab"),
});
