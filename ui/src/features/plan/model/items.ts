/** The items of a plan as the outline sees them: which kind hangs on which, which words come first, what a new one begins with. */
import type { CarePlan, PlanContent, PlanItem, PlanItemKind } from "@/ipc";

/** An item of one kind. */
export type ItemOf<K extends PlanItemKind> = Extract<PlanItem, { item: K }>;

export const KINDS = ["need", "goal", "intervention", "strength", "barrier", "risk"] as const satisfies readonly PlanItemKind[];

/** On what a kind hangs. */
export const PARENT_KIND: Record<PlanItemKind, PlanItemKind | null> = {
  need: null, goal: "need", intervention: "goal", barrier: "goal", strength: null, risk: null,
};

/** What is made below it with one key. */
export const CHILD_KIND: Record<PlanItemKind, PlanItemKind | null> = {
  need: "goal", goal: "intervention", intervention: null, barrier: null, strength: null, risk: null,
};

/** The field that holds the words of the row. */
export const WORDS_FIELD: Record<PlanItemKind, string> = {
  need: "statement", goal: "clientWords", intervention: "what", strength: "text", barrier: "text", risk: "text",
};

const named = new WeakMap<object, PlanItem>();

/** An item with the name of its kind; the same one each time, so that what did not change need not be drawn again. */
function name(kind: PlanItemKind, item: object): PlanItem {
  if ("item" in item) return item as PlanItem;
  const known = named.get(item);
  if (known) return known;
  const made = { item: kind, ...item } as PlanItem;
  named.set(item, made);
  return made;
}

/** Every item with the name of its kind, kind by kind. */
export function itemsOf(content: PlanContent): PlanItem[] {
  const lists: Record<PlanItemKind, readonly object[]> = {
    need: content.needs, goal: content.goals, intervention: content.interventions, strength: content.strengths, barrier: content.barriers, risk: content.risks,
  };
  return KINDS.flatMap((kind) => lists[kind].map((item) => name(kind, item)));
}

/** The items as the core lists them. */
export function contentOf(plan: CarePlan, items: readonly PlanItem[]): PlanContent {
  const of = <K extends PlanItemKind>(kind: K) => items.filter((item): item is ItemOf<K> => item.item === kind);
  return {
    plan, needs: of("need"), goals: of("goal"), interventions: of("intervention"), strengths: of("strength"), barriers: of("barrier"), risks: of("risk"),
  };
}

/** The item it hangs on. */
export function parentOf(item: PlanItem): string | null {
  switch (item.item) {
    case "goal": return item.needId;
    case "intervention":
    case "barrier": return item.goalId;
    default: return null;
  }
}

/** The same item on another parent. */
export function under(item: PlanItem, parent: string | null): PlanItem {
  switch (item.item) {
    case "goal": return { ...item, needId: parent };
    case "intervention":
    case "barrier": return { ...item, goalId: parent };
    default: return item;
  }
}

/** The words of the row: the client's own, as far as the kind has them. */
export function wordsOf(item: PlanItem): string {
  switch (item.item) {
    case "need": return item.statement;
    case "goal": return item.clientWords;
    case "intervention": return item.what;
    default: return item.text;
  }
}

/** What it says in the field's words, where the client's are not there yet. */
export const clinicalOf = (item: PlanItem): string => (item.item === "need" || item.item === "goal" ? item.clinicalText : "");

/** The words to recognise it by. */
export const titleOf = (item: PlanItem): string => wordsOf(item).trim() || clinicalOf(item).trim();

/** The same item with other words. */
export function withWords(item: PlanItem, words: string): PlanItem {
  switch (item.item) {
    case "need": return { ...item, statement: words };
    case "goal": return { ...item, clientWords: words };
    case "intervention": return { ...item, what: words };
    default: return { ...item, text: words };
  }
}

/** A new item with nothing in it yet. */
export function newItem(kind: PlanItemKind, id: string, plan: CarePlan, parent: string | null): PlanItem {
  const base = { id, planId: plan.id, clientId: plan.clientId, position: 0, source: null };
  switch (kind) {
    case "need":
      return { item: kind, ...base, statement: "", clinicalText: "", domain: null, kind: "problem", status: "active", priority: null, onsetOn: null, expectedOutcome: "", code: null, sensitive: false };
    case "goal":
      return {
        item: kind, ...base, needId: parent, clientWords: "", clinicalText: "", targets: [], status: "active", achievement: null, statusOn: null, statusReason: "",
        priority: null, startsOn: null, expressedBy: "", confidence: null, importance: null, progress: 0,
      };
    case "intervention":
      return {
        item: kind, ...base, goalId: parent, what: "", kind: "task", responsible: "", amount: "", frequency: "", duration: "", location: "", dueOn: null,
        support: "unknown", status: "not-started", statusReason: "", outcome: "",
      };
    case "strength": return { item: kind, ...base, text: "" };
    case "barrier": return { item: kind, ...base, goalId: parent, text: "", whatHelps: "" };
    case "risk":
      return { item: kind, ...base, text: "", likelihood: null, severity: null, mitigation: "", backUpPlan: "", reviewedOn: null, sensitive: false };
  }
}

/** Whether the plan still counts on it (the core's `plan_rules`: what is over asks for nothing more). */
export function isOver(item: PlanItem): boolean {
  switch (item.item) {
    case "need": return item.status !== "active";
    case "goal": return ["completed", "cancelled", "entered-in-error", "rejected"].includes(item.status);
    case "intervention": return ["completed", "cancelled", "stopped", "entered-in-error"].includes(item.status);
    default: return false;
  }
}
