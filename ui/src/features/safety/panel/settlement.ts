/** What is being recorded about flags, before it is. Pure. */
import type { CrisisTopic, FlagAction, FlagSettlement, FlagTopic } from "@/ipc";

export type SettlementForm = {
  done: readonly FlagAction[];
  what: string;
  told: string;
  /** The answer was a mistake: nothing was done but to say so. */
  inError: boolean;
};

export const BLANK: SettlementForm = { done: [], what: "", told: "", inError: false };

/** What can have been done, the likeliest first. Telling the family is not offered where it may be the family one is afraid of. */
export const ACTIONS: Record<FlagTopic, readonly FlagAction[]> = {
  suicide: [
    "stayed-with-them", "asked-directly", "safety-plan", "made-safe", "crisis-line", "same-day-evaluation", "emergency-services", "told-supervisor", "told-provider",
    "told-family", "referral", "other",
  ],
  violence: ["private-talk", "asked-directly", "safety-plan", "crisis-line", "emergency-services", "protective-services", "told-supervisor", "told-provider", "referral", "other"],
  other: ["stayed-with-them", "asked-directly", "same-day-evaluation", "emergency-services", "told-provider", "told-supervisor", "told-family", "protective-services", "referral", "other"],
};

/** The crisis lines a topic asks for, in this order. */
const LINES: Record<FlagTopic, readonly CrisisTopic[]> = {
  suicide: ["suicide", "text", "emergency"],
  violence: ["violence", "abuse", "emergency"],
  other: ["emergency", "other"],
};

/** The lines to show for a topic. */
export const linesFor = <Line extends { topic: CrisisTopic }>(topic: FlagTopic, lines: readonly Line[]): Line[] =>
  LINES[topic].flatMap((wanted) => lines.filter((line) => line.topic === wanted));

export const isBlank = (form: SettlementForm): boolean => form.done.length === 0 && form.what.trim() === "" && form.told.trim() === "";

/** Ticks or unticks, in the order in which they are listed. */
export const tick = (form: SettlementForm, topic: FlagTopic, action: FlagAction, on: boolean): SettlementForm => ({
  ...form,
  done: ACTIONS[topic].filter((one) => (one === action ? on : form.done.includes(one))),
});

export type SettlementFault = "done" | "what" | "told";

/** What keeps it from being recorded. The core asks for the same. */
export function faultsOf(form: SettlementForm): SettlementFault[] {
  const faults: SettlementFault[] = [];
  if (!form.inError && form.done.length === 0) faults.push("done");
  if (form.what.trim() === "" && (form.inError || form.done.includes("other"))) faults.push("what");
  if (form.told.trim() === "") faults.push("told");
  return faults;
}

export const settlementOf = (form: SettlementForm): FlagSettlement => ({
  done: form.inError ? ["answered-in-error"] : [...form.done],
  what: form.what.trim(),
  told: form.told.trim(),
});

/** A draft as it was kept; null where it cannot be read. */
export function readForm(body: string): SettlementForm | null {
  try {
    const kept = JSON.parse(body) as Partial<SettlementForm>;
    const known = new Set<string>(Object.values(ACTIONS).flat());
    return {
      done: (kept.done ?? []).filter((action) => known.has(action)),
      what: String(kept.what ?? ""),
      told: String(kept.told ?? ""),
      inError: kept.inError === true,
    };
  } catch {
    return null;
  }
}
