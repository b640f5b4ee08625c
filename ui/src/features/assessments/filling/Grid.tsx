/** Taking answers over from paper: a row a question, a digit a row. */
import { MessageCircleOff, SkipForward } from "lucide-react";
import { Fragment, memo, useCallback, useId } from "react";
import { failureTitle, useToday } from "@/app/api";
import { DateField, StatusTag, cx } from "@/components";
import { t } from "@/i18n";
import type { AnswerValue, ApiError, Item } from "@/ipc";
import type { Filling, FillState } from "../model/filling";
import { digitOf, digitsOnPaper, linesOf, type Digits, type Line } from "../model/items";
import { toggled } from "../model/keys";
import { NumberAnswer } from "./NumberAnswer";
import { TextAnswer } from "./TextAnswer";
import { useQuestions } from "./useQuestions";

/** Rows one below the other whose options are worded the same stand under one heading. */
type Block = { options: readonly string[] | null; lines: Line[] };

/** As many columns as there is room for beside the question. */
const COLUMNS = 5;

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const { item } = line;
    const worded = (item.type === "choice" || item.type === "yes-no") && item.answerOption.length <= COLUMNS ? item.answerOption.map((option) => option.label) : null;
    const last = blocks.at(-1);
    if (last && worded && last.options && last.options.join("\n") === worded.join("\n")) last.lines.push(line);
    else blocks.push({ options: worded, lines: [line] });
  }
  // A single question needs no heading of its own: its options stand in its row.
  return blocks.map((block) => (block.lines.length < 2 ? { ...block, options: null } : block));
}

export function Grid({ filling, state, onEnd }: { filling: Filling; state: FillState; onEnd: () => void }) {
  const { instrument } = state.view;
  const digits = digitsOnPaper(instrument);
  const questions = useQuestions({ filling, digits, at: null, onEnd });
  const give = useCallback((linkId: string, value: AnswerValue | null) => filling.give(linkId, value), [filling]);
  const type = useCallback((linkId: string, value: AnswerValue | null) => filling.type(linkId, value), [filling]);
  const keep = useCallback((linkId: string) => filling.keep(linkId), [filling]);
  const blocks = blocksOf(linesOf(instrument, state.scored.visible));
  return (
    <div {...questions.frame} className="@container scroll-calm min-h-0 min-w-0 grow px-6 pb-8">
      <p className="max-w-prose pb-2 text-sm text-muted">{t(digits === "printed" ? "assessments-grid-printed" : "assessments-grid-place")}</p>
      {instrument.stem !== "" && <p className="max-w-xl pb-1 text-sm font-medium">{instrument.stem}</p>}
      <div className="max-w-xl">
        {blocks.map((block) => (
          <Fragment key={block.lines[0]?.item.linkId}>
            {block.options && <Heading options={block.options} digits={block.lines[0]?.item.answerOption.map((option, at) => digitOf(option, at, digits)) ?? []} />}
            {block.lines.map((line) => (
              <Row
                key={line.item.linkId}
                line={line}
                matrix={block.options !== null}
                value={state.answers.get(line.item.linkId)}
                fault={state.faults.get(line.item.linkId)}
                active={questions.active === line.item.linkId}
                digits={digits}
                onGive={give}
                onType={type}
                onKeep={keep}
              />
            ))}
          </Fragment>
        ))}
      </div>
    </div>
  );
}

/** The room of an option's column. */
const CELL = "w-18 shrink-0";

/** The options' words over their columns; the first row's group says them to assistive technology, too. */
function Heading({ options, digits }: { options: readonly string[]; digits: readonly (string | null)[] }) {
  return (
    <div aria-hidden className="sticky top-0 z-10 flex items-end gap-1 border-b border-line bg-surface py-1.5 ps-3 text-xs text-muted">
      <span className="grow" />
      {options.map((option, at) => (
        <span key={option} className={cx(CELL, "text-center leading-tight text-balance break-words")}>
          {option}
          {digits[at] !== null && <span className="block font-semibold text-text tabular-nums">{digits[at]}</span>}
        </span>
      ))}
    </div>
  );
}

