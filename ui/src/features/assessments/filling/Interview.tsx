/**
 * One question large on the screen, turned to the client: nothing of the record, no score, no flag.
 *
 * An answer that raises a flag leads to a neutral screen; the case manager takes the window back and opens it from there.
 */
import { ArrowLeft, ArrowRight, X } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useToday } from "@/app/api";
import { Button, DateField, IconButton, KeyHint, Tooltip, cx } from "@/components";
import { ModalSign } from "@/components/modal";
import { FlagPanel, flagDesk } from "@/features/safety";
import { t } from "@/i18n";
import type { AnswerValue, FlagId, Item, RaisedFlag } from "@/ipc";
import type { Filling, FillState } from "../model/filling";
import { linesOf, questionsOf } from "../model/items";
import { NumberAnswer } from "./NumberAnswer";
import { Options } from "./Options";
import { TextAnswer } from "./TextAnswer";
import { useQuestions } from "./useQuestions";

type Props = {
  filling: Filling;
  state: FillState;
  at: string | null;
  /** Back to the form, at this question. */
  onLeave: (at: string | null) => void;
  /** After the last question. */
  onFinish: () => void;
  onSettled: () => void;
};

/** More would not be counted at a glance. */
const DOTS = 30;

const opens = (flag: RaisedFlag): boolean => flag.state === "open" && flag.severity !== "info";

export function Interview({ filling, state, at, onLeave, onFinish, onSettled }: Props) {
  const { instrument, assessment } = state.view;
  const [ended, setEnded] = useState(false);
  /** Flags the case manager has opened, or that were open before the screen was turned. */
  const [known, setKnown] = useState<ReadonlySet<FlagId>>(() => new Set(state.flags.filter(opens).map((flag) => flag.id)));
  const raised = state.flags.filter((flag) => opens(flag) && !known.has(flag.id));
  const moment = raised.length > 0;
  const questions = useQuestions({ filling, digits: "place", at, carries: false, onEnd: () => setEnded(true) });
  const asked = questionsOf(instrument, state.scored.visible);
  const place = asked.findIndex((item) => item.linkId === questions.active);
  // What is no longer asked gives its place to the next that is.
  const item = asked[place] ?? asked[0];

  const openFlags = () => {
    setKnown(new Set([...known, ...raised.map((flag) => flag.id)]));
    flagDesk.letThrough();
  };
  // Nothing of the record shows by itself while the screen is turned to the client.
  useEffect(() => flagDesk.hold(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (moment) {
      // Not a key that goes on to the next question: what comes now is not for the client's eyes.
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) openFlags();
    } else if (event.key === "Escape") {
      event.preventDefault();
      onLeave(questions.active);
    } else if (ended && (event.key === "ArrowUp" || event.key === "k")) setEnded(false);
  };
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="fixed inset-0 z-30 bg-surface">
      <Modal className="size-full">
        <Dialog aria-label={t("assessments-way-interview")} className="flex size-full flex-col outline-none">
          <Sign />
          <div {...questions.frame} role="presentation" onKeyDown={onKeyDown} className="@container scroll-calm flex min-h-0 grow flex-col">
            <div className="flex justify-end p-3">
              <Tooltip text={t("assessments-interview-leave")} keys="escape"><IconButton icon={X} label={t("assessments-interview-leave")} onPress={() => onLeave(questions.active)} /></Tooltip>
            </div>
            <div className="mx-auto flex w-full max-w-lg grow flex-col justify-center px-6 pb-6">
              {moment ? <Moment onOpen={openFlags} /> : ended ? <End onFinish={onFinish} onBack={() => setEnded(false)} /> : item ? <Large key={item.linkId} item={item} stem={stemFor(instrument.stem, instrument.item, item)} state={state} filling={filling} onChoose={(value) => questions.walk.choose(item.linkId, value)} /> : null}
            </div>
            {!moment && !ended && item && (
              <div className="sticky bottom-0 flex items-center justify-center gap-4 bg-surface px-6 pt-2 pb-4">
                <Button size="lg" variant="quiet" icon={ArrowLeft} isDisabled={place <= 0} onPress={() => questions.step(-1)}>{t("assessments-back")}</Button>
                <Dots count={asked.length} at={place} answered={asked.map((one) => state.answers.has(one.linkId))} />
                <Button size="lg" icon={ArrowRight} onPress={() => questions.step(1)}>{t("assessments-next")}</Button>
              </div>
            )}
          </div>
        </Dialog>
      </Modal>
      <FlagPanel flags={state.flags} clientId={assessment.clientId} onSettled={onSettled} />
    </ModalOverlay>
  );
}

