/** Which gaps stand in the address: what is bookmarked is what is seen. */
import type { GapQuery, GapSeverity, GapState } from "@/ipc";
import { gapQuery } from "./queries";

export const SEVERITIES = ["urgent", "late", "watch"] as const satisfies readonly GapSeverity[];
export const STATES = ["open", "snoozed", "exempt"] as const satisfies readonly GapState[];

/** What is as usual is left out: open gaps, of everybody, as one list. */
export type GapSearch = {
  state?: Exclude<GapState, "open"> | "decided" | undefined;
  rule?: string | undefined;
  severity?: GapSeverity | undefined;
  client?: string | undefined;
  by?: "client" | undefined;
};

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** Reads an address, dropping whatever it does not know. */
export function gapSearch(search: Record<string, unknown>): GapSearch {
  const read: GapSearch = {
    state: (["snoozed", "exempt", "decided"] as const).find((state) => state === search["state"]),
    rule: text(search["rule"]),
    severity: SEVERITIES.find((severity) => severity === search["severity"]),
    client: text(search["client"]),
    by: search["by"] === "client" ? "client" : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** What the core is asked for. */
export const queryOf = (search: GapSearch): GapQuery =>
  gapQuery({
    clientId: search.client ?? null,
    rule: search.rule ?? null,
    severity: search.severity ?? null,
    state: search.state === undefined || search.state === "decided" ? "open" : search.state,
  });

/** Whether anything but the state narrows the list. */
export const isNarrowed = ({ rule, severity, client }: GapSearch): boolean => [rule, severity, client].some((filter) => filter !== undefined);
