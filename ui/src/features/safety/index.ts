/** Safety: the panel of flagged answers, which closes only with a record; the safety plan in six steps; the crisis lines. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { CircleCheckBig, HeartHandshake, Printer } from "lucide-react";
import { defineCommands, defineFeature } from "@/app/api";
import { chart } from "@/features/clients";
import { FlagsKeeper } from "./panel/Keeper";
import { readAddress } from "./plan/address";

export { flagDesk } from "./desk";
export { FlagPanel } from "./FlagPanel";
export { FlagRecords } from "./FlagRecords";
export { OpenFlags, OpenFlagsToday } from "./marks";
export { crisisLinesQuery, safetyPlanQuery } from "./queries";

const planRoute = createRoute({
  getParentRoute: () => chart,
  path: "safety-plan",
  validateSearch: readAddress,
  component: lazyRouteComponent(() => import("./plan/SafetyPlanPage"), "SafetyPlanPage"),
});

export const safety = defineFeature({
  id: "safety",
  routes: [planRoute],
  tabs: [{ frame: "/clients/$clientId", path: "safety-plan", label: "safety-plan", order: 27 }],
  commands: defineCommands([
    { id: "safetyPlan.open", label: "safety-plan", icon: HeartHandshake, group: "client", context: "client" },
    { id: "safetyPlan.finish", label: "safety-plan-finish", icon: CircleCheckBig, group: "client", keys: "mod+shift+enter", context: "client", whileTyping: true },
    { id: "safetyPlan.print", label: "safety-plan-print", icon: Printer, group: "client", keys: "mod+p", context: "client", whileTyping: true },
  ]),
  statusItems: { flags: FlagsKeeper },
});
