/** The whole form, one question below the other, to be filled in by keyboard alone. */
import { CircleHelp } from "lucide-react";
import { Fragment, useCallback } from "react";
import { cx } from "@/components";
import { t } from "@/i18n";
import type { Decision, Instrument } from "@/ipc";
import type { Filling, FillState } from "../model/filling";
import { digitsInForm, linesOf, type Line } from "../model/items";
import { Question } from "./Question";
import type { Mark } from "./TextAnswer";
import type { Questions } from "./useQuestions";

type Props = {
  filling: Filling;
  state: FillState;
  questions: Questions;
  /** Unanswered questions are marked: they were looked for. */
  looking: boolean;
  onMark: Mark | null;
  /** Only these, for a screen that shows a part. */
  lines?: readonly Line[];
};

const NONE: readonly Decision[] = [];

export function FormView({ filling, state, questions, looking, onMark, lines }: Props) {
  const { view, answers, faults, scored } = state;
  const give = useCallback((linkId: string, value: Parameters<Filling["give"]>[1]) => filling.give(linkId, value), [filling]);
  const type = useCallback((linkId: string, value: Parameters<Filling["type"]>[1]) => filling.type(linkId, value), [filling]);
  const keep = useCallback((linkId: string) => filling.keep(linkId), [filling]);
  const unanswered = new Set(scored.unanswered);
  const digits = digitsInForm(view.instrument);
  return (
    <div className="flex flex-col divide-y divide-line">
      {(lines ?? linesOf(view.instrument, scored.visible)).map(({ item, number }) => {
        if (item.type === "group") return <h3 key={item.linkId} className="pt-6 pb-2 text-lg font-semibold first:pt-2">{item.text}</h3>;
        if (item.type === "display") return <p key={item.linkId} className="max-w-prose py-3 text-muted">{item.text}</p>;
        const marked = view.decisions.filter((one) => one.verdict === "marked" && one.key === item.linkId);
        return (
          <Question
            key={item.linkId}
            item={item}
            number={number}
            value={answers.get(item.linkId)}
            earlier={view.earlier.find((one) => one.linkId === item.linkId)}
            fault={faults.get(item.linkId)}
            active={questions.active === item.linkId}
            missing={looking && unanswered.has(item.linkId)}
            digits={digits}
            onGive={give}
            onType={type}
            onKeep={keep}
            onMark={onMark}
            marked={marked.length === 0 ? NONE : marked}
          />
        );
      })}
    </div>
  );
}

/** What stands above the questions: the words all of them follow on, and what the one who asks should know. */
export function Stem({ instrument }: { instrument: Instrument }) {
  return (
    <div className="flex flex-col gap-1 pb-3">
      {instrument.stem !== "" && <p className="max-w-prose text-lg font-medium">{instrument.stem}</p>}
      {instrument.guidance !== "" && (
        <p className="flex max-w-prose items-start gap-1.5 text-sm text-muted">
          <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0" />
          {instrument.guidance}
        </p>
      )}
    </div>
  );
}

/** Licence and notice at the foot of the form, and what is still to be confirmed. */
export function Notice({ instrument, newer, className }: { instrument: Instrument; newer: number | null; className?: string }) {
  return (
    <footer className={cx("mt-6 flex max-w-prose flex-col gap-1 border-t border-line pt-3 text-xs text-muted", className)}>
      {newer !== null && <p className="font-medium">{t("assessments-newer", { version: instrument.version, newer })}</p>}
      {instrument.tier === "own" && <p className="font-medium">{t("assessments-not-validated")}</p>}
      {(instrument.tier === "score-only" || instrument.tier === "formula") && <p className="font-medium">{t("assessments-score-entry-note")}</p>}
      {instrument.notice !== "" && <p>{instrument.notice}</p>}
      <p>{instrument.licence}</p>
      {instrument.toBeConfirmed.length > 0 && (
        <Fragment>
          <p className="font-medium text-warning">{t("assessments-to-be-confirmed-list")}</p>
          <ul className="list-disc ps-4">{instrument.toBeConfirmed.map((one) => <li key={one}>{one}</li>)}</ul>
        </Fragment>
      )}
    </footer>
  );
}
