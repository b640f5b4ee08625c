/** The reasons with which an enrolment's gaps are settled, as they are being typed. Pure. */
import type { Gap, GapSettlement } from "@/ipc";
import { gapId } from "../queries";

/** `ending` is why the enrolment ends, where its form did not say. */
export type Settling = { ending: string; shared: string; reasons: Readonly<Record<string, string>> };

const reasonOf = (gap: Gap, { reasons }: Settling): string => (reasons[gapId(gap.key)] ?? "").trim();

/** Those that have no reason yet. */
export const missing = (gaps: readonly Gap[], settling: Settling): Gap[] => gaps.filter((gap) => reasonOf(gap, settling) === "");

/** The shared reason for each that has none of its own. */
export const spread = (gaps: readonly Gap[], settling: Settling): Record<string, string> => ({
  ...settling.reasons,
  ...Object.fromEntries(missing(gaps, settling).map((gap) => [gapId(gap.key), settling.shared.trim()])),
});

/** What the core is told: each gap with its reason. */
export const settlementsOf = (gaps: readonly Gap[], settling: Settling): GapSettlement[] =>
  gaps.map((gap) => ({ key: gap.key, kind: "settled", until: null, reason: reasonOf(gap, settling) }));

export const BLANK: Settling = { ending: "", shared: "", reasons: {} };

export const isBlank = ({ ending, shared, reasons }: Settling): boolean => ending === "" && shared === "" && Object.values(reasons).every((reason) => reason === "");

/** A kept draft; what is not one counts as nothing typed. */
export function readSettling(body: string): Settling {
  try {
    const kept = JSON.parse(body) as Partial<Settling> | null;
    const reasons = kept?.reasons && typeof kept.reasons === "object" ? kept.reasons : {};
    const text = (value: unknown): string => (typeof value === "string" ? value : "");
    return {
      ending: text(kept?.ending),
      shared: text(kept?.shared),
      reasons: Object.fromEntries(Object.entries(reasons).filter(([, reason]) => typeof reason === "string")),
    };
  } catch {
    return BLANK;
  }
}
