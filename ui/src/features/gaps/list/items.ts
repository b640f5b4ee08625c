/** Gaps as one list: as they come, or under their clients. Pure. What is asked at each key is asked of names that were made once. */
import type { Gap } from "@/ipc";
import { gapId } from "../queries";

export type GapItem = { kind: "gap"; id: string; gap: Gap };
export type Item = GapItem | { kind: "client"; id: string; clientId: string; name: string; count: number };

const rowOf = (gap: Gap): GapItem => ({ kind: "gap", id: gapId(gap.key), gap });

/** Under their clients the one with the most pressing gap comes first: the order they came in. */
export function itemsOf(gaps: readonly Gap[], grouped: boolean): Item[] {
  if (!grouped) return gaps.map(rowOf);
  const clients = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const known = clients.get(gap.key.clientId);
    if (known) known.push(gap);
    else clients.set(gap.key.clientId, [gap]);
  }
  return [...clients].flatMap(([clientId, theirs]): Item[] => [
    { kind: "client", id: `client ${clientId}`, clientId, name: theirs[0]?.clientName ?? "", count: theirs.length },
    ...theirs.map(rowOf),
  ]);
}

/** The gaps in the order they stand. */
export const rowsOf = (items: readonly Item[]): GapItem[] => items.filter((item) => item.kind === "gap");

/** Which gap is next when these have left: the first one after them that stays, or else the last before. */
export function nextAfter(rows: readonly GapItem[], leaving: ReadonlySet<string>): string | null {
  const ids = rows.map((row) => row.id);
  const at = ids.findIndex((id) => leaving.has(id));
  if (at < 0) return null;
  return ids.slice(at).find((id) => !leaving.has(id)) ?? ids.slice(0, at).findLast((id) => !leaving.has(id)) ?? null;
}

/** The clients of some gaps, each once, in the order they come. */
export const clientsOf = (gaps: readonly Gap[]): string[] => [...new Map(gaps.map((gap) => [gap.key.clientId, gap.clientName])).values()];
