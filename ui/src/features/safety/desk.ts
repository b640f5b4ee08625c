/**
 * Whose open flags stand before the window, and where they may be put aside for a moment.
 *
 * There is one panel for the whole window. Screens raise flags; whoever settled them is told. Put aside it
 * stays a strip that cannot be taken away, and only as long as the screen it was put aside for is open.
 */
import { Store } from "@/app/api";
import type { ClientId, FlagId, RaisedFlag } from "@/ipc";

/** What the desk has before it. */
export type Desk = {
  clientId: ClientId | null;
  /** Flags a screen has just raised, until the core's own list is there. */
  raised: readonly RaisedFlag[];
  /** The address for whose sake the panel is put aside, and the flags that were known then. */
  aside: { path: string; known: readonly FlagId[] } | null;
};

const CLEAR: Desk = { clientId: null, raised: [], aside: null };
const listeners = new Map<ClientId, Set<() => void>>();

export const desk = new Store<Desk>(CLEAR);

/** Whether the panel opens for a flag: those that are merely worth knowing open nothing. */
export const opens = (flag: RaisedFlag): boolean => flag.state === "open" && flag.severity !== "info";
export const hasOpen = (flags: readonly RaisedFlag[]): boolean => flags.some(opens);

export const flagDesk = {
  raise: (clientId: ClientId, flags: readonly RaisedFlag[]): void =>
    desk.set((now) => (now.clientId === clientId ? { ...now, raised: flags } : { clientId, raised: flags, aside: null })),
  /** Puts the panel aside while the screen at `path` is open. */
  putAside: (path: string, known: readonly FlagId[]): void => desk.set((now) => ({ ...now, aside: { path, known } })),
  bringBack: (): void => desk.set((now) => ({ ...now, aside: null })),
  clear: (): void => desk.set(CLEAR),
  /** Tells the screens of a client that something was recorded. */
  settled: (clientId: ClientId): void => {
    for (const listener of listeners.get(clientId) ?? []) listener();
  },
  onSettled: (clientId: ClientId, listener: () => void): (() => void) => {
    const mine = listeners.get(clientId) ?? new Set();
    listeners.set(clientId, mine.add(listener));
    return () => void mine.delete(listener);
  },
};
