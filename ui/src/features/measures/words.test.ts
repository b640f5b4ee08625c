import { describe, expect, it } from "vitest";
import type { MeasureLimit, MeasureReading } from "@/ipc";
import { amount, breachWords, faultWords, limitWords, olderThanLimits, readingWords } from "./words";

const reading: MeasureReading = { text: "bp 142/88", kind: "blood-pressure", name: "", isNew: false, value: 142, secondValue: 88, unit: "mm[Hg]", on: null, at: null, faults: [], breach: null };
const limit: MeasureLimit = { id: "l", clientId: "c", kind: "blood-pressure", name: "", unit: "mm[Hg]", low: 90, high: 140, secondLow: 60, secondHigh: 90, target: 130, secondTarget: 80, goalId: null, startsOn: "2026-01-01" };

describe("measures in words", () => {
  it("have their unit as people read it", () => {
    expect(amount(142, 88, "mm[Hg]")).toBe("142/88 mmHg");
    expect(amount(91, null, "%")).toBe("91%");
    expect(amount(6, null, "{score}")).toBe("6");
  });

  it("say when they were", () => {
    expect(readingWords(reading, "2026-11-22")).toBe("Blood pressure 142/88 mmHg");
    expect(readingWords({ ...reading, on: "2026-11-21", at: "08:00:00" }, "2026-11-22")).toMatch(/^Blood pressure 142\/88 mmHg, .*esterday, 8:00/u);
    expect(readingWords({ ...reading, kind: "custom", name: "SpO2", value: 91, secondValue: null, unit: "%" }, "2026-11-22")).toBe("SpO2 91%");
  });

  it("say calmly that they are out of range, and what cannot be", () => {
    expect(breachWords({ side: "above", bound: 140, ofSecond: false })).toBe("Above the limit of 140");
    expect(breachWords({ side: "below", bound: 60, ofSecond: true })).toBe("Diastolic below the limit of 60");
    expect(faultWords({ what: "implausible", words: "", least: 40, most: 300 }, { ...reading, value: 1420 })).toBe("1,420 cannot be right: between 40 and 300 is believed.");
    expect(faultWords({ what: "unread", words: "banana", least: null, most: null }, reading)).toContain("banana");
  });

  it("say that they are older than their limits", () => {
    expect(olderThanLimits({ ...reading, on: "2025-12-31" }, [limit])).toBe("2026-01-01");
    expect(olderThanLimits({ ...reading, on: "2026-01-01" }, [limit])).toBeNull();
    expect(olderThanLimits(reading, [limit])).toBeNull();
    expect(olderThanLimits({ ...reading, on: "2025-12-31" }, [{ ...limit, kind: "weight" }])).toBeNull();
    expect(olderThanLimits({ ...reading, on: "2025-12-31" }, [{ ...limit, low: null, high: null, secondLow: null, secondHigh: null }])).toBeNull();
    expect(olderThanLimits({ ...reading, kind: "custom", name: "waist", on: "2025-12-31" }, [{ ...limit, kind: "custom", name: "Waist " }])).toBe("2026-01-01");
  });

  it("say what they are held against", () => {
    expect(limitWords(limit)).toEqual(["In range: 90/60 to 140/90 mmHg", "Target: 130/80 mmHg"]);
    expect(limitWords({ ...limit, kind: "a1c", unit: "%", low: null, secondLow: null, high: 9, secondHigh: null, target: 7, secondTarget: null })).toEqual(["Out of range: above 9%", "Target: 7%"]);
  });
});
