/** The assessment of the whole person: domains on the left, their prompts in the middle, what is known beside. */
import { CircleCheck, CircleDashed, CircleDot } from "lucide-react";
import { useState } from "react";
import { useCommand } from "@/app/api";
import { Select, cx } from "@/components";
import { t } from "@/i18n";
import type { Item } from "@/ipc";
import { FormView, Notice, Stem } from "../filling/FormView";
import type { Mark } from "../filling/TextAnswer";
import { useQuestions } from "../filling/useQuestions";
import type { Filling, FillState } from "../model/filling";
import { allItems, asks, linesOf, questionsOf, type Line } from "../model/items";
import { Beside } from "./Beside";

type Props = {
  filling: Filling;
  state: FillState;
  at: string | null;
  looking: boolean;
  onMark: Mark;
  /** Puts the question into the address, so that it is resumed there. */
  onAt: (linkId: string) => void;
  /** Beyond the last question of the last domain. */
  onEnd: () => void;
};

const holds = (group: Item, linkId: string): boolean => allItems(group.item).some((item) => item.linkId === linkId);

export function Comprehensive({ filling, state, at, looking, onMark, onAt, onEnd }: Props) {
  const { view, scored, answers } = state;
  const domains = view.instrument.item.filter((item) => item.type === "group" && scored.visible.includes(item.linkId));
  // Resumes where an answer is still wanted.
  const [begun] = useState(() => at ?? scored.unanswered.find((linkId) => !answers.has(linkId)) ?? null);
  const current = domains.find((group) => holds(group, at ?? begun ?? "")) ?? domains[0];
  const place = domains.findIndex((group) => group === current);
  const firstOf = (group: Item | undefined): string | undefined => group && allItems(group.item).find((item) => asks(item) && scored.visible.includes(item.linkId))?.linkId;
  const show = (group: Item | undefined) => {
    const first = firstOf(group);
    if (first !== undefined) onAt(first);
  };
  if (!current) return null;
  return (
    <div className="@container/whole flex min-h-48 grow border-t border-line">
      <nav aria-label={t("assessments-domains")} className="scroll-calm hidden w-52 shrink-0 border-e border-line py-2 ps-3 pe-2 @md/whole:block">
        <ul className="flex flex-col gap-px">
          {domains.map((group) => {
            const progress = scored.domains.find((one) => one.linkId === group.linkId);
            return <li key={group.linkId}><Domain group={group} asked={progress?.asked ?? 0} answered={progress?.answered ?? 0} current={group === current} onShow={() => show(group)} /></li>;
          })}
        </ul>
      </nav>
      <DomainForm key={current.linkId} {...{ filling, state, looking, onMark, onAt }} group={current} domains={domains} onShow={show} at={at !== null && holds(current, at) ? at : null} first={place === 0} onEnd={() => (place < domains.length - 1 ? show(domains[place + 1]) : onEnd())} />
      <aside aria-label={t("assessments-beside-domain", { domain: current.text })} className="scroll-calm hidden w-68 shrink-0 border-s border-line px-4 py-3 @xl/whole:block">
        <Beside group={current} view={view} />
      </aside>
    </div>
  );
}

function Domain({ group, asked, answered, current, onShow }: { group: Item; asked: number; answered: number; current: boolean; onShow: () => void }) {
  const Icon = answered === 0 ? CircleDashed : answered >= asked ? CircleCheck : CircleDot;
  return (
    <button type="button" aria-current={current ? "step" : undefined} onClick={onShow} className={cx("flex w-full cursor-default items-center gap-2 rounded-md px-2 py-1.5 text-start", current ? "bg-selected font-semibold" : "hover:bg-hover")}>
      <Icon aria-hidden className={cx("size-4 shrink-0", answered >= asked && asked > 0 ? "text-success" : "text-muted")} />
      <span className="min-w-0 grow">{group.text}</span>
      <span className="shrink-0 text-xs font-normal text-muted tabular-nums" aria-label={t("assessments-progress-of", { answered, asked })}>{t("assessments-fraction", { answered, asked })}</span>
    </button>
  );
}

function DomainForm({ filling, state, looking, onMark, group, domains, onShow, onAt, at, first, onEnd }: Props & { group: Item; domains: readonly Item[]; onShow: (group: Item | undefined) => void; first: boolean }) {
  const { instrument } = state.view;
  const inside = new Set(allItems(group.item).map((item) => item.linkId));
  const questions = useQuestions({ filling, digits: "place", at, within: (linkId) => inside.has(linkId), onEnd });
  // The next one without an answer may be in another domain.
  useCommand("assessment.missing", () => {
    const order = questionsOf(instrument, state.scored.visible).map((item) => item.linkId);
    const from = order.indexOf(questions.active ?? "");
    const { unanswered } = state.scored;
    const next = unanswered.find((linkId) => order.indexOf(linkId) > from) ?? unanswered[0];
    if (next === undefined) return;
    if (inside.has(next)) questions.go(next);
    else onAt(next);
  }, state.scored.unanswered.length > 0);
  // A domain counts its own questions: all of them would be a number nobody needs.
  const shown = linesOf(instrument, state.scored.visible).filter((line) => inside.has(line.item.linkId));
  const order = shown.filter((line) => asks(line.item));
  const lines = shown.map((line): Line => ({ item: line.item, number: asks(line.item) ? order.indexOf(line) + 1 : null }));
  return (
    <div {...questions.frame} className="@container scroll-calm min-h-0 min-w-0 grow px-5 pb-8">
      <div className="max-w-xl">
        {/* Where there is no room for the list of domains. */}
        <Select
          label={t("assessments-domains")}
          className="pt-3 @md/whole:hidden"
          value={group.linkId}
          onChange={(linkId) => onShow(domains.find((one) => one.linkId === linkId))}
          options={domains.map((one) => ({ value: one.linkId, label: one.text }))}
        />
        <h3 className="pt-3 pb-1 text-lg font-semibold">{group.text}</h3>
        {first && <Stem instrument={instrument} />}
        {group.hint !== "" && <p className="max-w-prose text-sm text-muted">{group.hint}</p>}
        <FormView filling={filling} state={state} questions={questions} looking={looking} onMark={onMark} lines={lines} />
        {/* What stands beside it where there is room. */}
        <div className="mt-6 border-t border-line pt-4 @xl/whole:hidden"><Beside group={group} view={state.view} /></div>
        <Notice instrument={instrument} newer={state.view.newerVersion} />
      </div>
    </div>
  );
}
