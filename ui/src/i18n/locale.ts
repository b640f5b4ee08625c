/**
 * Which language the words are in, and which locale dates, numbers and lists follow.
 *
 * The two differ on purpose: the words are English, the date order is the reader's own.
 */
export type LocaleChoice = "system" | "pseudo" | (string & {});

let words = "en";
let formats = navigator.languages[0] ?? "en-US";

/** Sets both from the user's choice; `system` follows the operating system's language for formats. */
export function chooseLocale(choice: LocaleChoice): void {
  words = choice === "pseudo" ? "pseudo" : "en";
  const wanted = choice === "system" || choice === "pseudo" ? (navigator.languages[0] ?? "en-US") : choice;
  formats = Intl.DateTimeFormat.supportedLocalesOf([wanted])[0] ?? "en-US";
}

/** The catalogue in use: a language, or `pseudo`. */
export const wordsLocale = (): string => words;

/** The locale that Intl formats follow. */
export const formatLocale = (): string => formats;
