/** The log's names of kinds and fields in the words of the screen. */
import { format, t, type PlainKey } from "@/i18n";
import type { ChangeEntry, ChangeOp } from "@/ipc";

const KINDS: Readonly<Record<string, PlainKey>> = {
  client: "history-kind-client", identifier: "history-kind-identifier", contact_method: "history-kind-contact-method", address: "history-kind-address",
  coverage: "history-kind-coverage", episode: "history-kind-episode", person: "history-kind-person", risk_flag: "history-kind-risk-flag",
  allergy: "history-kind-allergy", medication: "history-kind-medication", measure: "history-kind-measure", encounter: "history-kind-encounter",
  care_plan: "history-kind-care-plan", need: "history-kind-need", goal: "history-kind-goal", intervention: "history-kind-intervention",
  strength: "history-kind-strength", barrier: "history-kind-barrier", risk: "history-kind-risk", plan_version: "history-kind-plan-version",
  printing: "history-kind-printing", check_in_series: "history-kind-series", check_in: "history-kind-check-in", contact: "history-kind-contact",
  note: "history-kind-note", addendum: "history-kind-addendum", assessment: "history-kind-assessment",
  answer: "history-kind-answer", raised_flag: "history-kind-raised-flag", safety_plan: "history-kind-safety-plan", decision: "history-kind-decision",
  practice_instrument: "history-kind-instrument", library_need: "history-kind-library-need", setting: "history-kind-setting",
  gap_decision: "history-kind-gap-decision", discharge: "history-kind-discharge", measure_limit: "history-kind-measure-limit", measure_answer: "history-kind-measure-answer",
};

/** "coverage", "goal"; an entry for a kind of another version of the program. */
export const kindInWords = (kind: string): string => t(KINDS[kind] ?? "history-kind-other");

/** Kept by the core, of no interest to a reader. */
const SILENT = new Set(["id", "clientId", "planId", "source", "position"]);

