import { expect, test } from "vitest";
import { withDay } from "./officeDays";

test("a day is put in its place, and renamed where it is there already", () => {
  const days = withDay(withDay([{ on: "2026-12-24", name: "Eve" }], { on: "2026-12-01", name: "Training" }), { on: "2026-12-24", name: "Christmas Eve" });
  expect(days).toEqual([{ on: "2026-12-01", name: "Training" }, { on: "2026-12-24", name: "Christmas Eve" }]);
});
