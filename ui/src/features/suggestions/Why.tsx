import { t } from "@/i18n";
import type { Because } from "@/ipc";

/** The reason in a line: `PHQ-9: 14, moderate`, or question and answer. */
export const becauseInWords = ({ instrument, result }: Because): string => (result ? t("suggestions-because", { instrument, result }) : instrument);

/** Why something is suggested: the instrument with its result, or what was asked and answered. */
export function Why({ because }: { because: Because }) {
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <p className="text-muted">{becauseInWords(because)}</p>
      {because.said.map((said) => (
        <blockquote key={said.linkId} className="border-s-2 border-line-strong ps-3">
          <span className="block text-muted">{said.question}</span>
          <span className="block font-medium">{said.answer}</span>
        </blockquote>
      ))}
    </div>
  );
}
