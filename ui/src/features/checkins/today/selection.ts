/** Which check-ins are selected to be moved or settled together. Pure. */

export type Selected = ReadonlySet<string>;

export const NONE: Selected = new Set();

export function toggled(selected: Selected, id: string): Selected {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Everything from the one the keys act on to where they go, with what was selected before. */
export function extended(selected: Selected, ids: readonly string[], from: string | null, by: number): Selected {
  const at = ids.findIndex((id) => id === from);
  if (at < 0) return selected;
  const to = Math.min(ids.length - 1, Math.max(0, at + by));
  return new Set([...selected, ...ids.slice(Math.min(at, to), Math.max(at, to) + 1)]);
}
