/** Taking in another system's file: what it holds first, then the import, then the way back. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { FileInput, FolderOpen } from "lucide-react";
import { defineCommands, defineFeature, shellRoute } from "@/app/api";

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/import",
  component: lazyRouteComponent(() => import("./ImportPage"), "ImportPage"),
});

export const imports = defineFeature({
  id: "imports",
  routes: [importRoute],
  nav: [{ to: "/import", label: "imports-title", icon: FileInput, order: 80, keys: "g f" }],
  commands: defineCommands([{ id: "import.choose", label: "imports-choose", icon: FolderOpen, group: "record", keys: "o", context: "import" }]),
});
