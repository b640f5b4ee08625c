/**
 * Writes src/i18n/messages.gen.ts: for every message of the English catalogues, the arguments it takes.
 *
 * The file is derived and not committed, so that features which each own a catalogue never meet in it.
 */
import { readFileSync, readdirSync, renameSync, writeFileSync, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, Visitor } from "@fluent/syntax";

const catalogues = fileURLToPath(new URL("../src/i18n/en/", import.meta.url));
const target = fileURLToPath(new URL("../src/i18n/messages.gen.ts", import.meta.url));

class Variables extends Visitor {
  names = new Set();
  visitVariableReference(node) {
    this.names.add(node.id.name);
  }
}

const seen = new Map();
const lines = [];
let faults = 0;
const fault = (file, words) => {
  faults += 1;
  process.stderr.write(`${file}: ${words}\n`);
};

for (const file of readdirSync(catalogues).filter((name) => name.endsWith(".ftl")).sort()) {
  const area = file.slice(0, -".ftl".length);
  const resource = parse(readFileSync(catalogues + file, "utf8"), { withSpans: false });
  for (const entry of resource.body) {
    if (entry.type === "Junk") {
      fault(file, `cannot be read: ${entry.content.trim().split("\n")[0]}`);
    } else if (entry.type === "Message") {
      const key = entry.id.name;
      if (!key.startsWith(`${area}-`)) fault(file, `the message ${key} must begin with ${area}-`);
      if (seen.has(key)) fault(file, `the message ${key} stands twice`);
      if (entry.value === null) fault(file, `the message ${key} has no text`);
      seen.set(key, file);
      const variables = new Variables();
      variables.visit(entry);
      const names = [...variables.names].sort();
      lines.push(`  "${key}": ${names.length ? `{ ${names.map((name) => `${name}: Arg`).join("; ")} }` : "null"};`);
    }
  }
}

const text = `// Derived from the catalogues by scripts/messages.mjs. Not edited by hand.
export type Arg = string | number;
export type Messages = {
${lines.join("\n")}
};
`;
if (faults) process.exit(1);
if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  // Written aside and renamed: a type check running meanwhile never sees half a file.
  const aside = `${target}.${process.pid}`;
  writeFileSync(aside, text);
  renameSync(aside, target);
}
