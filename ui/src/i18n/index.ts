/**
 * Every word a person reads comes from here: `t("caseload-title")`, `t("shell-locks-in", { minutes: 3 })`.
 *
 * Keys and arguments are checked by the compiler against the English catalogues in `en/`,
 * one file for each area, every key beginning with its file's name.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { formatLocale, wordsLocale } from "./locale";
import type { Arg, Messages } from "./messages.gen";
import { pseudo } from "./pseudo";

/** Every message there is. */
export type MessageKey = keyof Messages;

/** The messages that take no arguments: what tables and registries may name. */
export type PlainKey = { [K in MessageKey]: Messages[K] extends null ? K : never }[MessageKey];

/** The arguments of one message. */
type Args<K extends MessageKey> = Messages[K] extends null ? [] : [Messages[K]];

const sources = import.meta.glob<string>("./en/*.ftl", { query: "?raw", import: "default", eager: true });
const bundles = new Map<string, FluentBundle>();

function bundle(): FluentBundle {
  const id = `${wordsLocale()} ${formatLocale()}`;
  const known = bundles.get(id);
  if (known) return known;
  const made = new FluentBundle([formatLocale(), "en"], {
    // Isolation marks are added below, only where they change anything: they would be in every copied text.
    useIsolating: false,
    ...(wordsLocale() === "pseudo" ? { transform: pseudo } : {}),
  });
  for (const source of Object.values(sources)) made.addResource(new FluentResource(source));
  bundles.set(id, made);
  return made;
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;

/** A name in a right-to-left script must not reorder the sentence around it. */
function isolate(value: Arg): Arg {
  return typeof value === "string" && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

/** The words for a key in the current language. */
export function t<K extends MessageKey>(key: K, ...args: Args<K>): string {
  const source = bundle();
  const message = source.getMessage(key);
  if (!message?.value) return key;
  const given = args[0] as Record<string, Arg> | undefined;
  const isolated = given && Object.fromEntries(Object.entries(given).map(([name, value]) => [name, isolate(value)]));
  return source.formatPattern(message.value, isolated ?? null, []);
}

export { chooseLocale, formatLocale, wordsLocale } from "./locale";
export * as format from "./format";
