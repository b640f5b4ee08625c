/** The legend that can be pressed: which gap the keys act on and what each does; or what can be done with all that are selected. */
import { AlarmClock, CircleSlash2, FolderOpen, RotateCcw, Undo2, X } from "lucide-react";
import { usePreferences } from "@/app/api";
import { Button, FootBar, KeyHint } from "@/components";
import { useCalled } from "@/features/clients";
import { t } from "@/i18n";
import type { Gap, GapAct } from "@/ipc";
import { ACT_LOOKS, actKeys } from "../acts";
import { clientsOf } from "./items";

type Props = {
  gap: Gap | null;
  selected: readonly Gap[];
  ofClient: boolean;
  /** What was decided last, in words. */
  last: string | null;
  onAct: (act: GapAct) => void;
  onDecide: (kind: "snoozed" | "exempt" | "reopened") => void;
  onOpen: () => void;
  onSelectNone: () => void;
  onUndo: () => void;
};

export function GapBar({ gap, selected, ofClient, last, onAct, onDecide, onOpen, onSelectNone, onUndo }: Props) {
  const called = useCalled();
  const { singleKeyShortcuts } = usePreferences();
  const many = selected.length > 0;
  const quiet = many ? selected.some(({ state }) => state !== "open") : gap !== null && gap.state !== "open";
  const hint = (keys: string) => (singleKeyShortcuts || keys === "enter" ? <KeyHint keys={keys} /> : null);
  const spoken = (keys: string) => (singleKeyShortcuts ? keys.toUpperCase() : undefined);
  if (!gap && !many && last === null) return null;
  return (
    <FootBar label={t("gaps-bar")}>
      {many ? (
        <p className="pb-1.5 text-sm" role="status">
          <span className="font-semibold">{t("gaps-selected", { count: selected.length })}</span>
          {!ofClient && <span className="text-muted"> {t("gaps-selected-clients", { count: clientsOf(selected).length })}</span>}
        </p>
      ) : gap ? (
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2 pb-1.5 text-sm">
          {!ofClient && <span className="font-semibold">{called(gap.clientName)}</span>}
          <span className={ofClient ? "font-semibold" : "truncate text-muted"}>{gap.title}</span>
        </p>
      ) : null}
      {(gap ?? many) && (
        <div className="flex flex-wrap items-center gap-1.5">
          {!many && gap?.acts.map((act, at) => (
            <Button key={act} size="sm" icon={ACT_LOOKS[act].icon} aria-keyshortcuts={at === 0 ? "Enter" : spoken(actKeys(at))} onPress={() => onAct(act)}>
              {t(ACT_LOOKS[act].label)}
              {hint(actKeys(at))}
            </Button>
          ))}
          <Button size="sm" icon={AlarmClock} aria-keyshortcuts={spoken("s")} onPress={() => onDecide("snoozed")}>{t("gaps-snooze")}{hint("s")}</Button>
          <Button size="sm" icon={CircleSlash2} aria-keyshortcuts={spoken("x")} onPress={() => onDecide("exempt")}>{t("gaps-exempt")}{hint("x")}</Button>
          {quiet && <Button size="sm" icon={RotateCcw} aria-keyshortcuts={spoken("r")} onPress={() => onDecide("reopened")}>{t("gaps-reopen")}{hint("r")}</Button>}
          {!many && !ofClient && <Button size="sm" variant="quiet" icon={FolderOpen} aria-keyshortcuts={spoken("o")} onPress={onOpen}>{t("gaps-open-chart")}{hint("o")}</Button>}
          {many && <Button size="sm" variant="quiet" icon={X} onPress={onSelectNone}>{t("gaps-select-none")}</Button>}
        </div>
      )}
      {last !== null && (
        <p className="flex flex-wrap items-center gap-x-2 pt-1.5 text-xs text-muted">
          <span className="truncate">{last}</span>
          <Button size="sm" variant="quiet" className="h-6!" icon={Undo2} aria-keyshortcuts={spoken("u")} onPress={onUndo}>{t("gaps-undo")}{hint("u")}</Button>
        </p>
      )}
    </FootBar>
  );
}
