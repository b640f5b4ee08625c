/** What the record does not know yet, and where it is filled in. */
import type { MissingFact } from "@/ipc";

/** Those that stand in the banner's own places; the others are listed after them. */
export const IN_PLACE = ["language", "interpreter", "coverage", "decision-maker", "birth-date", "check-in"] as const satisfies readonly MissingFact[];

/** The address where a fact is filled in: the check-ins' own tab, or the overview with its editor open. */
export const whereToFill = (clientId: string, fact: MissingFact): { to: string; search: { edit?: MissingFact } } =>
  fact === "check-in" ? { to: `/clients/${clientId}/check-ins`, search: {} } : { to: `/clients/${clientId}`, search: { edit: fact } };

const FACTS: readonly MissingFact[] = [
  "birth-date", "language", "interpreter", "phone", "address", "decision-maker", "coverage", "emergency-contact", "allergies", "episode", "safe-to-leave-message", "check-in",
];

/** The fact an address asks to be filled in. */
export function factToFill(search: { edit?: unknown }): { edit?: MissingFact } {
  const edit = FACTS.find((fact) => fact === search.edit);
  return edit ? { edit } : {};
}
