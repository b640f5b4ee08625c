/** A rhythm as its form holds it, and as the core takes it. Pure. */
import type {
  Acuity, Anchor, Cadence, CadenceCondition, CheckInKind, CheckInSeries, ClientId, ClosedDay, EpisodeId, EscalationStep, IntervalUnit, Medium, Period, RiskFlagKind, Stage, Weekday,
} from "@/ipc";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly Weekday[];
/** The common ones first. */
export const RHYTHMS = ["weeks", "within", "days", "businessDays", "monthDay", "monthWeekday", "afterContact", "stages", "byAcuity", "once"] as const satisfies readonly Cadence["pattern"]["kind"][];
export type Rhythm = (typeof RHYTHMS)[number];
export const NTHS = ["1", "2", "3", "4", "-1"] as const;
export type Nth = (typeof NTHS)[number];
export const PERIODS = ["week", "month", "quarter"] as const satisfies readonly Period[];
export const UNITS = ["days", "business-days", "weeks", "months"] as const satisfies readonly IntervalUnit[];
export const ACUITIES = ["intensive", "high", "moderate", "low"] as const satisfies readonly Acuity[];
export const ENDINGS = ["never", "until", "times", "while"] as const satisfies readonly Cadence["ending"]["kind"][];
export const CONDITIONS = ["episodeOpen", "riskFlag", "scoreAtLeast"] as const satisfies readonly CadenceCondition["kind"][];
export const CLOSED_DAYS = ["keep", "before", "after", "skip"] as const satisfies readonly ClosedDay[];
/** The most stages one rhythm has; the core says so too. */
export const MOST_STAGES = 10;

/** A stage while it is being written: a number may be missing. `times` null: on and on. */
export type StageForm = { every: number | null; unit: IntervalUnit; times: number | null };
export type StepForm = { acuity: Acuity; every: number | null; unit: IntervalUnit };

/** Everything the form holds. What another rhythm would ask is kept while one tries them out. */
export type SeriesForm = {
  purpose: string;
  medium: Medium;
  withWhom: string;
  kind: CheckInKind;
  rhythm: Rhythm;
  every: number | null;
  weekdays: Weekday[];
  day: number | null;
  nth: Nth;
  weekday: Weekday;
  period: Period;
  unit: IntervalUnit;
  stages: StageForm[];
  steps: StepForm[];
  startsOn: string | null;
  anchor: Anchor | null;
  ending: Cadence["ending"]["kind"];
  until: string | null;
  times: number | null;
  condition: CadenceCondition["kind"];
  flag: RiskFlagKind;
  instrumentId: string | null;
  scale: string | null;
  score: number | null;
  at: string | null;
  zone: string;
  earlyDays: number | null;
  graceDays: number | null;
  closedDay: ClosedDay;
  attemptsSuffice: number | null;
  escalation: EscalationStep[];
};

