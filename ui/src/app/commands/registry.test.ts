import { describe, expect, test, vi } from "vitest";
import { chordOf, isSingleKey, keyCaps } from "@/components/keys";
import { CommandRegistry, conflicts, type CommandDefinition } from "./registry";

const label = "common-try-again";
const command = (id: string, keys: string | string[], more: Partial<CommandDefinition> = {}): CommandDefinition => ({ id, keys, label, group: "window", ...more });
const tools = { go: () => undefined };
const free = { typing: false, singleKeys: true };

describe("match", () => {
  const registry = new CommandRegistry([
    command("palette", "mod+k", { whileTyping: true, run: () => undefined }),
    command("today", "g t", { run: () => undefined }),
    command("note", "n", { context: "client" }),
    command("new", "n"),
    command("help", "?", { run: () => undefined }),
  ]);
  const check = (pressed: string[], options = free) => {
    const match = registry.match(pressed, options);
    return match === null || match === "begun" ? match : match.id;
  };

  test("finds a chord", () => expect(check(["mod+k"])).toBe("palette"));
  test("waits within a sequence", () => expect(check(["g"])).toBe("begun"));
  test("finishes a sequence", () => expect(check(["g", "t"])).toBe("today"));
  test("drops a sequence that leads nowhere", () => expect(check(["g", "x"])).toBeNull());
  test("leaves a typing person alone", () => expect(check(["?"], { typing: true, singleKeys: true })).toBeNull());
  test("but not for chords that say so", () => expect(check(["mod+k"], { typing: true, singleKeys: true })).toBe("palette"));
  test("keeps single keys off", () => expect(check(["?"], { typing: false, singleKeys: false })).toBeNull());
  test("keeps sequences of single keys off", () => expect(check(["g"], { typing: false, singleKeys: false })).toBeNull());
  test("offers only what can be done", () => expect(check(["n"])).toBeNull());
  test("prefers the narrower context", () => {
    const withdraw = [registry.offer("new", { run: () => undefined, enabled: true }), registry.offer("note", { run: () => undefined, enabled: true })];
    expect(check(["n"])).toBe("note");
    for (const one of withdraw) one();
    expect(check(["n"])).toBeNull();
  });
});

describe("offers", () => {
  test("the newest offer runs, and the older one again after it is withdrawn", () => {
    const registry = new CommandRegistry([command("save", "mod+s")]);
    const older = vi.fn();
    const newer = vi.fn();
    registry.offer("save", { run: older, enabled: true });
    const withdraw = registry.offer("save", { run: newer, enabled: true });
    registry.run("save", tools);
    withdraw();
    registry.run("save", tools);
    expect([older.mock.calls.length, newer.mock.calls.length]).toEqual([1, 1]);
  });
  test("a disabled offer hides the command", () => {
    const registry = new CommandRegistry([command("save", "mod+s", { run: () => undefined })]);
    registry.offer("save", { run: () => undefined, enabled: false });
    expect(registry.available()).toEqual([]);
    expect(registry.run("save", tools)).toBe(false);
  });
  test("followers hear of changes", () => {
    const registry = new CommandRegistry([command("save", "mod+s")]);
    const heard = vi.fn();
    registry.subscribe(heard);
    registry.offer("save", { run: () => undefined, enabled: true })();
    expect(heard).toHaveBeenCalledTimes(2);
  });
});

describe("conflicts", () => {
  const check = (...commands: CommandDefinition[]) => conflicts(commands).length;
  test("same key, both global", () => expect(check(command("a", "n"), command("b", "n"))).toBe(1));
  test("same key, global and narrow", () => expect(check(command("a", "n"), command("b", "n", { context: "client" }))).toBe(1));
  test("same key, different rooms", () => expect(check(command("a", "n", { context: "today" }), command("b", "n", { context: "client" }))).toBe(0));
  test("a key that swallows a sequence", () => expect(check(command("a", "g"), command("b", "g t"))).toBe(1));
  test("modifiers in another order", () => expect(check(command("a", "mod+shift+z"), command("b", "shift+mod+z"))).toBe(1));
  test("second shortcut of a command", () => expect(check(command("a", ["x", "n"]), command("b", "n"))).toBe(1));
  test("a reserved key", () => expect(check(command("a", "enter"))).toBe(1));
  test("the same id twice", () => expect(check(command("a", "x"), command("a", "y"))).toBe(1));
  test("a bare key while typing", () => expect(check(command("a", "x", { whileTyping: true }))).toBe(1));
  test("none", () => expect(check(command("a", "x"), command("b", "g t"), command("c", "mod+y"))).toBe(0));
});

describe("keys", () => {
  const press = (key: string, more: KeyboardEventInit = {}) => chordOf(new KeyboardEvent("keydown", { key, ...more }), false);
  test.each([
    [press("k", { ctrlKey: true }), "mod+k"],
    [press("Z", { ctrlKey: true, shiftKey: true }), "mod+shift+z"],
    [press("?", { shiftKey: true }), "?"],
    [press("F6", { shiftKey: true }), "shift+f6"],
    [press(" "), "space"],
    [chordOf(new KeyboardEvent("keydown", { key: "k", metaKey: true }), true), "mod+k"],
  ])("%s", (got, expected) => expect(got).toBe(expected));

  test.each([["n", true], ["g t", true], ["?", true], ["mod+k", false], ["alt+arrowup", false], ["f6", false], ["shift+a", true]])("%s is single: %s", (keys, expected) => {
    expect(isSingleKey(keys)).toBe(expected);
  });

  test("caps", () => {
    expect(keyCaps("mod+shift+z", true)).toEqual([["⌘", "⇧", "Z"]]);
    expect(keyCaps("g t", false)).toEqual([["G"], ["T"]]);
  });
});

describe("the screen on show", () => {
  const registry = new CommandRegistry([
    command("today.done", "d", { context: "today" }), command("today.undo", "u", { context: "today" }), command("today.select", "space", { context: "today", heardBelow: true }),
    command("client.measure", "m", { context: "client" }), command("lock", "mod+l"), command("gap.select", "space", { context: "gaps", heardBelow: true }),
  ]);
  const here = () => [...registry.definitions.values()].filter((one) => registry.isHere(one)).map(({ id }) => id);
  test("is told by what can be done on it, with what is not possible now and what its list hears", () => {
    registry.offer("today.done", { run: () => undefined, enabled: true });
    registry.offer("today.undo", { run: () => undefined, enabled: false });
    // Waits for a chart somewhere in the window.
    registry.offer("client.measure", { run: () => undefined, enabled: false });
    registry.offer("lock", { run: () => undefined, enabled: true });
    expect(here()).toEqual(["today.done", "today.undo", "today.select"]);
  });
  test("without anything to be done has nothing", () => expect(new CommandRegistry([command("a", "a", { context: "today" })]).isHere(command("a", "a", { context: "today" }))).toBe(false));
});
