/** Joins the way through a form to the keyboard and the focus. */
import { useEffect, useState, useSyncExternalStore, type FocusEvent, type KeyboardEvent } from "react";
import type { Filling } from "../model/filling";
import type { KeyPress } from "../model/keys";
import { Walk, type WalkOptions } from "../model/walk";

type Options = WalkOptions & {
  filling: Filling;
  /** Beyond the last question. */
  onEnd?: () => void;
  /** Whether it takes the focus when it is shown. */
  takesFocus?: boolean;
};

export type Questions = ReturnType<typeof useQuestions>;

const KEYS = /^(\d|[dsljkyn]|Arrow(Up|Down|Left|Right)|Page(Up|Down)|Home|End|Enter|Backspace|Delete)$/;

export function useQuestions({ filling, onEnd, takesFocus = true, ...options }: Options) {
  const [walk] = useState(() => new Walk(filling, options));
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const { linkId: active, steps } = useSyncExternalStore(walk.subscribe, walk.place);
  useEffect(() => walk.endsWith(onEnd ?? (() => undefined)), [walk, onEnd]);
  useEffect(() => {
    if (steps > 0 || takesFocus) focusOn(root, walk.place().linkId);
  }, [root, walk, steps, takesFocus]);

  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return;
    const question = event.target.closest("[data-link]");
    if (!question) return;
    const typing = typingIn(event.target);
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    // Out of a field to the question itself, where letters are keys, and back.
    if (event.key === "Escape" && typing) {
      take();
      return question.querySelector<HTMLElement>("[data-rest]")?.focus();
    }
    const field = question.querySelector<HTMLElement>("textarea, input");
    if (event.key === "Enter" && field && event.target.matches("[data-rest]")) {
      take();
      return field.focus();
    }
    if (typing === "words") {
      const out = leavesWords(event.target, event.key);
      if (out === 0) return;
      event.preventDefault();
      return walk.step(out);
    }
    if (!KEYS.test(event.key) || (event.shiftKey && event.key.length === 1)) return;
    // A button of the question that is not an answer (its menu) keeps its own keys.
    if (event.target.matches("button:not([data-option])") && !/^(\d|Arrow(Up|Down)|[dsljk])$/.test(event.key)) return;
    // Enter on an option that is not chosen yet chooses it, as a press does.
    if (event.key === "Enter" && event.target.matches("[data-option]:not([aria-checked=true])")) return;
    const key: KeyPress = { key: event.key, typing };
    if (!walk.isBusy() && walk.deed(key) === null) {
      // A letter or digit that means nothing here must not mean something elsewhere: L writes a note.
      if (typing === null && event.key.length === 1) take();
      return;
    }
    if (walk.isBusy() && typing === "number" && /^(\d|Backspace|Delete)$/.test(event.key)) return;
    take();
    // A key held down answers once.
    if (event.repeat && !/^(Arrow|Page)/.test(event.key)) return;
    void walk.press(key);
  };
  const onFocusCapture = (event: FocusEvent<HTMLElement>) => {
    const linkId = event.target.closest<HTMLElement>("[data-link]")?.dataset["link"];
    if (linkId !== undefined) walk.arrive(linkId);
  };
  return { frame: { ref: setRoot, role: "presentation", onKeyDownCapture, onFocusCapture }, active, go: walk.go, step: walk.step, walk };
}

/** What is typed into: words, a number, or nothing. */
function typingIn(target: HTMLElement): KeyPress["typing"] {
  if (target instanceof HTMLTextAreaElement) return "words";
  if (target instanceof HTMLInputElement) return target.inputMode === "decimal" ? "number" : "words";
  return null;
}

/** Out of a text by its ends: down from its last place, up from its first. */
function leavesWords(target: HTMLElement, key: string): number {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return 0;
  const { selectionStart, selectionEnd, value } = target;
  if (selectionStart !== selectionEnd) return 0;
  if (key === "ArrowDown" && selectionEnd === value.length) return 1;
  return key === "ArrowUp" && selectionStart === 0 ? -1 : 0;
}

/** Puts the focus on a question: the chosen option or the first, or its field. */
function focusOn(root: HTMLElement | null, linkId: string | null): void {
  if (!root || linkId === null) return;
  const question = root.querySelector<HTMLElement>(`[data-link="${CSS.escape(linkId)}"]`);
  const stop = question?.querySelector<HTMLElement>("[data-stop]") ?? question?.querySelector<HTMLElement>("textarea, input") ?? question?.querySelector<HTMLElement>("[data-rest]");
  if (!question || !stop) return;
  stop.focus({ preventScroll: true });
  question.scrollIntoView({ block: "nearest" });
}
