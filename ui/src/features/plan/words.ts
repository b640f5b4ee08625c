/** Fields and values of a plan in the words of the screen. */
import { format, t } from "@/i18n";
import type {
  Acceptance, Achievement, GoalStatus, InterventionKind, InterventionStatus, Level, LifeDomain, NeedKind, NeedStatus, PlanItemKind, PlanStatus, Priority, Support,
} from "@/ipc";
import type { Option } from "@/components";
import { progressInWords } from "./outline/RowFacts";

/** Every field that has a label, as named on the wire. */
export const FIELDS = [
  "statement", "clinicalText", "domain", "kind", "status", "priority", "onsetOn", "expectedOutcome", "code", "clientWords", "targets", "achievement",
  "statusReason", "startsOn", "expressedBy", "confidence", "importance", "progress", "what", "responsible", "amount", "frequency", "duration", "location",
  "dueOn", "support", "outcome", "text", "whatHelps", "likelihood", "severity", "mitigation", "backUpPlan", "reviewedOn", "sensitive", "whatMatters",
  "alternatives", "monitor", "nextReviewOn", "acceptance", "acceptanceDetail", "copyGivenOn", "copyGivenTo", "consentOn", "needId", "goalId",
] as const;
export type FieldName = (typeof FIELDS)[number];

const isField = (name: string): name is FieldName => (FIELDS as readonly string[]).includes(name);
/** A field's label; a field of another version of the program is named as it is on the wire. */
export const fieldInWords = (name: string): string => (isField(name) ? t(`plan-field-${name}`) : name);

/** Somebody said that the plan is not to be followed now. The core refuses to finalise such a one unless told to make it active again. */
export const isOutOfForce = (status: PlanStatus): boolean => ["on-hold", "revoked", "completed", "entered-in-error"].includes(status);

export const DOMAINS: readonly LifeDomain[] = ["physical", "mental", "cognitive", "psychosocial", "functional", "environmental", "caregiver", "financial-legal", "safety"];
export const PRIORITIES: readonly Priority[] = ["high-priority", "medium-priority", "low-priority"];
export const NEED_KINDS: readonly NeedKind[] = ["problem", "health-concern", "risk"];
export const NEED_STATUSES: readonly NeedStatus[] = ["active", "inactive", "resolved"];
export const GOAL_STATUSES: readonly GoalStatus[] = ["proposed", "planned", "accepted", "active", "on-hold", "completed", "cancelled", "rejected", "entered-in-error"];
export const ACHIEVEMENTS: readonly Achievement[] = [
  "in-progress", "improving", "worsening", "no-change", "achieved", "sustaining", "not-achieved", "no-progress", "not-attainable",
];
export const INTERVENTION_KINDS: readonly InterventionKind[] = ["service", "task", "education", "advocacy", "self-management", "communication"];
export const INTERVENTION_STATUSES: readonly InterventionStatus[] = [
  "not-started", "scheduled", "in-progress", "on-hold", "completed", "cancelled", "stopped", "unknown", "entered-in-error",
];
export const SUPPORTS: readonly Support[] = ["paid", "unpaid", "unknown"];
export const LEVELS: readonly Level[] = ["low", "medium", "high"];
export const ACCEPTANCES: readonly Acceptance[] = ["pending", "agree", "agree-except", "disagree"];
const PLAN_STATUSES: readonly PlanStatus[] = ["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"];

/** Choices with their words. */
export const optionsOf = <Value extends string>(values: readonly Value[], words: (value: Value) => string): Option<Value>[] =>
  values.map((value) => ({ value, label: words(value) }));

/** Finds the value among the known ones, to have its words. */
function known<Value extends string>(values: readonly Value[], raw: string, words: (value: Value) => string): string {
  const value = values.find((one) => one === raw);
  return value ? words(value) : raw;
}

/** A value as it is compared, in words: `on-hold` → On hold, `2026-12-01` → Dec 1, 2026. */
export function valueInWords(kind: PlanItemKind | null, field: string, raw: string): string {
  if (raw === "") return "";
  switch (field) {
    case "domain": return known(DOMAINS, raw, (value) => t(`plan-domain-${value}`));
    case "priority": return known(PRIORITIES, raw, (value) => t(`plan-priority-${value}`));
    case "achievement": return known(ACHIEVEMENTS, raw, (value) => t(`plan-achievement-${value}`));
    case "support": return known(SUPPORTS, raw, (value) => t(`plan-support-${value}`));
    case "likelihood":
    case "severity": return known(LEVELS, raw, (value) => t(`plan-level-${value}`));
    case "acceptance": return known(ACCEPTANCES, raw, (value) => t(`plan-acceptance-${value}`));
    case "progress": return progressInWords(Number(raw));
    case "sensitive": return t(raw === "true" ? "plan-yes" : "plan-no");
    case "kind":
      return kind === "need" ? known(NEED_KINDS, raw, (value) => t(`plan-need-kind-${value}`)) : known(INTERVENTION_KINDS, raw, (value) => t(`plan-intervention-kind-${value}`));
    case "status":
      if (kind === "need") return known(NEED_STATUSES, raw, (value) => t(`plan-need-status-${value}`));
      if (kind === "goal") return known(GOAL_STATUSES, raw, (value) => t(`plan-goal-status-${value}`));
      if (kind === null) return known(PLAN_STATUSES, raw, (value) => t(`plan-status-${value}`));
      return known(INTERVENTION_STATUSES, raw, (value) => t(`plan-intervention-status-${value}`));
    default: return /^\d{4}-\d{2}-\d{2}$/.test(raw) ? format.date(raw) : raw;
  }
}