/** Fields as the log names them. A test holds this against the core's types. */
export const FIELDS: Readonly<Record<string, PlainKey>> = {
  about: "history-field-about", acceptance: "history-field-acceptance", acceptanceDetail: "history-field-acceptance", achievement: "history-field-achievement",
  actions: "history-field-what-to-do", acuity: "history-field-acuity", adjusterEmail: "history-field-adjuster", adjusterName: "history-field-adjuster",
  adjusterPhone: "history-field-adjuster", alternatives: "history-field-alternatives", amendedReason: "history-field-reason", amends: "history-field-amended",
  amount: "history-field-amount", askedOn: "history-field-asked-on", assessmentId: "history-field-assessment", at: "history-field-time",
  attempts: "history-field-attempts", author: "history-field-author", backUpPlan: "history-field-back-up-plan", because: "history-field-because",
  birthDate: "history-field-birth-date", by: "history-field-decided-by", cadence: "history-field-cadence", caseManager: "history-field-case-manager",
  checkInId: "history-field-check-in", city: "history-field-address", clientWords: "history-field-client-words", clinicalSex: "history-field-clinical-sex",
  clinicalText: "history-field-clinical-text", closedAt: "history-field-closed", closedOn: "history-field-closed", closureReason: "history-field-reason",
  code: "history-field-code", confidence: "history-field-confidence", consentOn: "history-field-consent", contactId: "history-field-contact",
  coping: "history-field-step-coping", copyGivenOn: "history-field-copy", copyGivenTo: "history-field-copy", country: "history-field-address",
  criticality: "history-field-criticality", deceasedOn: "history-field-deceased", decisionMaker: "history-field-decision-maker",
  decisionMakerDetail: "history-field-decision-maker", direction: "history-field-direction", distraction: "history-field-step-distraction",
  domain: "history-field-domain", done: "history-field-done", doOn: "history-field-do-on", dose: "history-field-dose", dueOn: "history-field-due",
  duration: "history-field-duration", email: "history-field-email", emergencyContact: "history-field-emergency-contact", endedAt: "history-field-end",
  endedBy: "history-field-ended-by", endedReason: "history-field-reason", endsAt: "history-field-end", endsOn: "history-field-end",
  environment: "history-field-step-environment", episodeId: "history-field-episode", expectedOutcome: "history-field-outcome", expressedBy: "history-field-expressed-by",
  familyName: "history-field-name", finishedAt: "history-field-finished", finishedBy: "history-field-finished", formatNeeds: "history-field-format-needs",
  frequency: "history-field-frequency", givenName: "history-field-name", goalId: "history-field-goal", groupNumber: "history-field-group-number",
  helpers: "history-field-step-helpers", importance: "history-field-importance", informant: "history-field-informant", injuredOn: "history-field-injury",
  instrumentId: "history-field-instrument", instrumentVersion: "history-field-instrument", interpreter: "history-field-interpreter",
  interpreterNeeded: "history-field-interpreter", itemId: "history-field-plan-item", itemKind: "history-field-plan-item", key: "history-field-because",
  kind: "history-field-kind", label: "history-field-label", language: "history-field-language", late: "history-field-late", libraryId: "history-field-library",
  likelihood: "history-field-likelihood", lines: "history-field-address", linkId: "history-field-question", livesWithClient: "history-field-lives-with",
  location: "history-field-location", loinc: "history-field-code", medium: "history-field-medium", memberId: "history-field-member-id", minutes: "history-field-minutes",
  mitigation: "history-field-mitigation", mode: "history-field-mode", monitor: "history-field-monitor", name: "history-field-name", needId: "history-field-need",
  nextReviewOn: "history-field-review", noteId: "history-field-note", number: "history-field-number", offer: "history-field-what-to-do",
  onCareTeam: "history-field-care-team", onsetOn: "history-field-start", openedOn: "history-field-start", organisation: "history-field-organisation",
  outcome: "history-field-outcome", outcomeReason: "history-field-reason", partOf: "history-field-assessment", payer: "history-field-payer",
  phone: "history-field-phone", place: "history-field-location", planName: "history-field-plan-name", postalCode: "history-field-address",
  preferred: "history-field-preferred", preferredName: "history-field-preferred-name", prescriber: "history-field-prescriber", priority: "history-field-priority",
  professionals: "history-field-step-professionals", programme: "history-field-programme", progress: "history-field-progress", pronouns: "history-field-pronouns",
  purpose: "history-field-purpose", raisedAt: "history-field-time", rank: "history-field-rank", reaction: "history-field-reaction", reason: "history-field-reason",
  reconciledOn: "history-field-reconciled", recorded: "history-field-recorded", referralSource: "history-field-referral", referredOn: "history-field-referral",
  region: "history-field-address", responsible: "history-field-responsible", result: "history-field-result", reviewedOn: "history-field-review",
  revision: "history-field-answers", role: "history-field-role", ruleId: "history-field-because", safeToLeaveMessage: "history-field-safe-to-leave",
  secondValue: "history-field-value", sensitive: "history-field-sensitive", seriesId: "history-field-series", settledAt: "history-field-done",
  settledBy: "history-field-done", severity: "history-field-severity", signedAt: "history-field-signed", snoozeReason: "history-field-reason",
  startedAt: "history-field-start", startedBy: "history-field-started-by", startsAt: "history-field-start", startsOn: "history-field-start",
  state: "history-field-status", statement: "history-field-statement", status: "history-field-status", statusHistory: "history-field-status-history",
  statusOn: "history-field-status", statusReason: "history-field-reason", substance: "history-field-substance", support: "history-field-support",
  system: "history-field-system", targets: "history-field-targets", text: "history-field-text", title: "history-field-because", told: "history-field-told",
  topic: "history-field-topic", unit: "history-field-unit", value: "history-field-value", verdict: "history-field-verdict",
  warningSigns: "history-field-step-warning-signs", what: "history-field-what", whatHelps: "history-field-what-helps", whatMatters: "history-field-what-matters",
  admittedOn: "history-field-admitted", anchor: "history-field-anchor", attemptsSuffice: "history-field-attempts-suffice", complexity: "history-field-complexity",
  dischargedOn: "history-field-discharged", doneOn: "history-field-done-on", escalation: "history-field-escalation",
  fromPlace: "history-field-from-place", high: "history-field-limits", lace: "history-field-lace", low: "history-field-limits", measureId: "history-field-measure",
  mentalHealth: "history-field-mental-health", secondHigh: "history-field-limits", secondLow: "history-field-limits", secondTarget: "history-field-target",
  since: "history-field-since", target: "history-field-target", toCommunity: "history-field-to-community", toPlace: "history-field-to-place", until: "history-field-until",
  withWhom: "history-field-with-whom", worthLivingFor: "history-field-worth", writtenAt: "history-field-time", writtenWith: "history-field-written-with",
};

