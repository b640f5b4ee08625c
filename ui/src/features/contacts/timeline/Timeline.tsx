/** A client's story, the newest first: everything that happened, narrowed by kind. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { History } from "lucide-react";
import { useEffect, useRef } from "react";
import { Failure } from "@/app/api";
import { Button, EmptyState, Skeleton } from "@/components";
import { ChartScreen, useCalled, useClient } from "@/features/clients";
import { format, t } from "@/i18n";
import type { TimelineEntry, TimelineKind } from "@/ipc";
import { writeNote } from "../open";
import { timelinePages } from "../queries";
import { Entry } from "./Entry";
import { timelineSearch } from "./address";
import { KindChips } from "./KindChips";
import { entryDay, entryKey } from "./words";

const route = getRouteApi("/clients/$clientId/timeline");

export function Timeline() {
  const { clientId } = route.useParams();
  const { only } = route.useSearch();
  const navigate = useNavigate();
  const called = useCalled();
  const { client } = useClient(clientId);
  const kinds: TimelineKind[] = only ?? [];
  const pages = useInfiniteQuery({ ...timelinePages(clientId, kinds), placeholderData: keepPreviousData });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const write = () => writeNote({ clientId, client: called(client) });
  /** Over what the address says by then: two quick presses both count. */
  const show = (next: (now: readonly TimelineKind[]) => readonly TimelineKind[]) =>
    void navigate({ to: "/clients/$clientId/timeline", params: { clientId }, search: (now) => timelineSearch({ only: next(timelineSearch({ ...now }).only ?? []) }), replace: true });
  return (
    <ChartScreen title={t("timeline-title")} hideTitle fill aside={<KindChips chosen={kinds} onToggle={(kind, on) => show((now) => (on ? [...now, kind] : now.filter((one) => one !== kind)))} />}>
      {pages.isError ? (
        <Failure className="m-6" error={pages.error} onRetry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton className="p-6" />
      ) : rows.length === 0 ? (
        kinds.length > 0 ? (
          <EmptyState icon={History} title={t("timeline-none-of-kind")} action={<Button onPress={() => show(() => [])}>{t("timeline-show-all")}</Button>} />
        ) : (
          <EmptyState icon={History} title={t("timeline-none")} action={<Button variant="primary" onPress={write}>{t("contacts-log")}</Button>}>{t("timeline-none-detail")}</EmptyState>
        )
      ) : (
        <Entries rows={rows} hasMore={pages.hasNextPage} loading={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
      )}
    </ChartScreen>
  );
}

/** A day's heading, or an entry. */
type Item = { kind: "day"; day: string } | { kind: "entry"; entry: TimelineEntry };

function itemsOf(rows: readonly TimelineEntry[]): Item[] {
  let last = "";
  return rows.flatMap((entry): Item[] => {
    const day = entryDay(entry);
    const heading: Item[] = day === last ? [] : [{ kind: "day", day }];
    last = day;
    return [...heading, { kind: "entry", entry }];
  });
}

function Entries({ rows, hasMore, loading, onMore }: { rows: readonly TimelineEntry[]; hasMore: boolean; loading: boolean; onMore: () => void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const items = itemsOf(rows);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (items[at]?.kind === "day" ? 44 : 96),
    overscan: 6,
    getItemKey: (at) => {
      const item = items[at];
      return item === undefined ? at : item.kind === "day" ? item.day : entryKey(item.entry);
    },
  });
  const shown = virtual.getVirtualItems();
  const nearEnd = (shown.at(-1)?.index ?? 0) >= items.length - 8;
  useEffect(() => {
    if (nearEnd && hasMore && !loading) onMore();
  });
  return (
    // A region that scrolls must be reachable for the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} tabIndex={0} role="region" aria-label={t("timeline-entries")} aria-busy={loading} className="scroll-calm min-h-0 grow px-6 pb-8 outline-offset-[-2px]">
      <div className="relative max-w-xl" style={{ height: `${virtual.getTotalSize()}px` }}>
        {shown.map((row) => {
          const item = items[row.index];
          if (!item) return null;
          return (
            <div key={row.key} ref={virtual.measureElement} data-index={row.index} className="absolute inset-x-0 top-0" style={{ transform: `translateY(${row.start}px)` }}>
              {item.kind === "day" ? <h3 className="pt-4 pb-1.5 text-sm font-semibold">{format.longDate(item.day)}</h3> : <Entry entry={item.entry} />}
            </div>
          );
        })}
      </div>
      {loading && <p role="status" className="py-2 text-xs text-muted">{t("timeline-more")}</p>}
    </div>
  );
}
