/** The legend that can be pressed: which check-in the keys act on, and every outcome with its key. */
import { NotebookPen, Undo2 } from "lucide-react";
import { memo } from "react";
import { usePreferences } from "@/app/api";
import { Button, FootBar, KeyHint } from "@/components";
import { useCalled } from "@/features/clients";
import { t } from "@/i18n";
import type { AgendaRow, CheckInKind } from "@/ipc";
import { inWords, type Answered } from "../answer";
import { outcomesOf } from "../outcomes";
import type { Actions } from "./useActions";

/** `shift+d` as ARIA writes it. */
const shortcut = (keys: string): string => keys.split("+").map((key) => (key.length === 1 ? key.toUpperCase() : `${key.charAt(0).toUpperCase()}${key.slice(1)}`)).join("+");

type Props = { row: AgendaRow | null; last: Answered | null; actions: Actions; onUndo: () => void };

export function OutcomeBar({ row, last, actions, onUndo }: Props) {
  const called = useCalled();
  const { singleKeyShortcuts: keys } = usePreferences();
  return (
    <FootBar label={t("today-outcomes")}>
      {row && (
        <>
          <p className="flex min-w-0 flex-wrap items-baseline gap-x-2 pb-1.5 text-sm">
            <span className="font-semibold">{called(row.clientName)}</span>
            <span className="truncate text-muted">{row.purpose}</span>
          </p>
          <Outcomes kind={row.kind.kind} actions={actions} keys={keys} />
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
    </FootBar>
  );
}

/** The same for every row of a kind: drawn anew only where the kind is another. */
const Outcomes = memo(function Outcomes({ kind, actions, keys }: { kind: CheckInKind["kind"]; actions: Actions; keys: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {outcomesOf(kind).map((outcome) => (
        <Button key={outcome.kind} size="sm" icon={outcome.icon} aria-keyshortcuts={keys ? shortcut(outcome.key) : undefined} onPress={() => actions.outcomeOfActive(outcome.kind)}>
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
