import { describe, expect, test } from "vitest";
import { format } from "@/i18n";
import { MOST_DAYS, usualDays, type DecideKind } from "./days";

test.each([
  ["2026-11-22", ["2026-11-23", "2026-11-29", "2026-12-06"]],
  ["2026-11-23", ["2026-11-24", "2026-11-30", "2026-12-07"]],
  ["2026-11-25", ["2026-11-26", "2026-11-30", "2026-12-02", "2026-12-09"]],
])("on %s a snooze ends on one of %j: no day is offered twice", (today, days) => expect(usualDays("snoozed", today).map(({ day }) => day)).toEqual(days));

describe.each(["snoozed", "exempt"] satisfies DecideKind[])("%s", (kind) => {
  test.each(["2026-11-22", "2026-12-31", "2028-02-28", "2027-02-28"])("every day offered on %s lies ahead, and no farther than the core lets it", (today) => {
    for (const { day } of usualDays(kind, today)) {
      expect(format.daysBetween(today, day)).toBeGreaterThan(0);
      expect(format.daysBetween(today, day)).toBeLessThanOrEqual(MOST_DAYS[kind]);
    }
  });
});
