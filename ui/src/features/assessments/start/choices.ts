/** Which instruments are offered, and in which order. Pure. */
import type { AssessmentDue, AssessmentHead, InstrumentHead, LifeDomain } from "@/ipc";

/** Over a stretch of the list. */
export type Stretch = "due" | "recent" | "whole-person" | LifeDomain | "found";

export type Offered = { stretch: Stretch; instruments: InstrumentHead[] };

const DOMAINS: readonly LifeDomain[] = ["physical", "mental", "cognitive", "psychosocial", "functional", "environmental", "caregiver", "financial-legal", "safety"];
/** As many as one glance takes in. */
const RECENT = 4;

/** Lower case without accents, so that what is typed need not be exact. */
const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/**
 * Without words: what is due, what was asked of this client lately, then everything by the first of its domains of
 * life; each instrument stands once. With words: those that hold every word, the ones that begin with them first.
 */
export function offered(
  instruments: readonly InstrumentHead[],
  known: { due: readonly AssessmentDue[]; past: readonly AssessmentHead[]; today: string; domainName: (domain: LifeDomain) => string },
  words: string,
): Offered[] {
  const wanted = plain(words).split(/\s+/u).filter(Boolean);
  if (wanted.length > 0) {
    const text = (one: InstrumentHead): string => plain([one.shortTitle, one.title, one.topic, ...one.domains.map(known.domainName)].join(" "));
    const found = instruments.filter((one) => wanted.every((word) => text(one).includes(word)));
    const first = wanted.join(" ");
    const rank = (one: InstrumentHead): number => (plain(one.shortTitle).startsWith(first) ? 0 : plain(one.title).includes(first) ? 1 : 2);
    return [{ stretch: "found" as const, instruments: found.toSorted((a, b) => rank(a) - rank(b) || a.shortTitle.localeCompare(b.shortTitle)) }].filter(filled);
  }
  const taken = new Set<string>();
  const take = (ids: readonly string[]): InstrumentHead[] =>
    ids.flatMap((id) => {
      const one = instruments.find((head) => head.id === id);
      if (!one || taken.has(id)) return [];
      taken.add(id);
      return [one];
    });
  const due = take(known.due.filter((one) => one.dueOn <= known.today).map((one) => one.instrumentId));
  const recent = take([...new Set(known.past.filter((one) => one.status !== "entered-in-error").map((one) => one.instrumentId))].slice(0, RECENT));
  const rest = instruments.filter((one) => !taken.has(one.id)).toSorted((a, b) => a.shortTitle.localeCompare(b.shortTitle));
  return [
    { stretch: "due" as const, instruments: due },
    { stretch: "recent" as const, instruments: recent },
    { stretch: "whole-person" as const, instruments: rest.filter((one) => one.kind === "comprehensive") },
    ...DOMAINS.map((domain) => ({ stretch: domain, instruments: rest.filter((one) => one.kind !== "comprehensive" && one.domains[0] === domain) })),
  ].filter(filled);
}

const filled = (one: Offered): boolean => one.instruments.length > 0;
