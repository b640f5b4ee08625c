/** Finding needs in the library. Pure. */
import type { LibraryNeed, LifeDomain } from "@/ipc";

const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Those in use that hold every word asked for, in the order of the library; of one domain if one is named. */
export function findNeeds(needs: readonly LibraryNeed[], text: string, domain: LifeDomain | null): LibraryNeed[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return needs.filter((need) => {
    if (need.hidden || (domain !== null && need.domain !== domain)) return false;
    const all = plain([need.statement, need.clinicalText, need.category, ...need.goals.flatMap((goal) => [goal.clientWords, goal.measure, ...goal.interventions.map((step) => step.what)])].join(" "));
    return words.every((word) => all.includes(word));
  });
}

/** The library's entry for a need of a plan: the one with its words. The client's own may have been changed, the field's hardly are. */
export const entryFor = (needs: readonly LibraryNeed[], of: { statement: string; clinicalText: string }): LibraryNeed | null =>
  needs.find((need) => !need.hidden && need.goals.length > 0 && ((need.clinicalText !== "" && need.clinicalText === of.clinicalText) || need.statement === of.statement)) ?? null;
