/** Where discharges are in the window: a tab in each chart. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { chart } from "@/features/clients";

/** Which discharge is shown, the newest without one; whether one is being entered; the step whose questions are being asked. */
export type DischargeSearch = { of?: string; enter?: boolean; ask?: string };

export const dischargesRoute = createRoute({
  getParentRoute: () => chart,
  path: "discharges",
  validateSearch: (search: Record<string, unknown>): DischargeSearch => ({
    ...(typeof search["of"] === "string" ? { of: search["of"] } : {}),
    ...(typeof search["ask"] === "string" ? { ask: search["ask"] } : {}),
    ...(search["enter"] === true ? { enter: true } : {}),
  }),
  component: lazyRouteComponent(() => import("./DischargesTab"), "DischargesTab"),
});
