/** Which trend stands in the address, and over which time. */
import type { TrendOf } from "@/ipc";

/** The time shown. */
export type Span = "year" | "quarter";

export type TrendSearch = { of?: string; span?: Span };

const MEASURES = ["blood-pressure", "weight", "a1c", "glucose", "pain", "mood", "steps", "custom", "score"] as const;

/** The text of a trend in the address: `phq-9.total`, `measure.weight`, `measure.score.PHQ-2`. */
export const trendAddress = (of: TrendOf): string =>
  of.of === "instrument" ? `${of.instrumentId}.${of.scale}` : of.name === "" ? `measure.${of.measure}` : `measure.${of.measure}.${of.name}`;

/** The trend of such a text; null when it names none. */
export function trendOf(text: string): TrendOf | null {
  const [first = "", second = "", ...rest] = text.split(".");
  if (first === "" || second === "") return null;
  if (first !== "measure") return { of: "instrument", instrumentId: first, scale: [second, ...rest].join(".") };
  const measure = MEASURES.find((kind) => kind === second);
  return measure ? { of: "measure", measure, name: rest.join(".") } : null;
}

export function trendSearch(search: Record<string, unknown>): TrendSearch {
  const { of, span } = search;
  return {
    ...(typeof of === "string" && trendOf(of) ? { of } : {}),
    ...(span === "year" || span === "quarter" ? { span } : {}),
  };
}
