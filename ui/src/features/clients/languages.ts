/** Languages to choose from, as BCP 47 tags: first those of most households in North America, the most spoken first, then every other. */
import { useMemo } from "react";
import { format } from "@/i18n";
import type { Option } from "@/components";

const TAGS = [
  "en", "es", "zh", "yue", "vi", "tl", "ar", "fr", "ko", "ru", "ht", "pt", "hi", "de", "pl", "it", "ur", "fa", "te", "gu", "bn", "ta", "pa", "ja", "he", "yi", "uk",
  "th", "km", "lo", "hmn", "my", "kar", "ne", "so", "am", "ti", "om", "sw", "rw", "yo", "ig", "ha", "ak", "wo", "ff", "ln", "el", "sq", "sr", "hr", "bs", "ro", "hu", "cs",
  "sk", "bg", "hy", "ka", "tr", "ku", "ps", "uz", "mn", "id", "ms", "ml", "kn", "mr", "si", "haw", "sm", "to", "mh", "chk", "nv", "oj", "cr", "iu", "quc", "mam", "ase", "fsl", "mxb",
];

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** Every language with a tag of two letters (ISO 639-1) that the system has a name for; no older tag of the same language. */
function everyOther(): Option[] {
  const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  // Some have two tags and one name (Akan and Twi): the name is offered once.
  const first = new Set(TAGS.map((tag) => names.of(tag)));
  return LETTERS.flatMap((one) => LETTERS.map((other) => one + other))
    .filter((tag) => names.of(tag) !== undefined && !first.has(names.of(tag)) && Intl.getCanonicalLocales(tag)[0] === tag)
    .map(option)
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

const option = (value: string): Option => ({ value, label: format.language(value) });

/** The choices; one that is in the record but not in the list is among them. */
export function languageOptions(current: string | null): Option[] {
  const options = [...TAGS.map(option), ...everyOther()];
  return current && options.every((one) => one.value !== current) ? [option(current), ...options] : options;
}

/** The choices, made once while a form is filled in. */
export const useLanguageOptions = (current: string | null): Option[] => useMemo(() => languageOptions(current), [current]);
