/** The headings of the palette and the shortcut sheet, in order. */
import type { PlainKey } from "@/i18n";
import type { CommandDefinition, CommandGroup } from "./registry";

export const GROUPS: readonly { id: CommandGroup; label: PlainKey }[] = [
  { id: "client", label: "commands-group-client" },
  { id: "plan", label: "commands-group-plan" },
  { id: "assessment", label: "commands-group-assessment" },
  { id: "contact", label: "commands-group-contact" },
  { id: "gap", label: "commands-group-gap" },
  { id: "go", label: "commands-group-go" },
  { id: "record", label: "commands-group-record" },
  { id: "window", label: "commands-group-window" },
];

/** Commands under their headings; headings without commands are left out. */
export const grouped = (commands: readonly CommandDefinition[]) =>
  GROUPS.map((group) => ({ ...group, commands: commands.filter((command) => command.group === group.id) })).filter(
    (group) => group.commands.length > 0,
  );
