/** Every question with what was answered, as it was asked. */
import { Flag, Target } from "lucide-react";
import { cx } from "@/components";
import { t } from "@/i18n";
import type { AssessmentView, Item } from "@/ipc";
import { linesOf } from "../model/items";
import { answerWords } from "../words";

export function Answers({ view }: { view: AssessmentView }) {
  const { instrument, scored, answers, assessment } = view;
  if (assessment.recorded === "total") return null;
  const flagged = new Set(scored.flags.filter((flag) => flag.severity !== "info").flatMap((flag) => flag.items));
  const needs = new Set(scored.needs);
  return (
    <section aria-label={t("assessments-answers")}>
      <h3 className="mb-1 text-base font-semibold">{t("assessments-answers")}</h3>
      {instrument.stem !== "" && <p className="mb-1 max-w-prose text-sm text-muted">{instrument.stem}</p>}
      <dl className="flex flex-col">
        {linesOf(instrument, scored.visible).map(({ item, number }) => {
          if (item.type === "group") return <div key={item.linkId} className="pt-4 pb-1 font-semibold"><dt>{item.text}</dt><dd className="sr-only">{t("assessments-group")}</dd></div>;
          if (item.type === "display") return null;
          const value = answers.find((one) => one.linkId === item.linkId)?.value;
          const words = value ? answerWords(item, value) : t("assessments-no-answer");
          const plain = value?.kind === "declined" || value?.kind === "not-asked" || !value;
          return (
            <div key={item.linkId} className={cx("border-b border-line/60 py-1.5 text-sm", item.type === "text" ? "" : "grid gap-x-6 @sm:grid-cols-[minmax(0,1fr)_minmax(9rem,14rem)]")}>
              <dt className="flex gap-2">
                <span className="w-5 shrink-0 text-end text-muted tabular-nums">{number}</span>
                <span className="min-w-0">{item.text}</span>
              </dt>
              <dd className={cx("flex items-start gap-1.5 ps-7 @sm:ps-0", item.type === "text" && "@sm:ps-7", plain ? "text-muted" : "font-medium")}>
                <span className="min-w-0 break-words whitespace-pre-line">{words}{points(item, value)}</span>
                {flagged.has(item.linkId) && <><Flag aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" /><span className="sr-only">{t("assessments-flagged")}</span></>}
                {needs.has(item.linkId) && !flagged.has(item.linkId) && <><Target aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" /><span className="sr-only">{t("assessments-points-to-need")}</span></>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** The points of the answer beside it, where it has any. */
function points(item: Item, value: AssessmentView["answers"][number]["value"] | undefined): string {
  if (value?.kind !== "choice") return "";
  const option = item.answerOption.find((one) => one.code === value.code);
  return option?.points == null ? "" : ` (${option.points})`;
}
