/** Every word a person reads comes from the catalogues, every message is used, and none is missing. */
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "@fluent/syntax";
import { expect, test } from "vitest";
import { lineOf, sources, walk, type Node } from "./sources";

const folder = `${resolve(import.meta.dirname, "../src/i18n/en")}/`;
const keys = new Set(
  readdirSync(folder).flatMap((file) =>
    parse(readFileSync(folder + file, "utf8"), {}).body.flatMap((entry) => (entry.type === "Message" ? [entry.id.name] : [])),
  ),
);

const literals = new Set<string>();
const patterns: RegExp[] = [];
for (const source of sources) {
  walk(source.tree, (node) => {
    if (node.type === "Literal" && typeof node["value"] === "string") literals.add(node["value"]);
    if (node.type === "TemplateLiteral") {
      const parts = (node["quasis"] as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
      if (parts.length > 1 && /^[a-z]+-/.test(parts[0] ?? "")) patterns.push(new RegExp(`^${parts.join("[a-zA-Z0-9-]+")}$`));
    }
  });
}

test("there are messages", () => expect(keys.size).toBeGreaterThan(50));

test("every message is used", () => {
  expect([...keys].filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});

test("every key asked for exists", () => {
  const missing: string[] = [];
  for (const source of sources) {
    walk(source.tree, (node) => {
      if (node.type !== "CallExpression" || (node["callee"] as Node)["name"] !== "t") return;
      const key = (node["arguments"] as Node[])[0];
      if (key?.type === "Literal" && !keys.has(String(key["value"]))) missing.push(`${lineOf(source, node)} ${String(key["value"])}`);
    });
  }
  expect(missing).toEqual([]);
});

const LETTERS = /\p{L}/u;
/** Attributes that people see or hear. */
const SPOKEN = new Set(["aria-label", "aria-description", "aria-valuetext", "label", "title", "placeholder", "alt", "hint", "prompt", "text", "heading", "confirmLabel", "detail"]);

test("no words stand in the markup", () => {
  const found: string[] = [];
  for (const source of sources) {
    walk(source.tree, (node, parent) => {
      const text = node.type === "JSXText" ? node["value"] : node.type === "Literal" && parent?.type === "JSXExpressionContainer" ? node["value"] : null;
      if (typeof text === "string" && LETTERS.test(text) && !inAttribute(parent, source.tree)) found.push(`${lineOf(source, node)} ${text.trim()}`);
      if (node.type === "JSXAttribute" && SPOKEN.has(String((node["name"] as Node)["name"]))) {
        const value = node["value"] as Node | null;
        if (value?.type === "Literal" && LETTERS.test(String(value["value"]))) found.push(`${lineOf(source, node)} ${String(value["value"])}`);
      }
    });
  }
  expect(found).toEqual([]);
});

/** Whether an expression is an attribute's value rather than a child. */
function inAttribute(container: Node | null, tree: Node): boolean {
  if (container?.type !== "JSXExpressionContainer") return false;
  let found = false;
  walk(tree, (node) => {
    if (node.type === "JSXAttribute" && node["value"] === container) found = true;
  });
  return found;
}
