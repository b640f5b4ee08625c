/**
 * Which language the words are in, and which locale dates, numbers and lists follow.
 *
 * The two differ on purpose: the words are English, the date order is the reader's own.
 */
export type LocaleChoice = "system" | "pseudo" | (string & {});

/** The locale if Intl can use it. A system without a language ("C", "POSIX") names none it could. */
function supported(locale: string | undefined): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}

let words = "en";
let formats = supported(navigator.languages[0]);

/** Sets both from the user's choice; `system` follows the operating system's language for formats. */
export function chooseLocale(choice: LocaleChoice): void {
  words = choice === "pseudo" ? "pseudo" : "en";
  formats = supported(choice === "system" || choice === "pseudo" ? navigator.languages[0] : choice);
}

/** The catalogue in use: a language, or `pseudo`. */
export const wordsLocale = (): string => words;

/** The locale that Intl formats follow. */
export const formatLocale = (): string => formats;