type RowProps = {
  line: Line;
  matrix: boolean;
  value: AnswerValue | undefined;
  fault: ApiError | undefined;
  active: boolean;
  digits: Digits;
  onGive: (linkId: string, value: AnswerValue | null) => void;
  onType: (linkId: string, value: AnswerValue | null) => void;
  onKeep: (linkId: string) => void;
};

const Row = memo(function Row({ line: { item, number }, matrix, value, fault, active, digits, onGive, onType, onKeep }: RowProps) {
  const id = useId();
  const today = useToday();
  if (item.type === "group") return <h3 className="pt-4 pb-1 text-base font-semibold">{item.text}</h3>;
  if (item.type === "display") return <p className="py-1 text-sm text-muted">{item.text}</p>;
  const withheld = value?.kind === "declined" || value?.kind === "not-asked" ? value.kind : null;
  const field =
    item.type === "number" ? <NumberAnswer item={item} value={value} label={item.text} onType={(next) => onType(item.linkId, next)} onKeep={() => onKeep(item.linkId)} />
    : item.type === "text" ? <TextAnswer item={item} value={value} label={item.text} onType={(next) => onType(item.linkId, next)} onKeep={() => onKeep(item.linkId)} onMark={null} marked={[]} />
    : item.type === "date" ? <DateField label={item.text} hideLabel value={value?.kind === "date" ? value.value : null} onChange={(next) => onGive(item.linkId, next === null ? null : { kind: "date", value: next })} today={today} />
    : <Cells id={id} item={item} matrix={matrix} value={value} digits={digits} onGive={onGive} />;
  return (
    <div
      data-link={item.linkId}
      className={cx("scroll-my-16 border-s-2 border-b border-b-line/60 py-1 ps-2.5", active ? "border-s-accent bg-hover" : "border-s-transparent", matrix ? "flex items-center gap-1" : "flex flex-wrap items-center gap-x-4 gap-y-1")}
    >
      <p id={id} data-rest="" tabIndex={-1} className={cx("flex min-w-0 gap-2 text-sm outline-none", matrix ? "grow" : "basis-full")}>
        <span className="w-5 shrink-0 text-end text-muted tabular-nums">{number}</span>
        <span className="min-w-0">{item.text}</span>
        {withheld && <StatusTag className="ms-auto" icon={withheld === "declined" ? MessageCircleOff : SkipForward}>{t(`assessments-${withheld}`)}</StatusTag>}
      </p>
      <div className={matrix ? "shrink-0" : "min-w-0 ps-7"}>{field}</div>
      {fault && <p role="alert" className="basis-full ps-7 text-xs font-medium text-danger">{t("assessments-not-kept", { why: failureTitle(fault) })}</p>}
    </div>
  );
});

function Cells({ id, item, matrix, value, digits, onGive }: { id: string; item: Item; matrix: boolean; value: AnswerValue | undefined; digits: Digits; onGive: RowProps["onGive"] }) {
  const many = item.type === "multiple";
  const chosen = (code: string): boolean => (value?.kind === "choice" ? value.code === code : value?.kind === "choices" && value.codes.includes(code));
  const first = item.answerOption.find((option) => chosen(option.code)) ?? item.answerOption[0];
  return (
    <div role={many ? "group" : "radiogroup"} aria-labelledby={id} className={cx("flex", matrix ? "gap-1" : "flex-wrap gap-1")}>
      {item.answerOption.map((option, at) => (
        <button
          key={option.code}
          type="button"
          role={many ? "checkbox" : "radio"}
          aria-checked={chosen(option.code)}
          aria-label={option.label}
          data-option=""
          {...(option === first ? { "data-stop": "" } : {})}
          tabIndex={many || option === first ? 0 : -1}
          onClick={() => onGive(item.linkId, many ? toggled(item, value, option.code) : { kind: "choice", code: option.code })}
          className={cx("flex min-h-7 cursor-default items-center gap-1.5 rounded-md border px-2 py-0.5 text-start text-sm", matrix && CELL, matrix && "justify-center", chosen(option.code) ? "border-accent bg-accent font-semibold text-on-accent" : "border-line hover:bg-hover")}
        >
          <span className="font-medium tabular-nums">{digitOf(option, at, digits)}</span>
          {!matrix && <span>{option.label}</span>}
          {chosen(option.code) && <span aria-hidden>{"✓"}</span>}
        </button>
      ))}
    </div>
  );
}
