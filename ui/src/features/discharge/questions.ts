/** Answers to the questions about warning signs, and the words they are kept in. */
import { t } from "@/i18n";
import type { RedFlagQuestion } from "@/ipc";

/** By question; absent: not asked yet. */
export type Answers = { yes: Record<string, boolean>; note: string };

export const NONE: Answers = { yes: {}, note: "" };

export function readAnswers(body: string): Answers {
  try {
    const kept: unknown = JSON.parse(body);
    return typeof kept === "object" && kept !== null && "yes" in kept && "note" in kept ? (kept as Answers) : NONE;
  } catch {
    return NONE;
  }
}

export const unanswered = (questions: readonly RedFlagQuestion[], { yes }: Answers): number => questions.filter(({ id }) => yes[id] === undefined).length;

/** A yes without a word on what is done about it cannot be left alone. */
export const noteNeeded = ({ yes, note }: Answers): boolean => Object.values(yes).includes(true) && note.trim() === "";

/** What is kept with the step: each yes as it was asked, the others counted, what was said about it. */
export function inWords(questions: readonly RedFlagQuestion[], { yes, note }: Answers): string {
  const worrying = questions.filter(({ id }) => yes[id] === true);
  const others = questions.filter(({ id }) => yes[id] === false).length;
  const answered = worrying.length === 0
    ? [t("discharge-questions-all-no", { count: others })]
    : [...worrying.map(({ text }) => t("discharge-questions-answer-yes", { question: text })), ...(others > 0 ? [t("discharge-questions-answer-no", { count: others })] : [])];
  return [...answered, ...(note.trim() === "" ? [] : [note.trim()])].join(" ");
}
