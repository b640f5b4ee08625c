/** Which kinds of entry the timeline shows, as the address names them. */
import type { TimelineKind } from "@/ipc";

export const KINDS = ["note", "contact", "check-in", "encounter", "measure", "printing", "plan-version", "assessment", "discharge"] as const satisfies readonly TimelineKind[];

/** None means all. */
export type TimelineSearch = { only?: TimelineKind[] };

export function timelineSearch(search: Record<string, unknown>): TimelineSearch {
  const asked = Array.isArray(search["only"]) ? search["only"] : [];
  const only = KINDS.filter((kind) => asked.includes(kind));
  return only.length === 0 || only.length === KINDS.length ? {} : { only };
}
