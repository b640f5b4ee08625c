/** One suggestion: the need in the client's words, why it is suggested, and what is taken with it. */
import { Link2, Pencil, X } from "lucide-react";
import { forwardRef, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { usePreferences } from "@/app/api";
import { Button, KeyHint, TextArea, cx } from "@/components";
import { format, t } from "@/i18n";
import type { Suggestion, SuggestionTaken } from "@/ipc";
import { GoalTicks } from "./GoalTicks";
import { firstOf, takenOf, toggleGoal } from "./taken";
import { Why } from "./Why";

type Props = {
  suggestion: Suggestion;
  place: number;
  count: number;
  active: boolean;
  busy: boolean;
  onActive: () => void;
  onMove: (by: number) => void;
  onAccept: (taken: SuggestionTaken) => void;
  onDismiss: () => void;
};

export const SuggestionCard = forwardRef<HTMLElement, Props>(function SuggestionCard({ suggestion, place, count, active, busy, onActive, onMove, onAccept, onDismiss }, ref) {
  const { need, because, inPlan, dismissedBefore } = suggestion;
  const { singleKeyShortcuts } = usePreferences();
  const [ticked, setTicked] = useState(() => firstOf(need));
  const [statement, setStatement] = useState(need.statement);
  const [editing, setEditing] = useState(false);
  const card = useRef<HTMLElement | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  const accept = () => onAccept(inPlan ? { key: suggestion.key, statement: "", goalIds: [], interventionIds: [] } : takenOf(suggestion.key, need, ticked, statement));
  const edit = () => {
    if (inPlan) return;
    // At once: what is typed next is meant for the field, not for the card.
    flushSync(() => setEditing(true));
    field.current?.focus();
    field.current?.select();
  };
  const stopEditing = () => {
    setEditing(false);
    setStatement((now) => now.trim() || need.statement);
    card.current?.focus();
  };
  // Buttons and boxes within keep their own keys: the card hears those pressed on itself.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = actionOf(event.key, singleKeyShortcuts);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === "next") onMove(1);
    else if (act === "previous") onMove(-1);
    else if (act === "accept") accept();
    else if (act === "dismiss") onDismiss();
    else if (act === "edit") edit();
    else {
      const goal = need.goals[act - 1];
      if (goal && !inPlan) setTicked(toggleGoal(need, ticked, goal.id));
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a card of a list that is worked through by keys
    <article
      ref={(element) => {
        card.current = element;
        if (typeof ref === "function") ref(element);
      }}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the card takes the focus, so that its keys are heard
      tabIndex={active ? 0 : -1}
      aria-label={t("suggestions-card", { statement, place: place + 1, count })}
      aria-describedby="suggestions-keys"
      onFocus={onActive}
      onKeyDown={onKeyDown}
      className={cx("flex flex-col gap-3 rounded-md border bg-surface p-4", active ? "border-accent" : "border-line")}
    >
      <div className="flex items-start gap-2">
        {editing ? (
          <TextArea
            className="grow"
            label={t("suggestions-statement")}
            rows={1}
            value={statement}
            onChange={setStatement}
            areaRef={field}
            onBlur={stopEditing}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== "Escape") return;
              event.preventDefault();
              if (event.key === "Escape") setStatement(need.statement);
              stopEditing();
            }}
          />
        ) : (
          <div className="min-w-0 grow">
            <p className="text-xs text-muted">{t(`suggestions-kind-${need.kind === "risk" ? "risk" : "need"}`)}</p>
            <h4 className="text-base font-semibold">{t("suggestions-quoted", { words: statement })}</h4>
            {need.clinicalText && <p className="text-xs text-muted">{need.clinicalText}</p>}
          </div>
        )}
        {!editing && !inPlan && <Button size="sm" variant="quiet" icon={Pencil} onPress={edit}>{t("suggestions-edit")}</Button>}
      </div>
      <Why because={because} />
      {dismissedBefore && <p className="text-sm text-muted">{t("suggestions-dismissed-before", { on: format.date(dismissedBefore.on), reason: dismissedBefore.reason })}</p>}
      {inPlan ? (
        <p className="flex items-center gap-2 text-sm"><Link2 aria-hidden className="size-4 text-info" />{t("suggestions-in-plan")}</p>
      ) : (
        <GoalTicks folded need={need} ticked={ticked} numbered={active && singleKeyShortcuts} onChange={setTicked} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" variant={active ? "primary" : "secondary"} busy={busy && active} onPress={accept}>
          {t(inPlan ? "suggestions-link" : "suggestions-accept")}
          {active && <KeyHint keys="enter" />}
        </Button>
        <Button size="sm" variant="quiet" icon={X} onPress={onDismiss}>
          {t("suggestions-dismiss")}
          {active && singleKeyShortcuts && <KeyHint keys="x" />}
        </Button>
      </div>
    </article>
  );
});

type Action = "next" | "previous" | "accept" | "dismiss" | "edit" | number;

/** What a key asks for; letters and digits only where single keys are wanted. */
function actionOf(key: string, single: boolean): Action | null {
  switch (key) {
    case "ArrowDown": return "next";
    case "ArrowUp": return "previous";
    case "Enter": return "accept";
    case "Delete": return "dismiss";
    case "F2": return "edit";
    default:
  }
  if (!single) return null;
  switch (key.toLowerCase()) {
    case "j": return "next";
    case "k": return "previous";
    case "x": return "dismiss";
    case "e": return "edit";
    default: return /^[1-9]$/.test(key) ? Number(key) : null;
  }
}
