/**
 * The side workspace: what stays open at the right while the chart is browsed.
 *
 * Panes are kept in memory only, by kind and parameters; what they hold is the feature's own business and
 * is saved as a draft while it is typed. All of it is forgotten when the record locks.
 */
import { Store } from "./store";

/** A pane that is open. */
export type Pane = {
  /** `kind` with its parameters: opening the same twice shows the one that is there. */
  id: string;
  kind: string;
  params: Readonly<Record<string, string>>;
  /** What its tab says, "Note". */
  title: string;
  /** Whom it is about: the client's name stands in every title. */
  client?: string;
};

/** What is open, which is in front, and whether the workspace is folded away. */
export type Workspace = { panes: readonly Pane[]; front: string | null; width: number };

/** In rem, so that it grows with the zoom. */
export const WORKSPACE_WIDTH = { least: 20, usual: 26, most: 48 } as const;

const EMPTY: Workspace = { panes: [], front: null, width: WORKSPACE_WIDTH.usual };
export const workspace = new Store<Workspace>(EMPTY);

/** A pane may ask to be heard before it closes: false keeps it open. */
const guards = new Map<string, () => boolean | Promise<boolean>>();

/** Registers what is asked before a pane closes; returns how to withdraw it. */
export function guardPane(id: string, mayClose: () => boolean | Promise<boolean>): () => void {
  guards.set(id, mayClose);
  return () => guards.delete(id);
}

/** The id of a pane of this kind and these parameters. */
export const paneId = (kind: string, params: Readonly<Record<string, string>>): string =>
  [kind, ...Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`)].join("&");

/** Opens a pane and brings it to the front, or brings to the front the one that is open already. */
export function openPane(pane: Omit<Pane, "id">): void {
  const id = paneId(pane.kind, pane.params);
  workspace.set((now) => ({
    ...now,
    panes: now.panes.some((open) => open.id === id)
      ? now.panes.map((open) => (open.id === id ? { ...pane, id } : open))
      : [...now.panes, { ...pane, id }],
    front: id,
  }));
}

/** Brings a pane to the front. */
export const showPane = (id: string): void => workspace.set((now) => ({ ...now, front: id }));

/** Closes a pane, if its guard lets it. */
export async function closePane(id: string): Promise<void> {
  if ((await guards.get(id)?.()) === false) return;
  workspace.set((now) => {
    const at = now.panes.findIndex((pane) => pane.id === id);
    const panes = now.panes.filter((pane) => pane.id !== id);
    const front = now.front === id ? (panes[Math.min(at, panes.length - 1)]?.id ?? null) : now.front;
    return { ...now, panes, front };
  });
}

/** Makes the workspace `width` rem wide, within its limits. */
export const sizeWorkspace = (width: number): void =>
  workspace.set((now) => ({ ...now, width: Math.min(WORKSPACE_WIDTH.most, Math.max(WORKSPACE_WIDTH.least, width)) }));

/** Forgets everything: the record was locked. */
export function clearWorkspace(): void {
  guards.clear();
  workspace.set(EMPTY);
}
