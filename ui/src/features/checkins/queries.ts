/** What the window asks the core about check-ins. */
import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { agendaPage, cadencePreview, catchUpPage, checkInList, daySweep, dischargeList, seriesList, type AgendaSection, type CheckInSeries, type ClientId } from "@/ipc";

/** The sections of Today in the order they stand. */
export const SECTIONS = ["overdue", "today", "coming"] as const satisfies readonly AgendaSection[];

const PAGE = 50;

export const agendaPages = (section: AgendaSection) =>
  infiniteQueryOptions({
    queryKey: ["agenda", section],
    queryFn: ({ pageParam }) => agendaPage({ section, cursor: pageParam, limit: PAGE }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const seriesQuery = (clientId: ClientId) => queryOptions({ queryKey: ["check-ins", clientId, "series"], queryFn: () => seriesList({ clientId }) });

export const checkInsQuery = (clientId: ClientId) => queryOptions({ queryKey: ["check-ins", clientId, "list"], queryFn: () => checkInList({ clientId }) });

/** The discharges a series can be counted from. */
export const dischargesQuery = (clientId: ClientId) => queryOptions({ queryKey: ["client", clientId, "discharges"], queryFn: () => dischargeList({ clientId }) });

/** A rhythm in a sentence with its next dates; the former stays on show while one changes it. */
export const previewQuery = (series: CheckInSeries | null) =>
  queryOptions({
    // What it is for changes no date.
    queryKey: ["cadence", series && { ...series, purpose: "" }],
    queryFn: () => (series === null ? null : cadencePreview({ series })),
    placeholderData: keepPreviousData,
  });

/** Overdue check-ins, one line a series. */
export const catchUpPages = infiniteQueryOptions({
  queryKey: ["agenda", "catch-up"],
  queryFn: ({ pageParam }) => catchUpPage({ cursor: pageParam, limit: PAGE }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

/** Asks again for everything that shows check-ins, after something that concerns many clients. */
export async function askAboutMany(queries: QueryClient): Promise<void> {
  const keys = [["agenda"], ["gaps"], ["calendar"], ["caseload"], ["client"], ["check-ins"], ["timeline"], ["history"]];
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
}

/** What is left at the end of the day. */
export const sweepQuery = queryOptions({ queryKey: ["agenda", "sweep"], queryFn: () => daySweep() });
