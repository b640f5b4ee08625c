/**
 * The one list of commands. The palette, the menus, the tooltips and the shortcut sheet all read it.
 *
 * What a command is called and which keys it has is data (`defineCommands`), known before any screen is
 * drawn, so that a test can find two commands on one key. What it does is either given with it (`run`) or
 * by the screen that is on show (`useCommand`); a command nobody offers to do at the moment is not on offer.
 */
import type { LucideIcon } from "lucide-react";
import type { PlainKey } from "@/i18n";
import { chords, isSingleKey } from "@/components/keys";

/** The parts of the window that have commands of their own, in the order of the sidebar, then what is within a chart. */
export const PLACES = ["today", "gaps", "caseload", "calendar", "client", "plan", "assessment", "note", "import", "settings"] as const;
export type CommandPlace = (typeof PLACES)[number];

/** Where a command makes sense. `global` is everywhere; the others are told apart so that they may share keys. */
export type CommandContext = "global" | CommandPlace;

/** The heading a command stands under in the palette and on the shortcut sheet. */
export type CommandGroup = "go" | "client" | "plan" | "assessment" | "contact" | "gap" | "record" | "window";

/** What a command may use while it runs. */
export type CommandTools = { go: (to: string) => void };

/** A command as data. */
export type CommandDefinition = {
  /** `noun.verb`, unique. */
  id: string;
  label: PlainKey;
  icon?: LucideIcon;
  group: CommandGroup;
  /** `mod+k`, `g t`, `n`; the first is shown. */
  keys?: string | string[];
  context?: CommandContext;
  /** Works even while typing in a field; only for shortcuts with a modifier, or F-keys. */
  whileTyping?: boolean;
  /** A part of the screen hears the keys itself (an outline, a grid); here they are only told on the sheet of shortcuts. */
  heardBelow?: boolean;
  /** Works even while a dialog is open: what cannot wait for an answer. */
  overDialogs?: boolean;
  /** Is left out of the palette: it only makes sense on a key. */
  hidden?: boolean;
  /** What it does, if that does not depend on the screen. */
  run?: (tools: CommandTools) => void;
};

/** Declares the commands of a feature. */
export const defineCommands = <const D extends readonly CommandDefinition[]>(commands: D): D => commands;

/** All shortcuts of a command. */
export const keysOf = (command: CommandDefinition): string[] =>
  command.keys === undefined ? [] : typeof command.keys === "string" ? [command.keys] : command.keys;

type Handler = { run: (tools: CommandTools) => void; enabled: boolean };

/** The commands that exist and, of those, which can be done now. */
export class CommandRegistry {
  readonly definitions: ReadonlyMap<string, CommandDefinition>;
  readonly #handlers = new Map<string, Handler[]>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  constructor(definitions: readonly CommandDefinition[]) {
    this.definitions = new Map(definitions.map((command) => [command.id, command]));
  }

  /** A screen offers to do a command; the newest offer wins. Returns how to withdraw it. */
  offer(id: string, handler: Handler): () => void {
    const offers = this.#handlers.get(id) ?? [];
    this.#handlers.set(id, [...offers, handler]);
    this.#changed();
    return () => {
      this.#handlers.set(id, (this.#handlers.get(id) ?? []).filter((offer) => offer !== handler));
      this.#changed();
    };
  }

  /** Whether the command can be done now. */
  isAvailable(id: string): boolean {
    const offered = this.#handlers.get(id)?.at(-1);
    return offered ? offered.enabled : this.definitions.get(id)?.run !== undefined;
  }

  /**
   * Whether it belongs to the screen on show, though it may not be possible at the moment: a screen is told by what can
   * be done on it, and what its lists hear themselves goes with it.
   */
  isHere({ id, context = "global", heardBelow = false }: CommandDefinition): boolean {
    if (context === "global" || !(heardBelow || this.#handlers.get(id)?.length)) return false;
    return this.available().some((other) => other.context === context);
  }

  /** Does it; false when nobody offers to. */
  run(id: string, tools: CommandTools): boolean {
    if (!this.isAvailable(id)) return false;
    const run = this.#handlers.get(id)?.at(-1)?.run ?? this.definitions.get(id)?.run;
    run?.(tools);
    return run !== undefined;
  }

  /** The commands that can be done now, in the order they were declared. */
  available(): CommandDefinition[] {
    return [...this.definitions.values()].filter((command) => this.isAvailable(command.id));
  }

  /**
   * What the chords pressed so far amount to: a command, the beginning of a sequence, or nothing.
   * Narrower contexts go before global ones.
   */
  match(pressed: readonly string[], options: { typing: boolean; singleKeys: boolean }): CommandDefinition | "begun" | null {
    let begun = false;
    let found: CommandDefinition | null = null;
    for (const command of this.available()) {
      if (command.heardBelow || (options.typing && !command.whileTyping)) continue;
      for (const keys of keysOf(command)) {
        if (!options.singleKeys && isSingleKey(keys)) continue;
        const wanted = chords(keys);
        if (!pressed.every((chord, at) => wanted[at] === chord)) continue;
        if (wanted.length > pressed.length) begun = true;
        else if (!found || (found.context ?? "global") === "global") found = command;
      }
    }
    return found ?? (begun ? "begun" : null);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes whenever what is on offer changes. */
  readonly version = (): number => this.#version;

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

/** Keys that belong to the platform, to text editing or to moving about in lists. */
const RESERVED = new Set([
  "tab", "shift+tab", "escape", "enter", "space", "arrowup", "arrowdown", "arrowleft", "arrowright", "home", "end", "pageup",
  "pagedown", "mod+c", "mod+v", "mod+x", "mod+a", "mod+q", "mod+w", "alt+f4", "backspace", "delete",
]);

/** Everything wrong with a set of commands: doubled ids, doubled or swallowed keys, reserved keys. Empty is right. */
export function conflicts(commands: readonly CommandDefinition[]): string[] {
  const faults: string[] = [];
  const bound: { id: string; keys: string[]; context: CommandContext }[] = [];
  const ids = new Set<string>();
  for (const command of commands) {
    if (ids.has(command.id)) faults.push(`${command.id} stands twice`);
    ids.add(command.id);
    const context = command.context ?? "global";
    // Keys heard below belong to what has the focus, as those of the platform do.
    for (const keys of command.heardBelow ? [] : keysOf(command)) {
      const mine = chords(keys);
      if (mine.some((chord) => RESERVED.has(chord))) faults.push(`${command.id}: ${keys} is reserved`);
      if (command.whileTyping && isSingleKey(keys)) faults.push(`${command.id}: ${keys} cannot work while typing`);
      for (const other of bound) {
        const meet = context === "global" || other.context === "global" || context === other.context;
        const shorter = Math.min(mine.length, other.keys.length);
        const same = mine.slice(0, shorter).join(" ") === other.keys.slice(0, shorter).join(" ");
        if (meet && same && other.id !== command.id) faults.push(`${command.id} and ${other.id} share ${keys}`);
      }
      bound.push({ id: command.id, keys: mine, context });
    }
  }
  return faults;
}