/** While the screen is turned to the client, no key reaches the window behind it. */
function Sign() {
  useEffect(() => ModalSign.raise(), []);
  return null;
}

/** Words that questions follow on: the instrument's, and those that stand before the question in its group. */
function stemFor(stem: string, items: readonly Item[], item: Item): string {
  const group = items.find((one) => one.type === "group" && one.item.some((inner) => inner.linkId === item.linkId));
  return [stem, group?.text ?? ""].filter(Boolean).join(" ");
}

function Large({ item, stem, state, filling, onChoose }: { item: Item; stem: string; state: FillState; filling: Filling; onChoose: (value: AnswerValue) => void }) {
  const id = useId();
  const today = useToday();
  const value = state.answers.get(item.linkId);
  const number = linesOf(state.view.instrument, state.scored.visible).find((line) => line.item.linkId === item.linkId)?.number;
  // A single choice leads on, tapped as well as typed: the client need not look for the way.
  const give = (linkId: string, next: AnswerValue | null) => (next?.kind === "choice" ? onChoose(next) : filling.give(linkId, next));
  const type = (next: AnswerValue | null) => filling.type(item.linkId, next);
  const keep = () => filling.keep(item.linkId);
  return (
    <div data-link={item.linkId}>
      {stem !== "" && <p className="mb-3 text-lg text-muted">{stem}</p>}
      <h2 id={id} data-rest="" tabIndex={-1} className="mb-6 text-2xl font-semibold outline-none">
        {number !== null && number !== undefined && <span className="sr-only">{t("assessments-question-number", { number })}</span>}
        {item.text}
        {item.type === "multiple" && <span className="mt-1 block text-lg font-normal text-muted">{t("assessments-all-that-apply")}</span>}
      </h2>
      {item.type === "number" ? <NumberAnswer item={item} value={value} label={item.text} onType={type} onKeep={keep} large />
        : item.type === "text" ? <TextAnswer item={item} value={value} label={item.text} onType={type} onKeep={keep} onMark={null} marked={[]} large />
        : item.type === "date" ? <DateField label={item.text} hideLabel value={value?.kind === "date" ? value.value : null} onChange={(next) => give(item.linkId, next === null ? null : { kind: "date", value: next })} today={today} className="max-w-64" />
        : <Options item={item} value={value} digits="place" labelledBy={id} onGive={give} large />}
      <p className="mt-6 flex items-center gap-2">
        <Button size="lg" variant="quiet" className={cx("-ms-4", value?.kind === "declined" && "bg-selected! font-semibold!")} aria-pressed={value?.kind === "declined"} onPress={() => give(item.linkId, value?.kind === "declined" ? null : { kind: "declined" })}>{t("assessments-rather-not")}</Button>
      </p>
    </div>
  );
}

function Dots({ count, at, answered }: { count: number; at: number; answered: readonly boolean[] }) {
  const words = t("assessments-question-of", { number: at + 1, count });
  return (
    <div className="flex flex-col items-center gap-2">
      {count <= DOTS && (
        <div aria-hidden className="flex flex-wrap justify-center gap-1.5">
          {answered.map((done, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a dot is its place
            <span key={place} className={cx("size-2.5 rounded-full border border-line-strong", place === at ? "scale-125 border-accent bg-accent" : done && "bg-line-strong")} />
          ))}
        </div>
      )}
      <p className="text-sm text-muted">{words}</p>
    </div>
  );
}

/** Says nothing of what was answered. */
function Moment({ onOpen }: { onOpen: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Keys that were meant for the question that was here do nothing.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col items-center gap-6 text-center">
      <h2 ref={heading} tabIndex={-1} className="text-2xl font-semibold outline-none">{t("assessments-moment")}</h2>
      <p className="text-lg text-muted">{t("assessments-moment-why")}</p>
      <div className="mt-10 flex items-center gap-2">
        <Button onPress={onOpen}>{t("assessments-moment-open")}</Button>
        <KeyHint keys="mod+enter" />
      </div>
    </div>
  );
}

function End({ onFinish, onBack }: { onFinish: () => void; onBack: () => void }) {
  return (
    <div className="flex flex-col items-center gap-6 text-center">
      <h2 className="text-2xl font-semibold">{t("assessments-end")}</h2>
      <p className="text-lg text-muted">{t("assessments-end-why")}</p>
      <div className="mt-10 flex items-center gap-2">
        <Button variant="quiet" icon={ArrowLeft} onPress={onBack}>{t("assessments-back")}</Button>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button variant="primary" autoFocus onPress={onFinish}>{t("assessments-end-finish")}</Button>
      </div>
    </div>
  );
}
