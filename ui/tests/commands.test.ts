/** The commands of the whole window: no two on one key, every one used in source exists. */
import { expect, test } from "vitest";
import { conflicts } from "@/app/commands/registry";
import { allCommands } from "@/app/commands/windowCommands";
import { features } from "@/app/features";
import { sources, walk, type Node } from "./sources";

const commands = allCommands(features);

test("no two commands meet on one key", () => expect(conflicts(commands)).toEqual([]));

test("every command that screens speak of exists", () => {
  const ids = new Set(commands.map((command) => command.id));
  const unknown: string[] = [];
  for (const source of sources) {
    walk(source.tree, (node) => {
      const callee = node.type === "CallExpression" ? String((node["callee"] as Node)["name"]) : "";
      const id = callee === "useCommand" || callee === "useCommandDefinition" ? (node["arguments"] as Node[])[0] : undefined;
      const attribute = node.type === "JSXAttribute" && (node["name"] as Node)["name"] === "command" ? (node["value"] as Node) : undefined;
      for (const literal of [id, attribute]) {
        if (literal?.type === "Literal" && !ids.has(String(literal["value"]))) unknown.push(`${source.path}: ${String(literal["value"])}`);
      }
    });
  }
  expect(unknown).toEqual([]);
});
