/** The care plan: its outline, what is missing in it, its versions, and the printed copy. A tab of the client's chart. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { defineFeature } from "@/app/api";
import { chart } from "@/features/clients";
import { planAddress } from "./address";
import { planCommands } from "./commands";

export { planQuery } from "./queries";

const planRoute = createRoute({
  getParentRoute: () => chart,
  path: "plan",
  validateSearch: planAddress,
  component: lazyRouteComponent(() => import("./PlanPage"), "PlanPage"),
});

export const plan = defineFeature({
  id: "plan",
  routes: [planRoute],
  commands: planCommands,
  tabs: [{ frame: "/clients/$clientId", path: "plan", label: "plan-title", order: 20 }],
});
