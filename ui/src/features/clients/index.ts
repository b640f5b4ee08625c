/**
 * Clients: the caseload, a client's chart with its banner, what is known about them, and what was changed.
 *
 * Another feature adds a tab to the chart with a route below `chart` and a `tabs` entry of its own:
 * `createRoute({ getParentRoute: () => chart, path: "plan", … })` and
 * `tabs: [{ frame: "/clients/$clientId", path: "plan", label: "plan-title", order: 20 }]`.
 */
import { Users } from "lucide-react";
import { defineFeature } from "@/app/api";
import { CaseloadCount } from "./caseload/Count";
import { clientCommands } from "./commands";
import { palette } from "./palette";
import { RecentClients } from "./recent";
import { caseloadRoute, chart, historyRoute, newClientRoute, overviewRoute } from "./routes";

export { chart } from "./routes";
export { clientQuery, useClient } from "./queries";
export { ClientField } from "./ClientField";
export { ChartScreen } from "./chart/ChartScreen";
export { HistoryList } from "./history/History";
export { useCalled } from "./chart/called";
export { useLanguageOptions } from "./languages";

export const clients = defineFeature({
  id: "clients",
  routes: [caseloadRoute, newClientRoute, chart, overviewRoute, historyRoute],
  nav: [{ to: "/caseload", label: "caseload-title", icon: Users, order: 30, keys: "g c", Count: CaseloadCount }],
  commands: clientCommands,
  search: palette,
  sidebarSections: { recent: RecentClients },
  tabs: [
    { frame: "/clients/$clientId", path: "", label: "clients-tab-overview", order: 10 },
    { frame: "/clients/$clientId", path: "history", label: "clients-tab-history", order: 90 },
  ],
});
