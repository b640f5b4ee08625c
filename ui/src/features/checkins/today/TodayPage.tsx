/** What is overdue, due and coming, over all clients, worked through by one key each: all of it, or one view. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Failure, Page, useCommand } from "@/app/api";
import { Banner, Button, rowsAmong, Skeleton, useRowChoice } from "@/components";
import { useCalled } from "@/features/clients";
import { writeNote } from "@/features/contacts";
import { OpenGaps } from "@/features/gaps";
import { OpenFlagsToday } from "@/features/safety";
import { format, t } from "@/i18n";
import type { AgendaRow, AgendaSection } from "@/ipc";
import { useAnswer } from "../answer";
import { OUTCOMES, outcomesOf, type Deed } from "../outcomes";
import { SECTIONS } from "../queries";
import { ReasonDialog } from "../ReasonDialog";
import { useTaking } from "../taking";
import { useTogether } from "../together";
import { AgendaList } from "./AgendaList";
import { AllDone } from "./AllDone";
import { BulkBar } from "./BulkBar";
import { itemsOf, nextAfter, rowsOf, without } from "./items";
import { OutcomeBar } from "./OutcomeBar";
import { SnoozeDialog } from "./SnoozeDialog";
import { MUCH_OVERDUE, TodayTabs } from "./TodayTabs";
import { Unplanned } from "./Unplanned";
import { useActions } from "./useActions";
import { useAgenda, type Agenda } from "./useAgenda";

export const TodayPage = () => <DuePage sections={SECTIONS} />;
export const OverduePage = () => <DuePage sections={["overdue"]} />;
export const UpcomingPage = () => <DuePage sections={["coming"]} />;

function DuePage({ sections }: { sections: readonly AgendaSection[] }) {
  const state = useAgenda();
  if (state.kind === "failed") return <Page title={t("today-title")}><Failure error={state.error} onRetry={state.retry} /></Page>;
  if (state.kind === "loading") return <Page title={t("today-title")}><Skeleton /></Page>;
  return <AgendaPage agenda={state.agenda} shown={sections} />;
}

function AgendaPage({ agenda, shown }: { agenda: Agenda; shown: readonly AgendaSection[] }) {
  const navigate = useNavigate();
  const called = useCalled();
  const [folded, setFolded] = useState<ReadonlySet<AgendaSection>>(new Set());
  const [asking, setAsking] = useState<"move" | "settle" | null>(null);
  const choice = useRowChoice();
  const { answer, leaving, last, undo, writeNote: writeLast } = useAnswer((checkIn) => choice.choose(checkIn.id));
  const { together, leaving: leavingTogether } = useTogether();

  const { today, more } = agenda;
  const { sections, counts } = without(agenda, new Set([...leaving, ...leavingTogether]));
  const items = itemsOf(sections.filter(({ section }) => shown.includes(section)), counts, folded);
  const rows = rowsOf(items);
  const list = rowsAmong(rows.map((row) => row.checkIn.id), choice);
  const active = rows.find((row) => row.checkIn.id === list.active) ?? null;
  const picked = rows.filter((row) => list.selected.has(row.checkIn.id));
  const { take, dialog } = useTaking((asked, outcome) => {
    list.choose(nextAfter(rows, asked.checkIn.id));
    answer({ ...asked, outcome });
  });
  const act = (row: AgendaRow, deed: Deed) => take({ checkIn: row.checkIn, client: row.clientName, kind: row.kind }, deed);
  const log = (row: AgendaRow) => writeNote({ clientId: row.checkIn.clientId, client: called(row.clientName), checkInId: row.checkIn.id });
  const open = (row: AgendaRow) => void navigate({ to: "/clients/$clientId", params: { clientId: row.checkIn.clientId } });
  const toggle = (row: AgendaRow) => list.toggle(row.checkIn.id);
  const actions = useActions({ outcome: act, log, toggle, outcomeOfActive: (deed) => active && act(active, deed), logActive: () => active && log(active) });

  const many = picked.length > 0;
  const doTogether = (what: { kind: "move"; doOn: string; reason: string | null } | { kind: "settle"; reason: string }) => {
    const [first] = picked;
    setAsking(null);
    list.selectNone();
    if (first) together({ ...what, ids: picked.map((row) => row.checkIn.id), one: first.checkIn });
  };
  useCommand("checkIn.next", () => list.move(1, false), active !== null);
  useCommand("checkIn.previous", () => list.move(-1, false), active !== null);
  useCommand("checkIn.select", () => active && toggle(active), active !== null);
  useCommand("contact.log", () => active && log(active), active !== null);
  // The key after it is for the check-in that waits again, not for the one below.
  const undoLast = () => {
    if (last) list.choose(last.checkIn.id);
    undo();
  };
  useCommand("checkIn.undo", undoLast, last !== null);
  useCommand("checkIn.writeNote", writeLast, last !== null);
  /** What is selected is moved and settled together; everything else is said of one. */
  const press = (deed: Deed) => (many ? setAsking(deed === "snooze" ? "move" : "settle") : active && act(active, deed));
  const can = (deed: Deed) => (many ? deed === "snooze" || deed === "notPossible" : active !== null && outcomesOf(active.kind.kind).some(({ kind }) => kind === deed));

  const nothing = counts.overdue + counts.today + counts.coming + counts.unplanned === 0;
  return (
    <Page title={t("today-title")} aside={<><span>{format.longDate(today)}</span><OpenGaps /><Unplanned left={counts.unplanned} /></>} bar={<TodayTabs />} fill>
      {OUTCOMES.map(({ kind, command }) => <OutcomeKey key={kind} command={command} run={() => press(kind)} enabled={can(kind)} />)}
      <OpenFlagsToday />
      {counts.overdue > MUCH_OVERDUE && shown.includes("overdue") && (
        <Banner
          tone="info" className="mx-6 mt-3" title={t("today-much-overdue", { count: counts.overdue })}
          actions={<Button size="sm" onPress={() => void navigate({ to: "/today/catch-up" })}>{t("today-view-catch-up")}</Button>}
        >
          {t("today-much-overdue-detail")}
        </Banner>
      )}
      {nothing ? (
        <AllDone />
      ) : (
        <>
          <AgendaList
            items={items} today={today} rows={list} actions={actions} onEnter={() => active && open(active)} onMore={more}
            onFold={(section) => setFolded((now) => (now.has(section) ? new Set([...now].filter((one) => one !== section)) : new Set([...now, section])))}
          />
          {many ? (
            <BulkBar count={picked.length} onMove={() => setAsking("move")} onSettle={() => setAsking("settle")} onNone={list.selectNone} />
          ) : (
            <OutcomeBar row={active} last={last} actions={actions} onUndo={undoLast} />
          )}
        </>
      )}
      {dialog}
      {asking === "move" && (
        <SnoozeDialog title={t("today-move-together")} client={null} dueOn={null} today={today} onClose={() => setAsking(null)} onSnooze={(doOn, reason) => doTogether({ kind: "move", doOn, reason })} />
      )}
      {asking === "settle" && (
        <ReasonDialog
          title={t("today-settle-title")} client={null} label={t("today-not-possible-reason")} hint={t("today-settle-hint")} confirmLabel={t("today-settle-together")} required
          onClose={() => setAsking(null)} onConfirm={(reason) => doTogether({ kind: "settle", reason })}
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
