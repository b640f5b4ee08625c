/** The three sections of Today, page by page. */
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useToday } from "@/app/api";
import { agendaCounts } from "@/features/contacts";
import type { AgendaCounts, AgendaSection, ApiError } from "@/ipc";
import { agendaPages } from "../queries";
import type { SectionRows } from "./items";

export type Agenda = {
  sections: readonly SectionRows[];
  counts: AgendaCounts;
  /** The day the core speaks of. */
  today: string;
  more: (section: AgendaSection) => void;
};

export type AgendaState = { kind: "loading" } | { kind: "failed"; error: ApiError; retry: () => void } | { kind: "ready"; agenda: Agenda };

export function useAgenda(): AgendaState {
  useNewDay();
  const overdue = useInfiniteQuery(agendaPages("overdue"));
  const today = useInfiniteQuery(agendaPages("today"));
  const coming = useInfiniteQuery(agendaPages("coming"));
  const counts = useQuery(agendaCounts);
  const queries = { overdue, today, coming };
  const failed = [overdue, today, coming, counts].find((query) => query.error !== null && query.data === undefined);
  if (failed?.error) return { kind: "failed", error: failed.error, retry: () => void failed.refetch() };
  if (!overdue.data || !today.data || !coming.data || !counts.data) return { kind: "loading" };
  const sections = Object.entries(queries).map(([section, query]): SectionRows => ({
    section: section as AgendaSection,
    rows: query.data?.pages.flatMap((page) => page.rows) ?? [],
    hasMore: query.hasNextPage,
  }));
  return {
    kind: "ready",
    agenda: { sections, counts: counts.data, today: today.data.pages[0]?.today ?? "", more: (section) => void queries[section].fetchNextPage() },
  };
}

/** Over midnight what was coming is due: the lists are asked again. */
function useNewDay(): void {
  const queries = useQueryClient();
  const today = useToday();
  const known = useRef(today);
  useEffect(() => {
    if (known.current === today) return;
    known.current = today;
    void queries.invalidateQueries({ queryKey: ["agenda"] });
  }, [queries, today]);
}
