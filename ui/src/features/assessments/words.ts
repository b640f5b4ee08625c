/** The words around an assessment: answers, results, modes. */
import { format, t } from "@/i18n";
import type { AnswerValue, AssessmentHead, Instrument, InstrumentKind, Item, Scale, Scored, Tier } from "@/ipc";
import { allItems } from "./model/items";

/** A number as the scale writes it. */
export const shownNumber = (value: number, decimals = 0): string => format.number(value, { minimumFractionDigits: 0, maximumFractionDigits: Math.max(decimals, Number.isInteger(value) ? 0 : 1) });

/** What was answered, in the words of the form. */
export function answerWords(item: Item, value: AnswerValue): string {
  const label = (code: string): string => item.answerOption.find((option) => option.code === code)?.label ?? code;
  switch (value.kind) {
    case "choice": return label(value.code);
    case "choices": return format.list(value.codes.map(label));
    case "number": return item.unit === "" ? shownNumber(value.value, item.decimals) : t("assessments-with-unit", { value: shownNumber(value.value, item.decimals), unit: item.unit });
    case "date": return format.date(value.value);
    case "text": return value.text;
    case "declined": return t("assessments-declined");
    case "not-asked": return t("assessments-not-asked");
  }
}

/** The scale the list and the large number show: the first. */
export const mainScale = (instrument: Instrument): Scale | null => instrument.scoring.scales[0] ?? null;

/** The questions that keep a scale from having a value, in words. */
export function missingWords(instrument: Instrument, linkIds: readonly string[]): string[] {
  const items = allItems(instrument.item);
  return linkIds.map((linkId) => items.find((item) => item.linkId === linkId)?.text ?? linkId);
}

/** `14 · Moderate` for a line of the list; what the result is called where there is no number. */
export function headResult({ total, band }: Pick<AssessmentHead, "total" | "band">): string {
  const number = total === null ? null : shownNumber(total);
  return [number, band].filter((part) => part !== null && part !== "").join(" · ");
}

/** The sign of a screen as far as it can be said. */
export type Sign = "positive" | "negative" | "depends" | "none";

/**
 * What is said of the screen. Where the sign depends on something unknown, that is what is said, with the cut-offs;
 * an instrument without a cut-off has no sign at all.
 */
export function signOf(instrument: Instrument, scored: Scored): Sign {
  if (scored.positive !== null) return scored.positive ? "positive" : "negative";
  const depends = scored.triage?.sign === "depends" || (scored.triage === null && scored.scales[0]?.value !== null && scored.scales[0]?.sign === "depends");
  if (depends) return "depends";
  return scored.complete && instrument.scoring.cutoffs.length > 0 && scored.scales[0]?.value != null ? "depends" : "none";
}

/** Whether its questions are worded for the client: prompts for the one who asks, and scores of a form elsewhere, are not shown to them. */
export const isForTheClient = ({ kind, tier }: { kind: InstrumentKind; tier: Tier }): boolean => kind !== "comprehensive" && tier !== "score-only" && tier !== "formula";

/** What must be known of an instrument before its result is read. */
export const tierNote = (tier: Tier): "score-entry" | "checklist" | "practice" | null =>
  tier === "score-only" || tier === "formula" ? "score-entry" : tier === "own" ? "checklist" : tier === "practice" ? "practice" : null;
