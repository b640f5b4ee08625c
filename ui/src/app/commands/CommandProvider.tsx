/**
 * Joins the registry to the window: listens for shortcuts, and gives components `useCommand`, `useRunCommand`.
 */
import { createContext, use, useEffect, useEffectEvent, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { ModalSign } from "@/components/modal";
import { chordOf, isSingleKey, isTyping } from "@/components/keys";
import type { CommandDefinition, CommandRegistry, CommandTools } from "./registry";

const Registry = createContext<{ registry: CommandRegistry; tools: CommandTools } | null>(null);

function useRegistry() {
  const value = use(Registry);
  if (!value) throw new Error("commands are used outside CommandProvider");
  return value;
}

/** How long the second chord of a sequence is waited for. */
const SEQUENCE_MS = 1200;

/** Keeps the key from the control that has the focus: one press does one thing. */
function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Makes the registry's commands work within. `singleKeys` is the user's choice. */
export function CommandProvider(props: { registry: CommandRegistry; tools: CommandTools; singleKeys: boolean; children: ReactNode }) {
  const { registry, tools, singleKeys } = props;

  const run = useEffectEvent((command: CommandDefinition) => registry.run(command.id, tools));
  useEffect(() => {
    let pressed: string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    // React Aria stops the keys a field listens to. Chords with a modifier are ours before anybody's;
    // plain keys come last, after whoever has the focus.
    const listen = (early: boolean) => (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
      const chord = chordOf(event);
      if (isSingleKey(chord) === early) return;
      clearTimeout(timer);
      const options = { typing: isTyping(event.target), singleKeys };
      // A dialog is a conversation of its own: behind it nothing happens, except what cannot wait.
      if (ModalSign.isOpen()) {
        pressed = [];
        const urgent = registry.match([chord], options);
        if (urgent === null || urgent === "begun" || !urgent.overDialogs) return;
        take(event);
        return run(urgent);
      }
      pressed = [...pressed, chord];
      const match = registry.match(pressed, options) ?? registry.match((pressed = [chord]), options);
      if (match === "begun") {
        timer = setTimeout(() => (pressed = []), SEQUENCE_MS);
        return;
      }
      pressed = [];
      if (!match) return;
      take(event);
      run(match);
    };
    const first = listen(true);
    const last = listen(false);
    window.addEventListener("keydown", first, { capture: true });
    window.addEventListener("keydown", last);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", first, { capture: true });
      window.removeEventListener("keydown", last);
    };
  }, [registry, singleKeys]);

  const value = useMemo(() => ({ registry, tools }), [registry, tools]);
  return <Registry value={value}>{props.children}</Registry>;
}

/** The screen on show offers to do a command, as long as it is mounted and `enabled` is not false. */
export function useCommand(id: string, run: () => void, enabled = true): void {
  const { registry } = useRegistry();
  const latest = useEffectEvent(run);
  useEffect(() => registry.offer(id, { run: () => latest(), enabled }), [registry, id, enabled]);
}

/** Does a command by its id, for buttons and menus. */
export function useRunCommand(): (id: string) => void {
  const { registry, tools } = useRegistry();
  return (id) => void registry.run(id, tools);
}

/** A command's definition, for labels, icons and key hints. */
export function useCommandDefinition(id: string): CommandDefinition | undefined {
  return useRegistry().registry.definitions.get(id);
}

/** The commands that can be done now. */
export function useAvailableCommands(): CommandDefinition[] {
  const { registry } = useRegistry();
  useSyncExternalStore(registry.subscribe, registry.version);
  return registry.available();
}

/** Every command there is, available or not, for the shortcut sheet: those of the screen on show, and the others. */
export function useAllCommands(): { here: CommandDefinition[]; others: CommandDefinition[] } {
  const { registry } = useRegistry();
  useSyncExternalStore(registry.subscribe, registry.version);
  const all = [...registry.definitions.values()];
  return { here: all.filter((command) => registry.isHere(command)), others: all.filter((command) => !registry.isHere(command)) };
}
