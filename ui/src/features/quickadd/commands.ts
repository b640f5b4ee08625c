import { CalendarPlus2 } from "lucide-react";
import { defineCommands } from "@/app/api";

/** The chord that also works while typing. */
export const CHORD = "mod+shift+a";

export const quickAddCommands = defineCommands([
  { id: "quickAdd.open", label: "quickadd-open", icon: CalendarPlus2, group: "contact", keys: "q" },
  // A single key cannot work in a field, so the chord is a command of its own; the palette offers the one above.
  { id: "quickAdd.openTyping", label: "quickadd-open-typing", icon: CalendarPlus2, group: "contact", keys: CHORD, whileTyping: true, hidden: true },
]);
