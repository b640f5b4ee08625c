/** Lists and words of the library. */
import { t } from "@/i18n";
import type { CareSetting, InstrumentHead, LibraryNeed, LifeDomain } from "@/ipc";

export const DOMAINS: readonly LifeDomain[] = ["physical", "mental", "cognitive", "psychosocial", "functional", "environmental", "caregiver", "financial-legal", "safety"];
export const SETTINGS: readonly CareSetting[] = ["healthcare", "social-work", "geriatric", "legal-insurance", "mental-health"];

/** "Checklist, not validated", "Score entry", …: what stands beside an instrument's name. */
export const kindInWords = (head: Pick<InstrumentHead, "kind" | "tier">): string =>
  head.kind === "instrument" ? t(`library-tier-${head.tier}`) : t(`library-kind-${head.kind}`);

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Every word typed occurs somewhere in the texts. */
export function matches(query: string, texts: readonly string[]): boolean {
  const all = folded(texts.join(" "));
  return folded(query).split(/\s+/u).every((word) => all.includes(word));
}

/** The texts of a need that are searched. */
export const textsOf = (need: LibraryNeed): string[] => [
  need.statement, need.clinicalText, need.category, need.id,
  ...need.goals.flatMap((goal) => [goal.clientWords, goal.measure, goal.target, ...goal.interventions.map((intervention) => intervention.what)]),
];