/** "language, interpreter". What has one word is said once. */
export function fieldsInWords(fields: readonly string[]): string {
  const told = fields.filter((field) => !SILENT.has(field)).map((field) => t(FIELDS[field] ?? "history-field-other"));
  return told.length === 0 ? "" : format.list([...new Set(told)]);
}

/** Entries under their day, in the order they come. */
export function byDay<Row>(rows: readonly Row[], dayOf: (row: Row) => string): [string, Row[]][] {
  const days = new Map<string, Row[]>();
  for (const row of rows) days.set(dayOf(row), [...(days.get(dayOf(row)) ?? []), row]);
  return [...days];
}

/** One act of a user, told in a few lines: what was added, changed and removed, and how often. */
export type Told = { actId: string; at: string; actor: string; lines: { op: ChangeOp; kind: string; count: number; fields: string[] }[] };

/** Changes of one act together: an import of hundreds of rows is one thing that happened. */
export function byAct(rows: readonly ChangeEntry[]): Told[] {
  const acts = new Map<string, Told>();
  for (const row of rows) {
    const act = acts.get(row.actId) ?? { actId: row.actId, at: row.at, actor: row.actor, lines: [] };
    acts.set(row.actId, act);
    const line = act.lines.find((one) => one.op === row.op && one.kind === row.kind);
    if (line) {
      line.count += 1;
      line.fields = [...new Set([...line.fields, ...row.fields])];
    } else {
      act.lines.push({ op: row.op, kind: row.kind, count: 1, fields: row.fields });
    }
  }
  return [...acts.values()];
}

/** Answers given one after another to the same form: each was an act of its own, and forty in a column tell nobody anything. */
export function inRuns(rows: readonly ChangeEntry[], acts: readonly Told[]): Told[] {
  const forms = new Map<string, string>();
  for (const row of rows) if (row.kind === "assessment" && row.op === "update" && row.fields.every((field) => field === "revision")) forms.set(row.actId, row.entityId);
  const form = (act: Told) => (act.lines.every(({ kind, op, fields }) => kind === "answer" || (kind === "assessment" && op === "update" && fields.every((field) => field === "revision"))) ? (forms.get(act.actId) ?? null) : null);
  const runs: Told[] = [];
  for (const act of acts) {
    const last = runs.at(-1);
    const together = last !== undefined && form(act) !== null && form(act) === form(last) && act.actor === last.actor && act.at.slice(0, 10) === last.at.slice(0, 10);
    if (!together) runs.push(act);
    else runs[runs.length - 1] = { ...last, lines: merged(last.lines, act.lines) };
  }
  return runs;
}

function merged(lines: Told["lines"], more: Told["lines"]): Told["lines"] {
  const all = lines.map((line) => ({ ...line }));
  for (const line of more) {
    const known = all.find((one) => one.op === line.op && one.kind === line.kind);
    if (!known) all.push({ ...line });
    else if (line.kind === "answer") known.count += line.count;
  }
  return all;
}

/** An act in sentences: one for all that was added, one for each kind that was changed, one for all that was removed. */
export function sentences(lines: Told["lines"]): { op: ChangeOp; text: string; fields: string }[] {
  const named = (line: Told["lines"][number]) => (line.count > 1 ? t("history-times", { what: kindInWords(line.kind), count: line.count }) : kindInWords(line.kind));
  const together = (op: ChangeOp) => {
    const told = lines.filter((line) => line.op === op);
    return told.length === 0 ? [] : [{ op, text: t(`history-op-${op}`, { what: format.list(told.map(named)) }), fields: "" }];
  };
  const changed = lines
    .filter((line) => line.op === "update")
    .map((line) => ({ op: line.op, text: t("history-op-update", { what: named(line) }), fields: fieldsInWords(line.fields) }));
  return [...together("create"), ...changed, ...together("remove")];
}
