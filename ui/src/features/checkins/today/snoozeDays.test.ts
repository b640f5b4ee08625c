import { expect, test } from "vitest";
import { nextMonday, usualDays } from "./snoozeDays";

// 2026-11-22 is a Sunday.
test.each([["2026-11-22", "2026-11-23"], ["2026-11-23", "2026-11-30"], ["2026-11-24", "2026-11-30"], ["2026-12-31", "2027-01-04"]])("after %s Monday is %s", (today, monday) => {
  expect(nextMonday(today)).toBe(monday);
});

test("every offered day is ahead", () => {
  for (const { day } of usualDays("2026-11-22")) expect(day > "2026-11-22").toBe(true);
});
