/** The real window over a core that answers from memory. */
import { act, cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import { setTransport } from "@/ipc/transport";

export type Args = Record<string, unknown>;
export type Answers = Record<string, (args: Args) => unknown>;

export type MemoryCore = {
  /** What it answers, command by command; a test changes what it is about. What has no answer is not found. */
  answers: Answers;
  /** Everything it was asked, in order. */
  asked: { command: string; args: Args }[];
  /** With what a command was asked, each time. */
  sent: (command: string) => Args[];
};

/** A record that is open, with `answers` made anew before each test. Called once, at the top of the file. */
export function memoryCore(today: string, make: () => Answers): MemoryCore {
  const core: MemoryCore = { answers: {}, asked: [], sent: (command) => core.asked.filter((one) => one.command === command).map(({ args }) => args) };
  beforeEach(() => {
    window.location.hash = "";
    core.asked.length = 0;
    for (const command of Object.keys(core.answers)) delete core.answers[command];
    Object.assign(core.answers, {
      record_status: () => ({ state: "open", choice: "own", ownExists: true, folder: "record", idleMinutes: 10, waitSeconds: 0, version: "0.1.0", today }),
      preferences_get: () => ({ theme: "light", zoom: 100, locale: "", singleKeyShortcuts: true }),
      practice_get: () => ({ presentationMode: false, zone: "UTC" }),
      flag_open_list: () => [],
      ...make(),
    });
    setTransport(async (command, args) => {
      core.asked.push({ command, args });
      const answer = core.answers[command];
      if (!answer) throw { code: "not_found", message: command };
      return answer(args);
    });
  });
  afterEach(cleanup);
  return core;
}

/** Shows the window at an address. */
export async function openWindow(to: string): Promise<void> {
  render(<App />);
  await act(() => router.navigate({ to }));
}
