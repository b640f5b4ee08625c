/** Promises: found in notes and kept in mind, listed, answered by one key. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { Handshake } from "lucide-react";
import { defineCommands, defineFeature, shellRoute } from "@/app/api";

export { ClientPromises } from "./ClientPromises";
export { FoundPromises } from "./FoundPromises";

const route = createRoute({
  getParentRoute: () => shellRoute,
  path: "/promises",
  validateSearch: (search: Record<string, unknown>): { all?: boolean } => (search["all"] === true ? { all: true } : {}),
  component: lazyRouteComponent(() => import("./PromisesPage"), "PromisesPage"),
});

export const promises = defineFeature({
  id: "promises",
  routes: [route],
  commands: defineCommands([
    { id: "promises.open", label: "promises-open-page", icon: Handshake, group: "go", keys: "g p", run: ({ go }) => go("/promises") },
    { id: "promise.mark", label: "promises-mark", icon: Handshake, group: "contact", keys: "mod+shift+k", context: "note", whileTyping: true },
  ]),
});
