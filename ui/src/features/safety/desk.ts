/**
 * Whose open flags stand before the window, and for which screen they may be put aside for a moment.
 *
 * There is one panel for the whole window. Screens raise flags and are told when what was done is recorded.
 * Put aside, the panel comes back as soon as that screen is left or another answer raises a flag.
 */
import { Store } from "@/app/api";
import type { AssessmentId, ClientId, FlagId, RaisedFlag } from "@/ipc";

export type Desk = {
  clientId: ClientId | null;
  /** Flags a screen has just raised, until the core's own list is there. */
  raised: readonly RaisedFlag[];
  /** The address the panel is put aside for, and the flags that were known then. */
  aside: { path: string; known: readonly FlagId[] } | null;
  /** Whose flags are looked at when these are settled: another chart was opened meanwhile. */
  next: ClientId | null;
};

const CLEAR: Desk = { clientId: null, raised: [], aside: null, next: null };

export const desk = new Store<Desk>(CLEAR);
const listeners = new Map<ClientId, Set<() => void>>();
/** Settled in this window: a screen that has not asked the core since may still hold them to be open. */
const past = new Set<FlagId>();

/** Whether a flag opens the panel: what is merely worth knowing opens nothing. */
export const opens = (flag: RaisedFlag): boolean => flag.state === "open" && flag.severity !== "info";

/**
 * Whether the screen is turned to a client: then nothing of the panel is seen until the case manager lets it
 * through, and after that was dealt with, nothing again.
 */
export const turned = new Store<"no" | "held" | "through">("no");

const holdAgain = (): void => turned.set((now) => (now === "through" ? "held" : now));

export const flagDesk = {
  /** The screen is turned to a client, until the returned function is called. */
  hold: (): (() => void) => {
    turned.set("held");
    return () => turned.set("no");
  },
  /** The case manager has the screen again, for this once. */
  letThrough: (): void => turned.set((now) => (now === "held" ? "through" : now)),
  /** A screen shows these flags of a client. */
  raise: (clientId: ClientId, flags: readonly RaisedFlag[]): void =>
    desk.set((now) => {
      const raised = flags.filter((flag) => opens(flag) && !past.has(flag.id));
      if (now.clientId === clientId) return { ...now, raised };
      if (raised.length === 0) return now;
      return now.clientId === null ? { ...CLEAR, clientId, raised } : { ...now, next: clientId };
    }),
  /** Nothing of the client's is open any more. */
  done: (clientId: ClientId): void => {
    holdAgain();
    desk.set((now) => (now.clientId === clientId ? { ...CLEAR, clientId: now.next } : now));
  },
  /** The core's list is there: it says what is open. */
  listed: (): void => desk.set((now) => (now.raised.length > 0 ? { ...now, raised: [] } : now)),
  putAside: (path: string, known: readonly FlagId[]): void => {
    holdAgain();
    desk.set((now) => ({ ...now, aside: { path, known } }));
  },
  bringBack: (): void => desk.set((now) => (now.aside ? { ...now, aside: null } : now)),
  clear: (): void => {
    past.clear();
    desk.set(CLEAR);
  },
  /** Tells the screens of a client that something was recorded about these. */
  settled: (clientId: ClientId, flags: readonly RaisedFlag[]): void => {
    for (const flag of flags) past.add(flag.id);
    for (const listener of listeners.get(clientId) ?? []) listener();
  },
  onSettled: (clientId: ClientId, listener: () => void): (() => void) => {
    const mine = listeners.get(clientId) ?? new Set();
    listeners.set(clientId, mine.add(listener));
    return () => void mine.delete(listener);
  },
};

/** Whether the panel stays aside: the screen it was put aside for is open, and no answer has raised another flag. */
export const isAside = ({ aside }: Desk, pathname: string, flags: readonly RaisedFlag[]): boolean =>
  aside !== null && (pathname === aside.path || pathname.startsWith(`${aside.path}/`)) && flags.every((flag) => aside.known.includes(flag.id));

const WEIGHT = { emergency: 0, urgent: 1, info: 2 } as const;

/** The open flags that are about one thing, the most urgent first: they are looked at, and settled, together. */
export function together(flags: readonly RaisedFlag[]): RaisedFlag[] {
  const open = flags.filter(opens).toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || a.raisedAt.localeCompare(b.raisedAt));
  return open.filter((flag) => flag.topic === open[0]?.topic);
}

/**
 * Which of them says best how things stand: the most urgent, and of those the latest, which was asked in the
 * knowledge of the others. Unless its form is not asked to its end: until then the one that led to it holds.
 */
export function leading(flags: readonly [RaisedFlag, ...RaisedFlag[]], unfinished: ReadonlySet<AssessmentId>): RaisedFlag {
  const latest = flags.reduce((lead, flag) => ((WEIGHT[flag.severity] - WEIGHT[lead.severity] || lead.raisedAt.localeCompare(flag.raisedAt)) <= 0 ? flag : lead));
  const [other, ...others] = flags.filter((flag) => flag.severity === latest.severity && flag.assessmentId !== latest.assessmentId);
  return other && unfinished.has(latest.assessmentId) ? leading([other, ...others], unfinished) : latest;
}

/** What to do: the steps of the leading one first, each said once. Thirteen in a row are no help to anybody. */
export function actionsOf(flags: readonly RaisedFlag[], lead: RaisedFlag): { now: string[]; besides: string[] } {
  const now = [...new Set(lead.actions)];
  return { now, besides: [...new Set(flags.flatMap((flag) => flag.actions))].filter((action) => !now.includes(action)) };
}
