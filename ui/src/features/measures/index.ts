/** Measures: entry in one line, what they are held against, what was done about a value out of range. */
import { Activity } from "lucide-react";
import { defineCommands, defineFeature } from "@/app/api";
import { EntryKeeper } from "./EntryKeeper";

export { Limits } from "./Limits";
export { MeasureDialog, type Answering } from "./MeasureDialog";
export { MeasureEntry } from "./MeasureEntry";
export { breachWords } from "./words";

export const measures = defineFeature({
  id: "measures",
  routes: [],
  commands: defineCommands([{ id: "measure.enter", label: "measures-enter", icon: Activity, group: "client", keys: "m", context: "client" }]),
  statusItems: { measures: EntryKeeper },
});
