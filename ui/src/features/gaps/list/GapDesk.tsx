/** A list of gaps with everything that can be done about them: on its page, in a chart, and behind the chart's banner. */
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState, type ReactNode } from "react";
import { failureTitle, useCommand, useToday } from "@/app/api";
import { toast, useRows } from "@/components";
import { useCalled } from "@/features/clients";
import type { Gap, GapAct } from "@/ipc";
import type { DecideKind } from "../decide/days";
import { DecideDialog } from "../decide/DecideDialog";
import { inWords, useDecide, type Decision } from "../decide/useDecide";
import { gapId } from "../queries";
import { GapBar } from "./GapBar";
import { GapList } from "./GapList";
import { itemsOf, nextAfter, rowsOf } from "./items";
import { useActs } from "./useActs";
import { useRowActions } from "./useRowActions";

export type GapDeskProps = {
  gaps: readonly Gap[];
  grouped?: boolean;
  /** Of one client, whose chart is open. */
  ofClient?: boolean;
  hasMore?: boolean;
  onMore?: () => void;
  /** Takes the keyboard when it appears. */
  takesFocus?: boolean;
  /** Narrows the list to one client. */
  onOnly?: (clientId: string) => void;
  /** Stands where the rows would. */
  empty: ReactNode;
  className?: string;
};

export function GapDesk({ gaps, grouped = false, ofClient = false, hasMore = false, takesFocus = false, onMore, onOnly, empty, className }: GapDeskProps) {
  const today = useToday();
  const navigate = useNavigate();
  const called = useCalled();
  /** Being opened again at the moment: the next key is for the gap after them. */
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => itemsOf(leaving.size === 0 ? gaps : gaps.filter((gap) => !leaving.has(gapId(gap.key))), grouped), [gaps, grouped, leaving]);
  const rows = useMemo(() => rowsOf(items), [items]);
  const list = useRows(rows.map((row) => row.id));
  const [asking, setAsking] = useState<{ kind: DecideKind; gaps: readonly Gap[] } | null>(null);
  const { act, dialogs } = useActs();
  const { decide, last, undo } = useDecide(([first]) => first && list.choose(gapId(first.key)));

  const ofId = (id: string | null) => rows.find((row) => row.id === id)?.gap;
  const active = ofId(list.active) ?? null;
  const selected = rows.filter((row) => list.selected.has(row.id)).map((row) => row.gap);
  const finish = (about: readonly Gap[], decision: Decision) =>
    decide.mutate({ gaps: about, decision }, {
      onSuccess: () => {
        list.choose(nextAfter(rows, new Set(about.map((gap) => gapId(gap.key)))));
        list.selectNone();
        setAsking(null);
      },
    });
  /** Asks nothing first, so that it shows at once. */
  const reopen = (about: readonly Gap[]) => {
    const ids = new Set(about.map((gap) => gapId(gap.key)));
    list.choose(nextAfter(rows, ids));
    list.selectNone();
    setLeaving((now) => new Set([...now, ...ids]));
    void decide
      .mutateAsync({ gaps: about, decision: { kind: "reopened", until: null, reason: "" } })
      .catch((error: unknown) => toast(failureTitle(error), { tone: "danger" }))
      .finally(() => setLeaving((now) => new Set([...now].filter((one) => !ids.has(one)))));
  };
  const decideAbout = (about: readonly Gap[], kind: DecideKind | "reopened") => {
    if (about.length === 0) return;
    if (kind !== "reopened") {
      decide.reset();
      return setAsking({ kind, gaps: about });
    }
    const quiet = about.filter((gap) => gap.state !== "open");
    if (quiet.length > 0) reopen(quiet);
  };
  /** The selected ones, or else the one the keys act on. */
  const meant = selected.length > 0 ? selected : active ? [active] : [];
  const actOn = (gap: Gap | null | undefined, what: GapAct | undefined) => gap && what && act(gap, what);
  const open = (gap: Gap | null | undefined) => gap && void navigate({ to: "/clients/$clientId", params: { clientId: gap.key.clientId } });

  useCommand("gap.snooze", () => decideAbout(meant, "snoozed"), meant.length > 0);
  useCommand("gap.exempt", () => decideAbout(meant, "exempt"), meant.length > 0);
  useCommand("gap.reopen", () => decideAbout(meant, "reopened"), meant.some((gap) => gap.state !== "open"));
  useCommand("gap.second", () => actOn(active, active?.acts[1]), active?.acts[1] !== undefined);
  useCommand("gap.third", () => actOn(active, active?.acts[2]), active?.acts[2] !== undefined);
  useCommand("gap.open", () => open(active), active !== null && !ofClient);
  useCommand("gap.next", () => list.move(1, false), active !== null);
  useCommand("gap.previous", () => list.move(-1, false), active !== null);
  useCommand("gap.undo", undo, last !== null);

  const actions = useRowActions({
    choose: list.choose,
    select: list.toggle,
    act: (id, what) => {
      list.choose(id);
      actOn(ofId(id), what);
    },
    decide: (id, kind) => {
      list.choose(id);
      const gap = ofId(id);
      // Of the selected ones each stands for all.
      if (gap) decideAbout(list.selected.has(id) ? selected : [gap], kind);
    },
    open: (id) => open(ofId(id)),
    only: (id) => {
      const gap = ofId(id);
      if (gap) onOnly?.(gap.key.clientId);
    },
  });
  return (
    <>
      {/* In a chart the key is the chart's own already. */}
      {!ofClient && active && <LogKey run={() => act(active, "log-contact")} />}
      {rows.length === 0 ? empty : (
        <GapList
          className={className ?? ""} items={items} rows={list} today={today} ofClient={ofClient} grouped={grouped} actions={actions}
          onFirst={() => actOn(active, active?.acts[0])} hasMore={hasMore} onMore={() => onMore?.()} takesFocus={takesFocus}
        />
      )}
      <GapBar
        gap={active} selected={selected} ofClient={ofClient} last={last && inWords(last, called)}
        onAct={(what) => actOn(active, what)} onDecide={(kind) => decideAbout(meant, kind)} onOpen={() => open(active)} onSelectNone={list.selectNone} onUndo={undo}
      />
      {dialogs}
      {asking && (
        <DecideDialog
          kind={asking.kind} gaps={asking.gaps} today={today} error={decide.error} busy={decide.isPending} onClose={() => setAsking(null)}
          onDecide={(until, reason) => finish(asking.gaps, { kind: asking.kind, until, reason })}
        />
      )}
    </>
  );
}

/** The key that logs a contact is for the client of the gap one is on. A component of its own: without a gap it takes the key from nobody. */
function LogKey({ run }: { run: () => void }) {
  useCommand("contact.log", run);
  return null;
}
