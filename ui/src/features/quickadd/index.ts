/** Quick add: a check-in in plain words, from anywhere, by one key. */
import { defineFeature } from "@/app/api";
import { quickAddCommands } from "./commands";
import { QuickAdd } from "./QuickAdd";

export const quickAdd = defineFeature({
  id: "quickadd",
  routes: [],
  commands: quickAddCommands,
  statusItems: { quickAdd: QuickAdd },
});
