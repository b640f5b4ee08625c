import { describe, expect, it } from "vitest";
import type { Trend, TrendPoint } from "@/ipc";
import { trendAddress, trendOf, trendSearch } from "./address";
import { apart, draw, extent, since } from "./drawing";

const FRAME = { width: 600, height: 300, left: 40, right: 100, top: 20, bottom: 30 };

const point = (on: string, value: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
  on, value, secondValue: null, band: null, positive: null, assessmentId: null, mode: null, recorded: null, meaningful: null, measureId: null, breach: null, answer: null, ...more,
});

const trend = (points: TrendPoint[], more: Partial<Trend> = {}): Trend => ({
  clientId: "c", of: { of: "instrument", instrumentId: "phq-9", scale: "total" }, title: "PHQ-9", unit: "", min: 0, max: 27, decimals: 0, lowerIsWorse: false,
  bands: [
    { min: 0, max: 4, label: "Minimal", sign: "negative", when: null },
    { min: 5, max: 9, label: "Mild", sign: "negative", when: null },
    { min: 10, max: 27, label: "Moderate and above", sign: "positive", when: null },
  ],
  cutoffs: [], meaningfulChange: null, points, marks: [], limit: null, ...more,
});

describe("the names of lines", () => {
  it("keep their distance and their order, and stay within the chart", () => {
    expect(apart([50, 10], 12, 100)).toEqual([50, 10]);
    expect(apart([50, 50, 52], 12, 100)).toEqual([50, 62, 74]);
    expect(apart([98, 100], 12, 100)).toEqual([88, 100]);
    expect(apart([], 12, 100)).toEqual([]);
  });
});

describe("the limits of a measure", () => {
  const limit = { id: "l", clientId: "c", kind: "weight", name: "", unit: "[lb_av]", low: 150, high: 170, secondLow: null, secondHigh: null, target: 160, secondTarget: null, goalId: null, startsOn: "2026-01-01" } as const;
  const weights = [point("2026-09-01", 168), point("2026-11-01", 166)];

  it("are in sight though no value comes near them, and shade what lies beyond", () => {
    const drawing = draw(trend(weights, { min: null, max: null, bands: [], limit: { ...limit } }), FRAME);
    expect(drawing.bounds.map(({ kind, value }) => [kind, value])).toEqual([["low", 150], ["high", 170], ["target", 160]]);
    for (const { y } of drawing.bounds) expect(y).toBeGreaterThanOrEqual(FRAME.top);
    const [low, high] = drawing.beyond;
    expect(low && low.y + low.height).toBeCloseTo(FRAME.height - FRAME.bottom);
    expect(high?.y).toBeCloseTo(FRAME.top);
  });

  it("shade nothing where two values share the scale", () => {
    const pressure = [point("2026-09-01", 142, { secondValue: 88 }), point("2026-11-01", 131, { secondValue: 80 })];
    const drawing = draw(trend(pressure, { min: null, max: null, bands: [], limit: { ...limit, secondHigh: 90 } }), FRAME);
    expect(drawing.beyond).toEqual([]);
    expect(drawing.bounds).toHaveLength(4);
  });
});

describe("the drawing of a trend", () => {
  it("spans the whole scale and leaves no gap between bands", () => {
    const { stripes } = draw(trend([point("2026-09-01", 18), point("2026-11-01", 11)]), FRAME);
    const edges = stripes.map((stripe) => [stripe.y, stripe.y + stripe.height] as const);
    expect(edges[0]?.[1]).toBeCloseTo(270);
    expect(edges[0]?.[0]).toBeCloseTo(edges[1]?.[1] ?? 0);
    expect(edges[1]?.[0]).toBeCloseTo(edges[2]?.[1] ?? 0);
    expect(edges[2]?.[0]).toBeCloseTo(20);
  });

  it("puts later days further right and greater values further up", () => {
    const { dots } = draw(trend([point("2026-09-01", 18), point("2026-10-01", 14), point("2026-11-01", 11)]), FRAME);
    expect(dots.map((dot) => dot.x)).toEqual([...dots.map((dot) => dot.x)].sort((a, b) => a - b));
    expect(dots[0]?.y).toBeLessThan(dots[2]?.y ?? 0);
    for (const dot of dots) {
      expect(dot.x).toBeGreaterThan(FRAME.left);
      expect(dot.x).toBeLessThan(FRAME.width - FRAME.right);
    }
  });

  it("stands a single result in the middle", () => {
    const { dots } = draw(trend([point("2026-09-01", 3)]), FRAME);
    expect(dots[0]?.x).toBeCloseTo(270);
  });

  it("gives an open scale air, and draws the second value of blood pressure", () => {
    const pressure = trend([point("2026-09-01", 150, { secondValue: 90 }), point("2026-10-01", 142, { secondValue: 88 })], { min: null, max: null, bands: [] });
    const [low, high] = extent(pressure);
    expect(low).toBeLessThan(88);
    expect(high).toBeGreaterThan(150);
    expect(draw(pressure, FRAME).secondPath).toMatch(/^M/);
  });

  it("numbers the events that fall into the time shown", () => {
    const marks = [
      { on: "2020-01-01", kind: "encounter", text: "Old" }, { on: "2026-09-15", kind: "flag", text: "Said something" },
      { on: "2026-09-15", kind: "intervention", text: "Therapy" }, { on: "2026-10-01", kind: "plan-version", text: "2" },
    ] as const;
    const { marks: lines } = draw(trend([point("2026-09-01", 18), point("2026-11-01", 11)], { marks: [...marks] }), FRAME);
    expect(lines.map((line) => [line.on, line.first, line.last])).toEqual([["2026-09-15", 1, 2], ["2026-10-01", 3, 3]]);
  });

  it("narrows to a time", () => {
    expect(since(trend([point("2025-01-01", 3), point("2026-11-01", 4)]), "2026-01-01").points).toHaveLength(1);
  });

  it("leaves bands of several tables out of the picture", () => {
    const when = { answer: { item: "schooling", is: ["high-school"] } };
    expect(draw(trend([point("2026-09-01", 3)], { bands: [{ min: 0, max: 27, label: "Normal", sign: "negative", when }] }), FRAME).stripes).toEqual([]);
  });
});

describe("a trend's address", () => {
  it.each([
    [{ of: "instrument", instrumentId: "phq-9", scale: "total" }, "phq-9.total"],
    [{ of: "measure", measure: "weight", name: "" }, "measure.weight"],
    [{ of: "measure", measure: "score", name: "PHQ-2 v. 1.0" }, "measure.score.PHQ-2 v. 1.0"],
  ] as const)("reads back %j", (of, text) => {
    expect(trendAddress(of)).toBe(text);
    expect(trendOf(text)).toEqual(of);
  });

  it("leaves out what names none", () => {
    expect(trendSearch({ of: "measure.nonsense", span: "decade" })).toEqual({});
  });
});