/** The weekday of a calendar date. */
export function weekdayOf(iso: string): Weekday {
  return WEEKDAYS[(new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7] ?? "mon";
}

/** Which of its weekday in the month a date is; the fifth is the last. */
function nthOf(iso: string): Nth {
  return NTHS[Math.floor((Number(iso.slice(8, 10)) - 1) / 7)] ?? "-1";
}

/** A new series: once a week, from today on. What stages and acuities begin with is what is done most often after a discharge. */
export const blankSeries = (today: string, zone: string): SeriesForm => ({
  purpose: "", medium: "phone", withWhom: "", kind: { kind: "contact" }, rhythm: "weeks", every: 1, weekdays: [weekdayOf(today)], day: Number(today.slice(8, 10)), nth: nthOf(today),
  weekday: weekdayOf(today), period: "week", unit: "days",
  stages: [{ every: 2, unit: "days", times: 2 }, { every: 1, unit: "weeks", times: 4 }, { every: 1, unit: "months", times: null }],
  steps: [{ acuity: "intensive", every: 2, unit: "days" }, { acuity: "high", every: 1, unit: "weeks" }, { acuity: "moderate", every: 2, unit: "weeks" }, { acuity: "low", every: 1, unit: "months" }],
  startsOn: today, anchor: null, ending: "never", until: null, times: 6, condition: "episodeOpen", flag: "safety", instrumentId: null, scale: null, score: null, at: null, zone,
  earlyDays: 0, graceDays: 0, closedDay: "keep", attemptsSuffice: null, escalation: [],
});

/** The form of a series that is there. */
export function formOf(series: CheckInSeries): SeriesForm {
  const { startsOn, at, zone, window } = series.cadence;
  return {
    ...blankSeries(startsOn, zone),
    purpose: series.purpose, medium: series.medium, withWhom: series.withWhom ?? "", kind: series.kind, anchor: series.anchor, attemptsSuffice: series.attemptsSuffice, escalation: series.escalation,
    startsOn, at: at?.slice(0, 5) ?? null, earlyDays: window.earlyDays, graceDays: window.graceDays, closedDay: window.closedDay,
    ...fromPattern(series.cadence.pattern),
    ...fromEnding(series.cadence.ending),
  };
}

function fromPattern(pattern: Cadence["pattern"]): Partial<SeriesForm> {
  const rhythm = pattern.kind;
  switch (pattern.kind) {
    case "once": return { rhythm };
    case "days": case "businessDays": return { rhythm, every: pattern.every };
    // No weekday means the first day's own: the form shows it.
    case "weeks": return { rhythm, every: pattern.every, ...(pattern.weekdays.length > 0 ? { weekdays: pattern.weekdays } : {}) };
    case "monthDay": return { rhythm, every: pattern.every, day: pattern.day };
    case "monthWeekday": return { rhythm, every: pattern.every, nth: NTHS.find((nth) => Number(nth) === pattern.nth) ?? "1", weekday: pattern.weekday };
    case "within": return { rhythm, period: pattern.period };
    case "afterContact": return { rhythm, every: pattern.every, unit: pattern.unit };
    case "stages": return { rhythm, stages: pattern.stages };
    case "byAcuity": return { rhythm, steps: pattern.steps };
  }
}

function fromEnding(ending: Cadence["ending"]): Partial<SeriesForm> {
  switch (ending.kind) {
    case "never": return { ending: ending.kind };
    case "until": return { ending: ending.kind, until: ending.on };
    case "times": return { ending: ending.kind, times: ending.count };
    case "while": {
      const { condition } = ending;
      const said = { ending: ending.kind, condition: condition.kind };
      if (condition.kind === "riskFlag") return { ...said, flag: condition.flag };
      if (condition.kind === "scoreAtLeast") return { ...said, instrumentId: condition.instrumentId, scale: condition.scale, score: condition.score };
      return said;
    }
  }
}

/** What the core is asked; null while a number or a date is missing. */
export function cadenceOf(form: SeriesForm): Cadence | null {
  const pattern = patternOf(form);
  const ending = endingOf(form);
  const { earlyDays, graceDays, closedDay } = form;
  if (!pattern || !ending || form.startsOn === null || earlyDays === null || graceDays === null) return null;
  return { pattern, startsOn: form.startsOn, ending, at: form.at === null ? null : `${form.at}:00`, zone: form.zone.trim(), window: { earlyDays, graceDays, closedDay } };
}

function patternOf(form: SeriesForm): Cadence["pattern"] | null {
  const { rhythm, every, day, weekday, unit } = form;
  switch (rhythm) {
    case "once": return { kind: rhythm };
    case "within": return { kind: rhythm, period: form.period };
    case "stages": {
      const stages = form.stages.filter((stage): stage is Stage => stage.every !== null);
      return stages.length < form.stages.length ? null : { kind: rhythm, stages };
    }
    case "byAcuity": {
      const steps = form.steps.flatMap((step) => (step.every === null ? [] : [{ ...step, every: step.every }]));
      return steps.length < form.steps.length ? null : { kind: rhythm, steps };
    }
    case "days": case "businessDays": return every === null ? null : { kind: rhythm, every };
    case "weeks": return every === null ? null : { kind: rhythm, every, weekdays: WEEKDAYS.filter((one) => form.weekdays.includes(one)) };
    case "monthDay": return every === null || day === null ? null : { kind: rhythm, every, day };
    case "monthWeekday": return every === null ? null : { kind: rhythm, every, nth: Number(form.nth), weekday };
    case "afterContact": return every === null ? null : { kind: rhythm, every, unit };
  }
}

/** Once is over by itself: whatever end was chosen for another rhythm does not count. */
function endingOf(form: SeriesForm): Cadence["ending"] | null {
  const { rhythm, ending, until, times } = form;
  if (rhythm === "once") return { kind: "never" };
  switch (ending) {
    case "never": return { kind: ending };
    case "until": return until === null ? null : { kind: ending, on: until };
    case "times": return times === null ? null : { kind: ending, count: times };
    case "while": {
      const condition = conditionOf(form);
      return condition && { kind: ending, condition };
    }
  }
}

function conditionOf({ condition, flag, instrumentId, scale, score }: SeriesForm): CadenceCondition | null {
  switch (condition) {
    case "episodeOpen": return { kind: condition };
    case "riskFlag": return { kind: condition, flag };
    case "scoreAtLeast": return instrumentId === null || scale === null || score === null ? null : { kind: condition, instrumentId, scale, score };
  }
}

/** Rhythms that are counted by one number. */
export const counts = (rhythm: Rhythm): boolean => rhythm !== "once" && rhythm !== "within" && rhythm !== "stages" && rhythm !== "byAcuity";

/** The fields without which a series cannot be kept. */
export function missingIn(form: SeriesForm): (keyof SeriesForm)[] {
  const missing: (keyof SeriesForm)[] = [];
  if (form.purpose.trim() === "") missing.push("purpose");
  if (form.kind.kind === "assessment" && form.kind.instrumentId === "") missing.push("kind");
  if (form.startsOn === null) missing.push("startsOn");
  if (counts(form.rhythm) && form.every === null) missing.push("every");
  if (form.rhythm === "monthDay" && form.day === null) missing.push("day");
  if (form.rhythm === "stages" && form.stages.some((stage) => stage.every === null)) missing.push("stages");
  if (form.rhythm === "byAcuity" && form.steps.some((step) => step.every === null)) missing.push("steps");
  if (form.earlyDays === null) missing.push("earlyDays");
  if (form.graceDays === null) missing.push("graceDays");
  if (form.rhythm === "once") return missing;
  if (form.ending === "until" && form.until === null) missing.push("until");
  if (form.ending === "times" && form.times === null) missing.push("times");
  if (form.ending === "while" && form.condition === "scoreAtLeast") {
    if (form.instrumentId === null || form.scale === null) missing.push("instrumentId");
    if (form.score === null) missing.push("score");
  }
  return missing;
}

/** What goes to the core; null while something is missing. */
export function seriesOf(form: SeriesForm, before: CheckInSeries | null, clientId: ClientId, episodeId: EpisodeId | null): CheckInSeries | null {
  const cadence = cadenceOf(form);
  if (!cadence) return null;
  const { kind, anchor, attemptsSuffice, escalation } = form;
  const said = {
    purpose: form.purpose.trim(), medium: form.medium, withWhom: form.withWhom.trim() === "" ? null : form.withWhom.trim(), cadence, kind, anchor,
    // Attempts stand for reaching somebody only where somebody is to be reached.
    ...(kind.kind === "task" || kind.kind === "assessment" ? { attemptsSuffice: null, escalation: [] } : { attemptsSuffice, escalation }),
  };
  return before ? { ...before, ...said } : { id: "", clientId, episodeId, status: "active", statusReason: null, source: null, ...said };
}
