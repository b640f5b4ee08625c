/** A question of the form with its answer: one stop for the keyboard, everything about it in view. */
import { EllipsisVertical, CopyCheck, MessageCircleOff, SkipForward } from "lucide-react";
import { memo, useId } from "react";
import { failureTitle, useToday } from "@/app/api";
import { DateField, IconButton, Menu, StatusTag, cx } from "@/components";
import { format, t } from "@/i18n";
import type { AnswerValue, ApiError, Decision, EarlierAnswer, Item } from "@/ipc";
import type { Digits } from "../model/items";
import { answerWords } from "../words";
import { NumberAnswer } from "./NumberAnswer";
import { Options } from "./Options";
import { TextAnswer, type Mark } from "./TextAnswer";

export type QuestionProps = {
  item: Item;
  number: number | null;
  value: AnswerValue | undefined;
  earlier: EarlierAnswer | undefined;
  fault: ApiError | undefined;
  active: boolean;
  /** It was looked for and has no answer. */
  missing: boolean;
  digits: Digits;
  onGive: (linkId: string, value: AnswerValue | null) => void;
  onType: (linkId: string, value: AnswerValue | null) => void;
  onKeep: (linkId: string) => void;
  onMark: Mark | null;
  marked: readonly Decision[];
};

export const Question = memo(function Question(props: QuestionProps) {
  const { item, number, value, earlier, fault, active, missing } = props;
  const id = useId();
  const withheld = value?.kind === "declined" || value?.kind === "not-asked" ? value.kind : null;
  const aside = [item.hint !== "" && `${id}-hint`, earlier && `${id}-earlier`, withheld && `${id}-withheld`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div
      data-link={item.linkId}
      data-active={active}
      className={cx("relative scroll-mt-10 scroll-mb-32 border-s-2 py-3 ps-4 pe-1", active ? "border-s-accent" : missing ? "border-s-warning" : "border-s-transparent")}
    >
      <div className="mb-2 flex items-start gap-2">
        {number !== null && <span className="w-6 shrink-0 text-base text-muted tabular-nums">{number}</span>}
        <div className="min-w-0 grow">
          <p id={id} data-rest="" tabIndex={-1} className="max-w-prose text-base outline-none">{item.text}</p>
          {item.type === "multiple" && <p className="text-sm text-muted">{t("assessments-all-that-apply")}</p>}
          {item.hint !== "" && <p id={`${id}-hint`} className="max-w-prose text-sm text-muted">{item.hint}</p>}
          {earlier && <p id={`${id}-earlier`} className="text-xs text-muted">{t("assessments-earlier", { day: format.date(earlier.on), answer: short(answerWords(item, earlier.value)) })}</p>}
          {item.toBeConfirmed && <p className="text-xs text-warning">{t("assessments-wording-to-be-confirmed")}</p>}
        </div>
        {withheld && <span id={`${id}-withheld`}><StatusTag icon={withheld === "declined" ? MessageCircleOff : SkipForward}>{t(`assessments-${withheld}`)}</StatusTag></span>}
        {missing && !value && <span className="shrink-0 text-xs font-medium text-warning">{t("assessments-no-answer")}</span>}
        <QuestionMenu {...props} withheld={withheld !== null} />
      </div>
      <div className={number === null ? "" : "ps-8"}>
        <AnswerField {...props} id={id} describedBy={aside === "" ? undefined : aside} />
        {fault && <p id={`${id}-fault`} role="alert" className="mt-1 text-xs font-medium text-danger">{t("assessments-not-kept", { why: failureTitle(fault) })}</p>}
      </div>
    </div>
  );
});

function AnswerField({ item, value, digits, onGive, onType, onKeep, onMark, marked, id, describedBy }: QuestionProps & { id: string; describedBy: string | undefined }) {
  const today = useToday();
  switch (item.type) {
    case "number":
      return <NumberAnswer key={value?.kind === "declined" || value?.kind === "not-asked" ? value.kind : "number"} item={item} value={value} label={item.text} onType={(next) => onType(item.linkId, next)} onKeep={() => onKeep(item.linkId)} />;
    case "text":
      return <TextAnswer item={item} value={value} label={item.text} onType={(next) => onType(item.linkId, next)} onKeep={() => onKeep(item.linkId)} onMark={onMark} marked={marked} />;
    case "date":
      return <DateField label={item.text} hideLabel value={value?.kind === "date" ? value.value : null} onChange={(next) => onGive(item.linkId, next === null ? null : { kind: "date", value: next })} today={today} className="max-w-64" />;
    default:
      return <Options item={item} value={value} digits={digits} labelledBy={id} describedBy={describedBy} onGive={onGive} />;
  }
}

function QuestionMenu({ item, value, earlier, withheld, onGive }: QuestionProps & { withheld: boolean }) {
  const give = (next: AnswerValue | null) => () => onGive(item.linkId, next);
  return (
    <Menu
      label={t("assessments-question-menu")}
      placement="bottom end"
      trigger={<IconButton size="sm" icon={EllipsisVertical} label={t("assessments-question-menu")} excludeFromTabOrder />}
      groups={[
        [
          { id: "declined", label: t("assessments-declined"), icon: MessageCircleOff, keys: "d", disabled: value?.kind === "declined", onAction: give({ kind: "declined" }) },
          { id: "not-asked", label: t("assessments-not-asked"), icon: SkipForward, keys: "s", disabled: value?.kind === "not-asked", onAction: give({ kind: "not-asked" }) },
        ],
        earlier ? [{ id: "carry", label: t("assessments-carry"), icon: CopyCheck, keys: "l", onAction: give(earlier.value) }] : [],
        value ? [{ id: "back", label: withheld ? t("assessments-take-back") : t("assessments-take-back-answer"), keys: "backspace", onAction: give(null) }] : [],
      ]}
    />
  );
}

/** An earlier text stands beside its question in one line; it is read whole where it was given. */
const short = (words: string): string => (words.length > 160 ? `${words.slice(0, 158)}…` : words);
