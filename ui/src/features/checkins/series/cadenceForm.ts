/** A rhythm as its form holds it, and as the core takes it. Pure. */
import type { Cadence, CheckInSeries, ClientId, EpisodeId, Medium, Weekday } from "@/ipc";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly Weekday[];
export const RHYTHMS = ["once", "days", "weeks", "monthDay", "monthWeekday"] as const satisfies readonly Cadence["pattern"]["kind"][];
export type Rhythm = (typeof RHYTHMS)[number];
export const NTHS = ["1", "2", "3", "4", "-1"] as const;
export type Nth = (typeof NTHS)[number];

/** Everything the form holds. What another rhythm would ask is kept while one tries them out. */
export type SeriesForm = {
  purpose: string;
  medium: Medium;
  withWhom: string;
  rhythm: Rhythm;
  every: number | null;
  weekdays: Weekday[];
  day: number | null;
  nth: Nth;
  weekday: Weekday;
  startsOn: string | null;
  ending: Cadence["ending"]["kind"];
  until: string | null;
  times: number | null;
  at: string | null;
  zone: string;
};

/** The weekday of a calendar date. */
export function weekdayOf(iso: string): Weekday {
  return WEEKDAYS[(new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7] ?? "mon";
}

/** Which of its weekday in the month a date is; the fifth is the last. */
function nthOf(iso: string): Nth {
  return NTHS[Math.floor((Number(iso.slice(8, 10)) - 1) / 7)] ?? "-1";
}

/** A new series: once a week, from today on. */
export const blankSeries = (today: string, zone: string): SeriesForm => ({
  purpose: "", medium: "phone", withWhom: "", rhythm: "weeks", every: 1, weekdays: [weekdayOf(today)], day: Number(today.slice(8, 10)), nth: nthOf(today),
  weekday: weekdayOf(today), startsOn: today, ending: "never", until: null, times: 6, at: null, zone,
});

/** The form of a series that is there. */
export function formOf(series: CheckInSeries): SeriesForm {
  const { pattern, startsOn, ending, at, zone } = series.cadence;
  const form = blankSeries(startsOn, zone);
  return {
    ...form,
    purpose: series.purpose, medium: series.medium, withWhom: series.withWhom ?? "", rhythm: pattern.kind, startsOn, at: at?.slice(0, 5) ?? null,
    ...(pattern.kind === "once" ? {} : { every: pattern.every }),
    // No weekday means the first day's own: the form shows it.
    ...(pattern.kind === "weeks" && pattern.weekdays.length > 0 ? { weekdays: pattern.weekdays } : {}),
    ...(pattern.kind === "monthDay" ? { day: pattern.day } : {}),
    ...(pattern.kind === "monthWeekday" ? { nth: NTHS.find((nth) => Number(nth) === pattern.nth) ?? "1", weekday: pattern.weekday } : {}),
    ending: ending.kind,
    ...(ending.kind === "until" ? { until: ending.on } : {}),
    ...(ending.kind === "times" ? { times: ending.count } : {}),
  };
}

/** What the core is asked; null while a number or a date is missing. */
export function cadenceOf(form: SeriesForm): Cadence | null {
  const pattern = patternOf(form);
  const ending = endingOf(form);
  if (!pattern || !ending || form.startsOn === null) return null;
  return { pattern, startsOn: form.startsOn, ending, at: form.at === null ? null : `${form.at}:00`, zone: form.zone.trim() };
}

function patternOf(form: SeriesForm): Cadence["pattern"] | null {
  const { rhythm, every, day, weekday } = form;
  if (rhythm === "once") return { kind: rhythm };
  if (every === null) return null;
  switch (rhythm) {
    case "days": return { kind: rhythm, every };
    case "weeks": return { kind: rhythm, every, weekdays: WEEKDAYS.filter((one) => form.weekdays.includes(one)) };
    case "monthDay": return day === null ? null : { kind: rhythm, every, day };
    case "monthWeekday": return { kind: rhythm, every, nth: Number(form.nth), weekday };
  }
}

/** Once is over by itself: whatever end was chosen for another rhythm does not count. */
function endingOf({ rhythm, ending, until, times }: SeriesForm): Cadence["ending"] | null {
  if (rhythm === "once" || ending === "never") return { kind: "never" };
  if (ending === "until") return until === null ? null : { kind: ending, on: until };
  return times === null ? null : { kind: ending, count: times };
}

/** The fields without which a series cannot be kept. */
export function missingIn(form: SeriesForm): (keyof SeriesForm)[] {
  const missing: (keyof SeriesForm)[] = [];
  if (form.purpose.trim() === "") missing.push("purpose");
  if (form.startsOn === null) missing.push("startsOn");
  if (form.rhythm !== "once") {
    if (form.every === null) missing.push("every");
    if (form.rhythm === "monthDay" && form.day === null) missing.push("day");
    if (form.ending === "until" && form.until === null) missing.push("until");
    if (form.ending === "times" && form.times === null) missing.push("times");
  }
  return missing;
}

/** What goes to the core; null while something is missing. */
export function seriesOf(form: SeriesForm, before: CheckInSeries | null, clientId: ClientId, episodeId: EpisodeId | null): CheckInSeries | null {
  const cadence = cadenceOf(form);
  if (!cadence) return null;
  const said = { purpose: form.purpose.trim(), medium: form.medium, withWhom: form.withWhom.trim() === "" ? null : form.withWhom.trim(), cadence };
  return before ? { ...before, ...said } : { id: "", clientId, episodeId, status: "active", statusReason: null, source: null, ...said };
}
