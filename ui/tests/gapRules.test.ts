/** Rules are named in the core's catalogue, where lists and print take the names from, and on the settings page: the same words. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse, serializeExpression } from "@fluent/syntax";
import { expect, test } from "vitest";

const catalogue = (path: string): Map<string, string> => {
  const { body } = parse(readFileSync(resolve(import.meta.dirname, path), "utf8"), {});
  const text = (entry: (typeof body)[number]) => (entry.type === "Message" && entry.value ? entry.value.elements.map((part) => (part.type === "TextElement" ? part.value : serializeExpression(part.expression))).join("") : "");
  return new Map(body.flatMap((entry) => (entry.type === "Message" ? [[entry.id.name, text(entry)] as const] : [])));
};
const core = catalogue("../../src-tauri/crates/domain/messages/en/gaps.ftl");
const window = catalogue("../src/i18n/en/gaps.ftl");
const { rules } = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../src-tauri/crates/domain/data/gap-rules.json"), "utf8")) as { rules: { id: string; watches: string; wording: string }[] };

test.each(rules)("$id is called the same, and says what it watches", ({ watches, wording }) => {
  expect(window.get(`gaps-watch-${watches}`)).toBe(core.get(wording));
  expect(window.has(`gaps-watch-${watches}-what`)).toBe(true);
});
