/** The colours of every theme, measured (WCAG 2.2: 4.5:1 for text, 3:1 for edges; 7:1 for text in the contrast themes). */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(resolve(import.meta.dirname, "../src/styles/tokens.css"), "utf8");

function tokens(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return Object.fromEntries([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const PLANES = ["surface", "raised", "sunken", "hover", "selected"];
const TEXT: [string, string][] = [
  ...PLANES.flatMap((plane): [string, string][] => [["text", plane], ["text-muted", plane], ["accent", plane]]),
  ...["danger", "warning", "success", "info"].flatMap((tone): [string, string][] => [[tone, `${tone}-soft`], [tone, "surface"], ["text", `${tone}-soft`]]),
  ["accent", "accent-soft"], ["on-accent", "accent"], ["on-accent", "accent-hover"], ["on-danger", "danger"], ["text-muted", "danger-soft"],
];
const EDGES: [string, string][] = [["line-strong", "surface"], ["line-strong", "raised"], ["line-strong", "sunken"], ["focus", "surface"], ["focus", "raised"], ["focus", "sunken"]];

describe.each([[":root", 4.5], ['[data-theme="dark"]', 4.5], ['[data-theme="contrast-light"]', 7], ['[data-theme="contrast-dark"]', 7]])("%s", (selector, least) => {
  const colours = tokens(selector);
  const measure = ([a, b]: [string, string]) => contrast(colours[a] ?? "", colours[b] ?? "");
  test("is complete", () => expect(Object.keys(colours)).toEqual(Object.keys(tokens(":root"))));
  test.each(TEXT)("%s on %s", (...pair) => expect(measure(pair)).toBeGreaterThanOrEqual(least));
  test.each(EDGES)("%s beside %s", (...pair) => expect(measure(pair)).toBeGreaterThanOrEqual(3));
});
