/** Measures in words: their names, values, limits and what is wrong with them. */
import { format, t } from "@/i18n";
import type { Breach, MeasureKind, MeasureLimit, MeasureReading, ReadingFault } from "@/ipc";

/** What a measure is called. */
export const measureName = (kind: MeasureKind, name: string): string => (name.trim() === "" ? t(`measures-kind-${kind}`) : name);

/** `142/88 mmHg`, `91%`. */
export function amount(value: number, second: number | null, unit: string): string {
  const number = (one: number) => format.number(one, { maximumFractionDigits: 2 });
  const written = second === null ? number(value) : `${number(value)}/${number(second)}`;
  const shown = format.unit(unit);
  return shown === "" ? written : shown === "%" ? `${written}%` : `${written} ${shown}`;
}

/** “Above the limit of 140”. */
export function breachWords({ side, bound, ofSecond }: Breach): string {
  const words = { bound: format.number(bound, { maximumFractionDigits: 1 }) };
  if (side === "above") return t(ofSecond ? "measures-above-second" : "measures-above", words);
  return t(ofSecond ? "measures-below-second" : "measures-below", words);
}

/** What was read, in one line: “Blood pressure 142/88 mmHg, yesterday”. */
export function readingWords(reading: MeasureReading, today: string): string {
  const name = reading.kind === null ? reading.text : measureName(reading.kind, reading.name);
  const what = reading.value === null ? name : `${name} ${amount(reading.value, reading.secondValue, reading.unit)}`;
  const day = format.relativeDay(reading.on ?? today, today);
  if (reading.at !== null) return t("measures-read-time", { what, day, time: format.clockTime(reading.at) });
  return reading.on === null ? what : t("measures-read-day", { what, day });
}

/** The day from which the limits count that it is too old for; null where none are set, or it is held against them. */
export function olderThanLimits({ kind, name, on }: MeasureReading, limits: readonly MeasureLimit[]): string | null {
  if (on === null) return null;
  const alike = (one: string) => one.trim().toLocaleLowerCase();
  const limit = limits.find((one) => one.kind === kind && alike(one.name) === alike(name));
  const bounded = limit && [limit.low, limit.high, limit.secondLow, limit.secondHigh].some((bound) => bound !== null);
  return bounded && on < limit.startsOn ? limit.startsOn : null;
}

/** What keeps a reading from being kept. */
export function faultWords(fault: ReadingFault, reading: MeasureReading): string {
  const number = (one: number | null) => (one === null ? "" : format.number(one, { maximumFractionDigits: 1 }));
  switch (fault.what) {
    case "unread":
      return t("measures-fault-unread", { words: fault.words });
    case "implausible":
      return t("measures-fault-implausible", { what: number(reading.value), least: number(fault.least), most: number(fault.most) });
    case "second-implausible":
      return t("measures-fault-second-implausible", { least: number(fault.least), most: number(fault.most) });
    default:
      return t(`measures-fault-${fault.what}`);
  }
}

/** A limit in words, in pieces: what is out of range, where it is to get. */
export function limitWords(limit: MeasureLimit): string[] {
  const pair = (first: number | null, second: number | null) => {
    const number = (one: number | null) => (one === null ? "–" : format.number(one, { maximumFractionDigits: 1 }));
    return second === null ? (first === null ? null : number(first)) : `${number(first)}/${number(second)}`;
  };
  const unit = format.unit(limit.unit);
  const withUnit = (words: string) => (unit === "" ? words : unit === "%" ? `${words}%` : `${words} ${unit}`);
  const low = pair(limit.low, limit.secondLow);
  const high = pair(limit.high, limit.secondHigh);
  const target = pair(limit.target, limit.secondTarget);
  const range =
    low !== null && high !== null
      ? t("measures-limits-line-between", { low, high: withUnit(high) })
      : high !== null
        ? t("measures-limits-line-above", { high: withUnit(high) })
        : low !== null
          ? t("measures-limits-line-below", { low: withUnit(low) })
          : null;
  return [range, target === null ? null : t("measures-limits-line-target", { target: withUnit(target) })].filter((words) => words !== null);
}
