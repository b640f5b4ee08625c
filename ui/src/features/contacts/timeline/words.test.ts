import { expect, test } from "vitest";
import type { Discharge, Measure } from "@/ipc";
import { entryDay, measureInWords } from "./words";
import { timelineSearch } from "./address";

const measure = (change: Partial<Measure>): Measure => ({ id: "m", clientId: "c", kind: "weight", name: "", value: 0, secondValue: null, unit: "", loinc: null, at: "2026-03-02T14:00:00Z", source: null, ...change });

test.each<[Partial<Measure>, string]>([
  [{ kind: "blood-pressure", value: 142, secondValue: 88, unit: "mm[Hg]" }, "Blood pressure 142/88 mmHg"],
  [{ kind: "weight", value: 165.25, unit: "[lb_av]" }, "Weight 165.3 lb"],
  [{ kind: "a1c", value: 7.4, unit: "%" }, "A1c 7.4%"],
  [{ kind: "score", name: "PHQ-9 total", value: 12, unit: "{score}" }, "PHQ-9 total 12"],
  [{ kind: "weight", value: 70, unit: "kg" }, "Weight 70 kg"],
])("%j reads %s", (change, words) => expect(measureInWords(measure(change))).toBe(words));

test("the address takes kinds that exist, and all of them are none", () => {
  expect(timelineSearch({ only: ["measure", "nonsense", "note"] })).toEqual({ only: ["note", "measure"] });
  expect(timelineSearch({ only: "note" })).toEqual({});
});

test("a discharge stands on its day, everything else on that of its hour here", () => {
  const discharge = { id: "d", dischargedOn: "2026-02-27" } as Discharge;
  expect(entryDay({ at: "2026-02-27T12:00:00Z", body: { kind: "discharge", discharge } })).toBe("2026-02-27");
  expect(entryDay({ at: "2026-02-28T02:00:00Z", body: { kind: "measure", measure: measure({}) } })).toBe("2026-02-27");
});
