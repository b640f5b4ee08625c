/** Settings: how the window looks and behaves. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { Settings } from "lucide-react";
import { defineFeature, shellRoute } from "@/app/api";

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./SettingsPage"), "SettingsPage"),
});

export const settings = defineFeature({
  id: "settings",
  routes: [settingsRoute],
  nav: [{ to: "/settings", label: "settings-title", icon: Settings, order: 10, place: "foot", keys: "g ," }],
});
