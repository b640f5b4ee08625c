/** The window's own source files and their syntax trees, for the tests that keep its rules. */
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseSync } from "vite";

const root = `${resolve(import.meta.dirname, "../src")}/`;

/** A node of a syntax tree. */
export type Node = { type: string; start: number; [field: string]: unknown };
/** A source file. */
export type Source = { path: string; text: string; tree: Node };

/** Every TypeScript file of src but tests and what is generated. */
export const sources: Source[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !["i18n/messages.gen.ts", "ipc/bindings.ts"].includes(path))
  .map((path) => {
    const text = readFileSync(root + path, "utf8");
    return { path, text, tree: parseSync(path, text).program as unknown as Node };
  });

/** Visits every node of a tree. */
export function walk(node: unknown, visit: (node: Node, parent: Node | null) => void, parent: Node | null = null): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit, parent);
  } else if (typeof node === "object" && node !== null && "type" in node && typeof node.type === "string") {
    const here = node as Node;
    visit(here, parent);
    for (const [field, child] of Object.entries(here)) if (field !== "parent") walk(child, visit, here);
  }
}

/** Where in a file a node stands. */
export const lineOf = (source: Source, node: Node): string => `${source.path}:${source.text.slice(0, node.start).split("\n").length}`;
