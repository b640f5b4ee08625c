/** What an assessment points to in the plan, worked through by keys: one accepts, one dismisses with a reason. */
import { Sprout } from "lucide-react";
import { useRef, useState } from "react";
import { EmptyState } from "@/components";
import { t } from "@/i18n";
import { suggestionAccept, suggestionDismiss, type AssessmentView, type Suggestion } from "@/ipc";
import { CameOf } from "./CameOf";
import { DismissDialog } from "./DismissDialog";
import { SuggestionCard } from "./SuggestionCard";
import { nextPlace } from "./taken";
import { useDecide } from "./useDecide";

export function SuggestionsPanel({ view }: { view: AssessmentView }) {
  const { assessment, suggestions, decisions } = view;
  const decide = useDecide(assessment.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const [dismissing, setDismissing] = useState<Suggestion | null>(null);
  const cards = useRef(new Map<string, HTMLElement>());
  const heading = useRef<HTMLHeadingElement>(null);
  const active = suggestions.find((one) => one.key === chosen)?.key ?? suggestions[0]?.key ?? null;

  const focus = (key: string | null) => {
    setChosen(key);
    requestAnimationFrame(() => (key === null ? heading.current : cards.current.get(key))?.focus());
  };
  const move = (by: number) => {
    const at = suggestions.findIndex((one) => one.key === active) + by;
    focus(suggestions[Math.max(0, Math.min(suggestions.length - 1, at))]?.key ?? null);
  };
  /** Suggestions a decision is being kept of: a key for another one waits its turn and is not lost. */
  const underWay = useRef(new Set<string>());
  /** The next one has the focus as soon as this one has gone. */
  const settle = (suggestion: Suggestion, act: Parameters<typeof decide.mutate>[0]) => {
    const { key } = suggestion;
    if (underWay.current.has(key)) return;
    underWay.current.add(key);
    const at = suggestions.indexOf(suggestion);
    void decide
      .mutateAsync(act)
      .then(({ suggestions: left }) => {
        if (underWay.current.size > 1) return;
        const place = nextPlace(at, left.length);
        focus(place === null ? null : (left[place]?.key ?? null));
      })
      // What went wrong has been said by then.
      .catch(() => undefined)
      .finally(() => underWay.current.delete(key));
  };

  return (
    <section className="@container flex flex-col gap-3">
      <h3 ref={heading} tabIndex={-1} className="text-base font-semibold">{t("suggestions-title", { count: suggestions.length })}</h3>
      {suggestions.length > 0 && <p id="suggestions-keys" className="text-xs text-muted">{t("suggestions-keys")}</p>}
      {suggestions.map((suggestion, place) => (
        <SuggestionCard
          key={suggestion.key}
          ref={(element) => void (element ? cards.current.set(suggestion.key, element) : cards.current.delete(suggestion.key))}
          suggestion={suggestion}
          place={place}
          count={suggestions.length}
          active={suggestion.key === active}
          busy={decide.isPending}
          onActive={() => setChosen(suggestion.key)}
          onMove={move}
          onAccept={(taken) =>
            settle(suggestion, { run: () => suggestionAccept({ assessmentId: assessment.id, taken }), done: t(suggestion.inPlan ? "suggestions-linked" : "suggestions-accepted") })}
          onDismiss={() => setDismissing(suggestion)}
        />
      ))}
      {suggestions.length === 0 && decisions.length === 0 && <EmptyState icon={Sprout} title={t("suggestions-none")} className="py-6!">{t("suggestions-none-why")}</EmptyState>}
      {suggestions.length === 0 && <CameOf decisions={decisions} />}
      {dismissing && (
        <DismissDialog
          clientId={assessment.clientId}
          statement={dismissing.need.statement}
          onClose={() => {
            const { key } = dismissing;
            setDismissing(null);
            focus(key);
          }}
          onDismiss={(reason) => {
            const { key } = dismissing;
            setDismissing(null);
            settle(dismissing, { run: () => suggestionDismiss({ assessmentId: assessment.id, key, reason }), done: t("suggestions-dismissed") });
          }}
        />
      )}
    </section>
  );
}
