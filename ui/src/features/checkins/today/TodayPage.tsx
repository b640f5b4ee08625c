/** Today: what is overdue, due and coming, over all clients, worked through by one key each. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Failure, Page, useCommand } from "@/app/api";
import { Skeleton } from "@/components";
import { useCalled } from "@/features/clients";
import { writeNote } from "@/features/contacts";
import { OpenFlagsToday } from "@/features/safety";
import { format, t } from "@/i18n";
import type { AgendaRow, AgendaSection, CheckInOutcome } from "@/ipc";
import { useAnswer } from "../answer";
import { bare, OUTCOMES, type OutcomeKind } from "../outcomes";
import { ReasonDialog } from "../ReasonDialog";
import { AgendaList } from "./AgendaList";
import { AllDone } from "./AllDone";
import { itemsOf, nextAfter, rowsOf } from "./items";
import { OutcomeBar } from "./OutcomeBar";
import { SnoozeDialog } from "./SnoozeDialog";
import { Unplanned } from "./Unplanned";
import { useActions } from "./useActions";
import { useAgenda, type Agenda } from "./useAgenda";

export function TodayPage() {
  const state = useAgenda();
  if (state.kind === "failed") return <Page title={t("today-title")}><Failure error={state.error} onRetry={state.retry} /></Page>;
  if (state.kind === "loading") return <Page title={t("today-title")}><Skeleton /></Page>;
  return <AgendaPage agenda={state.agenda} />;
}

/** What is asked before an outcome is recorded. */
type Asking = { row: AgendaRow; kind: "notPossible" | "snooze" };

function AgendaPage({ agenda }: { agenda: Agenda }) {
  const { sections, counts, today, more } = agenda;
  const navigate = useNavigate();
  const called = useCalled();
  const [folded, setFolded] = useState<ReadonlySet<AgendaSection>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const { answer, last, undo, writeNote: writeLast } = useAnswer((checkIn) => setChosen(checkIn.id));
  const [asking, setAsking] = useState<Asking | null>(null);

  const items = itemsOf(sections, counts, folded);
  const rows = rowsOf(items);
  // What was active may have gone by another way: the list never stands without one.
  const active = rows.find((row) => row.checkIn.id === chosen) ?? rows[0] ?? null;
  const move = (by: number) => {
    const at = rows.findIndex((row) => row.checkIn.id === active?.checkIn.id);
    setChosen(rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.checkIn.id ?? null);
  };
  const record = (row: AgendaRow, outcome: CheckInOutcome) => {
    setAsking(null);
    setChosen(nextAfter(rows, row.checkIn.id));
    answer({ checkIn: row.checkIn, client: row.clientName, outcome });
  };
  const take = (row: AgendaRow, kind: OutcomeKind) => {
    const outcome = bare(kind);
    if (outcome) record(row, outcome);
    else if (kind === "notPossible" || kind === "snooze") setAsking({ row, kind });
  };
  const log = (row: AgendaRow) => writeNote({ clientId: row.checkIn.clientId, client: called(row.clientName), checkInId: row.checkIn.id });
  const open = (row: AgendaRow) => void navigate({ to: "/clients/$clientId", params: { clientId: row.checkIn.clientId } });
  const actions = useActions({ outcome: take, log, outcomeOfActive: (kind) => active && take(active, kind), logActive: () => active && log(active) });

  useCommand("checkIn.next", () => move(1), active !== null);
  useCommand("checkIn.previous", () => move(-1), active !== null);
  useCommand("contact.log", () => active && log(active), active !== null);
  useCommand("checkIn.undo", undo, last !== null);
  useCommand("checkIn.writeNote", writeLast, last !== null);

  const nothing = counts.overdue + counts.today + counts.coming + counts.unplanned === 0;
  return (
    <Page title={t("today-title")} aside={<><span>{format.longDate(today)}</span><Unplanned left={counts.unplanned} /></>} fill>
      {OUTCOMES.map((outcome) => <OutcomeKey key={outcome.kind} command={outcome.command} run={() => active && take(active, outcome.kind)} enabled={active !== null} />)}
      <OpenFlagsToday />
      {nothing ? (
        <AllDone />
      ) : (
        <>
          <AgendaList
            items={items} today={today} active={active?.checkIn.id ?? null} onActive={(row) => setChosen(row.checkIn.id)}
            onMove={move} onOpen={open} actions={actions} onMore={more}
            onFold={(section) => setFolded((now) => (now.has(section) ? new Set([...now].filter((one) => one !== section)) : new Set([...now, section])))}
          />
          <OutcomeBar row={active} last={last} actions={actions} onUndo={undo} />
        </>
      )}
      {asking?.kind === "notPossible" && (
        <ReasonDialog
          title={t("today-not-possible-title")} client={called(asking.row.clientName)} label={t("today-not-possible-reason")} hint={t("today-not-possible-hint")}
          confirmLabel={t("today-record")} required onClose={() => setAsking(null)} onConfirm={(reason) => record(asking.row, { kind: "notPossible", reason })}
        />
      )}
      {asking?.kind === "snooze" && (
        <SnoozeDialog
          client={called(asking.row.clientName)} dueOn={asking.row.checkIn.dueOn} today={today} onClose={() => setAsking(null)}
          onSnooze={(until, reason) => record(asking.row, { kind: "snooze", until, reason })}
        />
      )}
    </Page>
  );
}

/** One outcome's key. A component of its own: hooks do not stand in loops. */
function OutcomeKey({ command, run, enabled }: { command: string; run: () => void; enabled: boolean }) {
  useCommand(command, run, enabled);
  return null;
}
