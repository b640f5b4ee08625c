/** What is to be done in a week or a month, over all clients or one. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight, MapPin } from "lucide-react";
import { useState } from "react";
import { Failure, Page, useCommand, useToday } from "@/app/api";
import { Banner, Button, cx, IconButton, Skeleton, Tooltip } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import { calendarSearch, rangeOf, stepped, type CalendarSearch, type View } from "./address";
import { DayDialog } from "./DayDialog";
import { canMove, daysOf, type Item } from "./days";
import { EntryDialog } from "./EntryDialog";
import { Filters } from "./Filters";
import { Grid } from "./Grid";
import { MoveDialog } from "./MoveDialog";
import { rangeQuery } from "./queries";
import { useMove } from "./useMove";

const route = getRouteApi("/calendar");

/** So many entries a day fit before the rest is counted; of a filter's, all that the core shows are looked through. */
const FIT: Record<View, number> = { week: 40, month: 4 };
const ASKED: Record<View, number> = { week: 60, month: 12 };
const FILTERED = 200;

type Open = { kind: "day"; on: string } | { kind: "entry" | "move"; item: Item };

export function CalendarPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const today = useToday();
  const called = useCalled();
  const view: View = search.view ?? "week";
  const on = search.on ?? today;
  const { from, to } = rangeOf(view, on);
  const filter = { kind: search.kind, medium: search.medium };
  const filtered = search.kind !== undefined || search.medium !== undefined;
  const clientId = search.client ?? null;
  const range = useQuery(rangeQuery({ from, to, clientId, perDay: filtered ? FILTERED : ASKED[view] }));
  const move = useMove();
  const [open, setOpen] = useState<Open | null>(null);
  const [active, setActive] = useState<Item | null>(null);

  type Part = { [K in keyof CalendarSearch]?: CalendarSearch[K] | undefined };
  /** Over what the address says by then: two quick presses both count. */
  const show = (part: Part | ((now: CalendarSearch) => Part)) =>
    void navigate({
      to: "/calendar",
      search: (before) => {
        const now = calendarSearch({ ...before });
        const { view: nextView, on: nextOn, kind, medium, client } = { ...now, ...(typeof part === "function" ? part(now) : part) };
        return { ...(nextView ? { view: nextView } : {}), ...(nextOn ? { on: nextOn } : {}), ...(kind ? { kind } : {}), ...(medium ? { medium } : {}), ...(client ? { client } : {}) };
      },
    });
  const step = (by: number) => show((now) => ({ on: stepped(now.view ?? "week", now.on ?? today, by) }));
  useCommand("calendar.today", () => show({ on: undefined }));
  useCommand("calendar.previous", () => step(-1));
  useCommand("calendar.next", () => step(1));
  useCommand("calendar.move", () => active && setOpen({ kind: "move", item: active }), active !== null && canMove(active));

  const title = view === "month" ? format.month(on) : t("calendar-week-of", { from: format.dayOfYear(from, today), to: format.date(to) });
  const days = range.data ? daysOf(range.data, filter, FIT[view]) : [];
  const close = () => setOpen(null);
  return (
    <Page
      title={t("calendar-title")}
      aside={<span aria-live="polite">{title}</span>}
      actions={<Button icon={MapPin} onPress={() => void navigate({ to: "/calendar/visits", search: search.on ? { on: search.on } : {} })}>{t("calendar-visits")}</Button>}
      bar={
        <div className="flex flex-wrap items-center gap-2">
          <Button onPress={() => show({ on: undefined })}>{t("calendar-today")}</Button>
          <Tooltip text={t("calendar-previous")} keys="p"><IconButton icon={ChevronLeft} label={t("calendar-previous")} onPress={() => step(-1)} /></Tooltip>
          <Tooltip text={t("calendar-next")} keys="n"><IconButton icon={ChevronRight} label={t("calendar-next")} onPress={() => step(1)} /></Tooltip>
          <nav aria-label={t("calendar-view")} className="flex rounded-md border border-line-strong/50 p-0.5">
            {(["week", "month"] as const).map((one) => (
              <Link key={one} to="/calendar" search={{ ...search, ...(one === "month" ? { view: one } : { view: undefined }) } as CalendarSearch} aria-current={one === view ? "page" : undefined} className={cx("rounded-sm px-2.5 py-0.5 text-sm", one === view ? "bg-selected font-semibold" : "text-muted hover:text-text")}>
                {t(`calendar-view-${one}`)}
              </Link>
            ))}
          </nav>
          <span className="grow" />
          <Filters search={search} onChange={(part) => show(part as Partial<CalendarSearch>)} />
        </div>
      }
      fill
    >
      {range.isError ? (
        <Failure className="m-6" error={range.error} onRetry={() => void range.refetch()} />
      ) : !range.data ? (
        <Skeleton className="p-6" />
      ) : (
        <>
          {range.data.completeTo !== null && range.data.completeTo < to && <Banner tone="info" className="mx-6 my-2">{t("calendar-complete-to", { date: format.longDate(range.data.completeTo) })}</Banner>}
          <Grid
            days={days} today={range.data.today} on={on} roomy={view === "week"} called={called}
            onOpen={(item) => setOpen({ kind: "entry", item })}
            onDay={(day) => setOpen({ kind: "day", on: day })}
            onMove={(item, doOn) => move(item.entry, doOn)}
            onBeyond={(day) => show({ on: day })}
            onActive={setActive}
          />
          <p className="shrink-0 border-t border-line bg-sunken px-6 py-1.5 text-xs text-muted">{t("calendar-keys")}</p>
        </>
      )}
      {open?.kind === "day" && <DayDialog on={open.on} filter={filter} clientId={clientId} onClose={close} onOpen={(item) => setOpen({ kind: "entry", item })} />}
      {open?.kind === "entry" && <EntryDialog item={open.item} onClose={close} onMove={() => setOpen({ kind: "move", item: open.item })} />}
      {open?.kind === "move" && (
        <MoveDialog
          entry={open.item.entry} onClose={close}
          onMove={(doOn) => {
            move(open.item.entry, doOn);
            close();
          }}
        />
      )}
    </Page>
  );
}
