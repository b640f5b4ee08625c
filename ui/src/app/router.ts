/**
 * The router over all features' routes. Addresses live in the hash, so that they work from the shell's own
 * scheme and from any folder; the query before it stays free for the development bridge.
 */
import { createRoute, createRouter, redirect, type AnyRoute } from "@tanstack/react-router";
import { createElement } from "react";
import { Skeleton } from "@/components";
import { inSidebarOrder, type Feature } from "./feature";
import { features } from "./features";
import { hashHistory } from "./history";
import { shellRoute } from "./shellRoute";

type FeatureRoutes = (typeof features)[number]["routes"][number];

/** `/` is the first entry of the sidebar. */
const start = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  beforeLoad: () => {
    const entries = (features as readonly Feature[]).flatMap((feature) => feature.nav ?? []);
    const first = entries.toSorted(inSidebarOrder)[0];
    if (first) throw redirect({ to: first.to, replace: true });
  },
});

const routes: (FeatureRoutes | typeof start)[] = [start, ...features.flatMap((feature): readonly FeatureRoutes[] => feature.routes)];

/** Hangs every route below the parent it names, so that a feature can add a screen to a frame of another. */
function tree() {
  const below = new Map<AnyRoute, AnyRoute[]>();
  for (const route of routes as readonly AnyRoute[]) {
    const parent: AnyRoute = route.options.getParentRoute();
    below.set(parent, [...(below.get(parent) ?? []), route]);
  }
  for (const [parent, children] of below) parent.addChildren(children);
  // For the types the tree may be flat: a route's address comes from its parent's type.
  return shellRoute as ReturnType<typeof shellRoute.addChildren<typeof routes>>;
}

export const router = createRouter({
  routeTree: tree(),
  history: hashHistory(),
  defaultPreload: "intent",
  // Screens read their data through queries, which have their own freshness.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 150,
  defaultPendingComponent: () => createElement(Skeleton, { className: "p-6" }),
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
