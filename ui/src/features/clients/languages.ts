/** Languages to choose from: those of most households in North America, first the most spoken. BCP 47 tags. */
import { format } from "@/i18n";
import type { Option } from "@/components";

const TAGS = [
  "en", "es", "zh", "yue", "vi", "tl", "ar", "fr", "ko", "ru", "ht", "pt", "hi", "de", "pl", "it", "ur", "fa", "te", "gu", "bn", "ta", "pa", "ja", "he", "yi", "uk",
  "th", "km", "lo", "hmn", "my", "kar", "ne", "so", "am", "ti", "om", "sw", "rw", "yo", "ig", "ha", "ak", "wo", "ff", "ln", "el", "sq", "sr", "hr", "bs", "ro", "hu", "cs",
  "sk", "bg", "hy", "ka", "tr", "ku", "ps", "uz", "mn", "id", "ms", "ml", "kn", "mr", "si", "haw", "sm", "to", "mh", "chk", "nv", "oj", "cr", "iu", "quc", "mam", "ase", "fsl", "mxb",
];

/** The choices; one that is in the record but not in the list is among them. */
export function languageOptions(current: string | null): Option[] {
  const tags = current && !TAGS.includes(current) ? [current, ...TAGS] : TAGS;
  return tags.map((value) => ({ value, label: format.language(value) }));
}
