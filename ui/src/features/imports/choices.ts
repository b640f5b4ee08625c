/** What is to be done with each client of a file. Pure, so that its rules can be tested. */
import type { ClientId, Duplicate, ImportChoice, ImportClient, ImportReport } from "@/ipc";

/** `new`, `skip`, or the client the rows are added to. */
export type Decision = { kind: "new" } | { kind: "skip" } | { kind: "into"; clientId: ClientId };

export type Decisions = Readonly<Record<string, Decision>>;

/** Whether someone must say who this is: the record has clients that look like this one. */
export const needsDecision = (client: ImportClient): boolean => client.knownAs === null && client.duplicates.length > 0;

/** What happens unless someone says otherwise; null where someone must. */
export function usualDecision(client: ImportClient): Decision | null {
  if (client.knownAs !== null) return { kind: "into", clientId: client.knownAs };
  return needsDecision(client) ? null : { kind: "new" };
}

export const decisionFor = (client: ImportClient, made: Decisions): Decision | null => made[client.key] ?? usualDecision(client);

/** How many clients someone has yet to decide about. */
export const undecided = (report: ImportReport, made: Decisions): number => report.clients.filter((client) => decisionFor(client, made) === null).length;

/** How many clients will be taken in or added to. */
export const taken = (report: ImportReport, made: Decisions): number =>
  report.clients.filter((client) => {
    const decision = decisionFor(client, made);
    return decision !== null && decision.kind !== "skip";
  }).length;

/** What the core is told. */
export const choices = (report: ImportReport, made: Decisions): ImportChoice[] =>
  report.clients.map((client) => {
    const decision = decisionFor(client, made) ?? { kind: "skip" };
    return { key: client.key, into: decision.kind === "into" ? decision.clientId : null, skip: decision.kind === "skip" };
  });

/** As one value, for radio buttons; and back. */
export const decisionKey = (decision: Decision): string => (decision.kind === "into" ? `into ${decision.clientId}` : decision.kind);
export const decisionOf = (key: string): Decision => (key === "new" || key === "skip" ? { kind: key } : { kind: "into", clientId: key.slice("into ".length) });

/** Those that look like this client, the likeliest first. */
export const likeliest = (client: ImportClient): Duplicate[] => client.duplicates.toSorted((a, b) => b.likeness - a.likeness);
