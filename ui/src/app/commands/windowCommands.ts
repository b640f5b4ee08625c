/** The commands of the window itself: palette, shortcut sheet, moving between regions, zoom, theme, lock. */
import { Contrast, Keyboard, LockKeyhole, Moon, PanelLeft, PanelRight, Search, Sun, SunMoon, ZoomIn, ZoomOut } from "lucide-react";
import { inSidebarOrder, type Feature } from "../feature";
import { defineCommands, type CommandDefinition } from "./registry";

export const windowCommands = defineCommands([
  { id: "palette.open", label: "commands-palette", icon: Search, group: "window", keys: "mod+k", whileTyping: true, hidden: true },
  { id: "shortcuts.open", label: "commands-shortcuts", icon: Keyboard, group: "window", keys: "?" },
  // F6 is React Aria's, which knows where the focus last was in each landmark; listed here for the sheet.
  { id: "window.nextRegion", label: "commands-next-region", group: "window", keys: "f6", whileTyping: true, hidden: true },
  { id: "window.previousRegion", label: "commands-previous-region", group: "window", keys: "shift+f6", whileTyping: true, hidden: true },
  { id: "window.sidebar", label: "commands-sidebar", icon: PanelLeft, group: "window", keys: "mod+\\", whileTyping: true },
  { id: "window.workspace", label: "commands-workspace", icon: PanelRight, group: "window", keys: "mod+.", whileTyping: true },
  { id: "window.closePane", label: "commands-close-pane", group: "window", keys: "mod+shift+x", whileTyping: true },
  { id: "window.zoomIn", label: "commands-zoom-in", icon: ZoomIn, group: "window", keys: ["mod+=", "mod++"], whileTyping: true },
  { id: "window.zoomOut", label: "commands-zoom-out", icon: ZoomOut, group: "window", keys: "mod+-", whileTyping: true },
  { id: "window.zoomReset", label: "commands-zoom-reset", group: "window", keys: "mod+0", whileTyping: true },
  { id: "theme.system", label: "commands-theme-system", icon: SunMoon, group: "window" },
  { id: "theme.light", label: "commands-theme-light", icon: Sun, group: "window" },
  { id: "theme.dark", label: "commands-theme-dark", icon: Moon, group: "window" },
  { id: "theme.contrast", label: "commands-theme-contrast", icon: Contrast, group: "window" },
  { id: "record.lock", label: "commands-lock", icon: LockKeyhole, group: "record", keys: "mod+shift+l", whileTyping: true, overDialogs: true },
]);

/** Every command of the window: its own, one for each sidebar entry, and the features'. */
export function allCommands(features: readonly Feature[]): CommandDefinition[] {
  const going = features
    .flatMap((feature) => feature.nav ?? [])
    .toSorted(inSidebarOrder)
    .map((entry): CommandDefinition => ({
      id: `go${entry.to}`,
      label: entry.label,
      icon: entry.icon,
      group: "go",
      ...(entry.keys ? { keys: entry.keys } : {}),
      run: ({ go }) => go(entry.to),
    }));
  return [...going, ...features.flatMap((feature) => feature.commands ?? []), ...windowCommands];
}
