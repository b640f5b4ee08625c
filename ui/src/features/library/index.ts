/** The library: the instruments there are, and the needs, goals and interventions a plan is made from. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { LibraryBig } from "lucide-react";
import { defineFeature, shellRoute } from "@/app/api";
import { instrumentSearch, planSearch } from "./address";

const instruments = createRoute({
  getParentRoute: () => shellRoute,
  path: "/library",
  validateSearch: instrumentSearch,
  component: lazyRouteComponent(() => import("./instruments/InstrumentsPage"), "InstrumentsPage"),
});

const instrument = createRoute({
  getParentRoute: () => shellRoute,
  path: "/library/instruments/$instrumentId",
  component: lazyRouteComponent(() => import("./instruments/InstrumentPage"), "InstrumentPage"),
});

const plan = createRoute({
  getParentRoute: () => shellRoute,
  path: "/library/needs",
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import("./plan/PlanLibraryPage"), "PlanLibraryPage"),
});

export { FileDialog } from "./FileDialog";
export { libraryQuery, instrumentHeads, instrumentQuery } from "./queries";

export const library = defineFeature({
  id: "library",
  routes: [instruments, instrument, plan],
  nav: [{ to: "/library", label: "library-title", icon: LibraryBig, order: 75, keys: "g l" }],
});
