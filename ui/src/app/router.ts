/**
 * The router over all features' routes. Addresses live in the hash, so that they work from the shell's own
 * scheme and from any folder; the query before it stays free for the development bridge.
 */
import { createHashHistory, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { createElement } from "react";
import { Skeleton } from "@/components";
import type { Feature } from "./feature";
import { features } from "./features";
import { shellRoute } from "./shellRoute";

type FeatureRoutes = (typeof features)[number]["routes"][number];

/** `/` is the first entry of the sidebar. */
const start = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  beforeLoad: () => {
    const entries = (features as readonly Feature[]).flatMap((feature) => feature.nav ?? []);
    const first = entries.toSorted((a, b) => Number(a.place === "foot") - Number(b.place === "foot") || a.order - b.order)[0];
    if (first) throw redirect({ to: first.to, replace: true });
  },
});

const routes: (FeatureRoutes | typeof start)[] = [start, ...features.flatMap((feature) => feature.routes)];

export const router = createRouter({
  routeTree: shellRoute.addChildren(routes),
  history: createHashHistory(),
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
