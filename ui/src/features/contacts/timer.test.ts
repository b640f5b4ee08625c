import { expect, test } from "vitest";
import { clock, startTimer, stopTimer, timer, wholeMinutes } from "./timer";

test.each([[0, 1], [10_000, 1], [60_000, 1], [60_001, 2], [3_600_000, 60]])("%d ms are %d minutes", (millis, minutes) => {
  expect(wholeMinutes(millis)).toBe(minutes);
});

test.each([[-5, "0:00"], [7_999, "0:07"], [750_000, "12:30"], [3_723_000, "1:02:03"]])("%d ms read as %s", (millis, shown) => {
  expect(clock(millis)).toBe(shown);
});

test("a second call ends the first, and each note gets its own minutes", () => {
  const minutes: Record<string, number> = {};
  const call = (pane: string, startedAt: number) => ({ pane, client: pane, startedAt, onStop: (taken: number) => void (minutes[pane] = taken) });
  startTimer(call("a", 0));
  startTimer(call("b", 120_000));
  expect(timer.get()?.pane).toBe("b");
  stopTimer(150_000);
  stopTimer(900_000);
  expect(minutes).toEqual({ a: 2, b: 1 });
  expect(timer.get()).toBeNull();
});
