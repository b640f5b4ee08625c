/** The arrows between the rooms of the window: features → app/api, components, i18n, ipc; and never back. */
import { expect, test } from "vitest";
import { lineOf, sources, walk, type Node } from "./sources";

type Import = { from: string; to: string; at: string };

const imports: Import[] = sources.flatMap((source) => {
  const found: Import[] = [];
  walk(source.tree, (node) => {
    if (!["ImportDeclaration", "ImportExpression", "ExportNamedDeclaration", "ExportAllDeclaration"].includes(node.type)) return;
    const target = (node["source"] as Node | null)?.["value"];
    if (typeof target !== "string") return;
    const folder = source.path.split("/").slice(0, -1).join("/");
    const inside = target.startsWith("@/") ? target.slice(2) : target.startsWith(".") ? new URL(target, `file:///${folder}/`).pathname.slice(1) : target;
    found.push({ from: source.path, to: inside, at: lineOf(source, node) });
  });
  return found;
});

const faults = (wrong: (one: Import) => boolean): string[] => imports.filter(wrong).map((one) => `${one.at} imports ${one.to}`);
const featureOf = (path: string): string | undefined => /^features\/([^/]+)/.exec(path)?.[1];

test("imports are found at all", () => expect(imports.length).toBeGreaterThan(100));

test("only ui/ipc knows Tauri", () => {
  expect(faults((one) => one.to.startsWith("@tauri-apps/") && !one.from.startsWith("ipc/"))).toEqual([]);
});

test("only ui/ipc looks inside ui/ipc", () => {
  expect(faults((one) => /^ipc\/./.test(one.to) && !one.from.startsWith("ipc/"))).toEqual([]);
});

test("a feature sees other features by their index only", () => {
  expect(faults((one) => {
    const target = featureOf(one.to);
    return target !== undefined && target !== featureOf(one.from) && one.to !== `features/${target}`;
  })).toEqual([]);
});

test("a feature sees the window by app/api only", () => {
  expect(faults((one) => one.from.startsWith("features/") && one.to.startsWith("app") && one.to !== "app/api")).toEqual([]);
});

test("components know neither features, nor the window, nor the core", () => {
  expect(faults((one) => one.from.startsWith("components/") && /^(features|app|ipc)(\/|$)/.test(one.to))).toEqual([]);
});

test("words and the core's door know nothing above them", () => {
  expect(faults((one) => /^(i18n|ipc)\//.test(one.from) && /^(features|app|components)(\/|$)/.test(one.to))).toEqual([]);
});
