/** The legend that can be pressed: which check-in the keys act on, and every outcome with its key. */
import { NotebookPen, Undo2 } from "lucide-react";
import { memo } from "react";
import { usePreferences } from "@/app/api";
import { Button, KeyHint } from "@/components";
import { useCalled } from "@/features/clients";
import { t } from "@/i18n";
import type { AgendaRow } from "@/ipc";
import { inWords, type Answered } from "../answer";
import { OUTCOMES } from "../outcomes";
import type { Actions } from "./useActions";

type Props = { row: AgendaRow | null; last: Answered | null; actions: Actions; onUndo: () => void };

export function OutcomeBar({ row, last, actions, onUndo }: Props) {
  const called = useCalled();
  const { singleKeyShortcuts: keys } = usePreferences();
  return (
    <section aria-label={t("today-outcomes")} className="shrink-0 border-t border-line bg-sunken px-6 py-2.5">
      {row && (
        <>
          <p className="flex min-w-0 flex-wrap items-baseline gap-x-2 pb-1.5 text-sm">
            <span className="font-semibold">{called(row.clientName)}</span>
            <span className="truncate text-muted">{row.purpose}</span>
          </p>
          <Outcomes actions={actions} keys={keys} />
        </>
      )}
      {last && (
        <p className="flex flex-wrap items-center gap-x-2 pt-1.5 text-xs text-muted">
          <span className="truncate">{inWords(last, called)}</span>
          <Button size="sm" variant="quiet" className="h-6!" icon={Undo2} aria-keyshortcuts={keys ? "U" : undefined} onPress={onUndo}>
            {t("today-undo")}
            {keys && <KeyHint keys="u" />}
          </Button>
        </p>
      )}
    </section>
  );
}

/** The same for every row: drawn once. */
const Outcomes = memo(function Outcomes({ actions, keys }: { actions: Actions; keys: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {OUTCOMES.map((outcome) => (
        <Button key={outcome.kind} size="sm" icon={outcome.icon} aria-keyshortcuts={keys ? outcome.key.toUpperCase() : undefined} onPress={() => actions.outcomeOfActive(outcome.kind)}>
          {t(outcome.label)}
          {keys && <KeyHint keys={outcome.key} />}
        </Button>
      ))}
      <Button size="sm" variant="quiet" icon={NotebookPen} aria-keyshortcuts={keys ? "L" : undefined} onPress={() => actions.logActive()}>
        {t("today-note")}
        {keys && <KeyHint keys="l" />}
      </Button>
    </div>
  );
});
