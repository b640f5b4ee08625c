/** Deciding about gaps, saying so, and taking it back. */
import { useMutation, useQueryClient, type InfiniteData, type QueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { failureTitle } from "@/app/api";
import { toast } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import { gapsDecide, type Gap, type GapPage, type GapSettlement } from "@/ipc";
import { gapCountsQuery, gapId } from "../queries";
import { clientsOf } from "../list/items";

export type Decision = { kind: "snoozed" | "exempt"; until: string; reason: string } | { kind: "reopened"; until: null; reason: "" };

/** Which gaps were decided on as they stood before, and what was decided. */
export type Decided = { gaps: readonly Gap[]; decision: Decision };

const settlementOf = ({ key }: Gap, { kind, until, reason }: Decision): GapSettlement => ({ key, kind, until, reason });

/** What brings a gap back to where it stood: every decision stays in its history. */
const asBefore = ({ key, state, until, reason }: Gap): GapSettlement =>
  state === "open" ? { key, kind: "reopened", until: null, reason: "" } : { key, kind: state, until, reason: reason ?? "" };

/** Takes away what was said of the last decision: only the newest is on show. */
let quieten = (): void => undefined;

/** One after the other, in the order of the keys. */
const scope = { id: "gap-decisions" };

/** `onUndone` hears of gaps that stand as before. */
export function useDecide(onUndone?: (gaps: readonly Gap[]) => void) {
  const queries = useQueryClient();
  const called = useCalled();
  const [last, setLast] = useState<Decided | null>(null);
  // Known as soon as the core has it: the key that takes the last one back may be pressed before that.
  const newest = useRef<Decided | null>(null);
  const remember = (done: Decided | null) => {
    newest.current = done;
    setLast(done);
  };
  const undo = useMutation({
    scope,
    mutationFn: async (which: Decided | "newest") => {
      const done = which === "newest" ? newest.current : which;
      // Taken back once: it does not belong into the history twice.
      if (done !== null && done === newest.current) remember(null);
      try {
        return done && { gaps: done.gaps, counts: await gapsDecide({ settlements: done.gaps.map(asBefore) }) };
      } catch (error) {
        remember(newest.current ?? done);
        throw error;
      }
    },
    onSuccess: (undone) => {
      if (!undone) return;
      quieten();
      queries.setQueryData(gapCountsQuery.queryKey, undone.counts);
      void askAgain(queries, undone.gaps);
      onUndone?.(undone.gaps);
      toast(t("gaps-undone"));
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
  const decide = useMutation({
    scope,
    mutationFn: ({ gaps, decision }: Decided) => gapsDecide({ settlements: gaps.map((gap) => settlementOf(gap, decision)) }),
    onSuccess: (counts, done) => {
      remember(done);
      queries.setQueryData(gapCountsQuery.queryKey, counts);
      takeOut(queries, done);
      void askAgain(queries, done.gaps);
      quieten();
      quieten = toast(inWords(done, called), { tone: "success", action: { label: t("gaps-undo"), run: () => undo.mutate(done) } });
    },
  });
  return { decide, last, undo: () => undo.mutate("newest") };
}

/** `Snoozed until Dec 1: Goldie Sampleton`. */
export function inWords({ gaps, decision }: Decided, called: (name: string) => string): string {
  const [client = "", ...others] = clientsOf(gaps).map(called);
  const who = others.length > 0 ? t("gaps-clients", { count: others.length + 1 }) : client;
  const until = decision.until === null ? "" : format.date(decision.until);
  return t(`gaps-done-${decision.kind}`, { count: gaps.length, who, until });
}

/** Takes the rows out before the lists are asked again: the eye should not wait. */
function takeOut(queries: QueryClient, { gaps, decision }: Decided): void {
  const ids = new Set(gaps.map((gap) => gapId(gap.key)));
  const state = decision.kind === "reopened" ? "open" : decision.kind;
  queries.setQueriesData<InfiniteData<GapPage, string | null>>({ queryKey: ["gaps", "list"] }, (data) =>
    data && {
      ...data,
      pages: data.pages.map((page) => {
        const stays = page.rows.filter((gap) => gap.state === state || !ids.has(gapId(gap.key)));
        return { ...page, rows: stays, total: page.total - (page.rows.length - stays.length) };
      }),
    },
  );
}

/** Everything that says something about these gaps. */
export async function askAgain(queries: QueryClient, gaps: readonly Gap[]): Promise<void> {
  const clients = [...new Set(gaps.map((gap) => gap.key.clientId))];
  await Promise.all([["gaps"], ...clients.flatMap((id) => [["client", id], ["history", id]])].map((queryKey) => queries.invalidateQueries({ queryKey })));
}
