/** The day's home visits by place, with the way there and what to know before each. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight, FileText, MapPin, MapPinOff, Phone } from "lucide-react";
import { Failure, Page, useToday } from "@/app/api";
import { Button, EmptyState, IconButton, Skeleton } from "@/components";
import { Standing } from "@/features/checkins";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { Visit } from "@/ipc";
import { dayOf } from "../address";
import { visitsQuery } from "../queries";

const route = getRouteApi("/calendar/visits");

export function VisitsPage() {
  const today = useToday();
  const on = route.useSearch().on ?? today;
  const navigate = useNavigate();
  const places = useQuery(visitsQuery(on));
  /** By so many days from what the address says by then: two quick presses are two days. */
  const step = (by: number) =>
    void navigate({
      to: "/calendar/visits",
      search: (now) => {
        const day = format.addDays(dayOf(now.on) ?? today, by);
        return day === today ? {} : { on: day };
      },
    });
  return (
    <Page
      title={t("calendar-visits-title")}
      aside={<span aria-live="polite">{format.longDate(on)}</span>}
      bar={
        <div className="flex flex-wrap items-center gap-2">
          <Button onPress={() => void navigate({ to: "/calendar/visits", search: {} })}>{t("calendar-today")}</Button>
          <IconButton icon={ChevronLeft} label={t("calendar-day-before")} onPress={() => step(-1)} />
          <IconButton icon={ChevronRight} label={t("calendar-day-after")} onPress={() => step(1)} />
          <Link to="/calendar" search={{ on }} className="ms-auto text-sm text-accent hover:underline">{t("calendar-show-week")}</Link>
        </div>
      }
    >
      {places.isError ? (
        <Failure error={places.error} onRetry={() => void places.refetch()} />
      ) : !places.data ? (
        <Skeleton />
      ) : places.data.length === 0 ? (
        <EmptyState icon={MapPin} title={t("calendar-visits-none")}>{t("calendar-visits-none-detail")}</EmptyState>
      ) : (
        <div className="flex max-w-xl flex-col gap-6">
          {places.data.map(({ place, visits }) => (
            <section key={place} aria-label={place === "" ? t("calendar-visits-nowhere") : place}>
              <h2 className="flex items-center gap-2 pb-1 text-base font-semibold">
                {place === "" ? <MapPinOff aria-hidden className="size-4 text-muted" /> : <MapPin aria-hidden className="size-4 text-muted" />}
                {place === "" ? t("calendar-visits-nowhere") : place}
                <span className="text-sm font-medium text-muted">{t("calendar-visits-count", { count: visits.length })}</span>
              </h2>
              <ul>{visits.map((visit) => <VisitLine key={visit.row.checkIn.id} visit={visit} today={today} />)}</ul>
            </section>
          ))}
        </div>
      )}
    </Page>
  );
}

function VisitLine({ visit: { row, address }, today }: { visit: Visit; today: string }) {
  const called = useCalled();
  const client = called(row.clientName);
  const params = { clientId: row.checkIn.clientId };
  return (
    <li className="grid grid-cols-[5rem_minmax(0,1fr)_auto] items-start gap-x-4 border-b border-line/60 py-3 text-sm">
      <span className="font-medium tabular-nums">{row.at === null ? t("today-any-time") : format.clockTime(row.at)}</span>
      <div className="min-w-0">
        <Link to="/clients/$clientId" params={params} className="font-semibold hover:underline">{client}</Link>
        <p>{row.withWhom ? t("today-purpose-with", { purpose: row.purpose, whom: called(row.withWhom) }) : row.purpose}</p>
        {address.length > 0 ? <address className="text-muted not-italic select-text">{address.map((line) => <span key={line} className="block">{line}</span>)}</address> : <p className="text-muted">{t("calendar-visits-no-address")}</p>}
        {row.reachAt && <p className="inline-flex items-center gap-1.5 text-muted select-text"><Phone aria-hidden className="size-3.5" />{row.reachAt}</p>}
        <p className="flex flex-wrap gap-x-4"><Standing checkIn={row.checkIn} today={today} escalate={row.escalate} /></p>
      </div>
      <Link to="/clients/$clientId/brief" params={params} aria-label={t("calendar-brief-of", { client })} className="inline-flex items-center gap-1.5 rounded-md px-2 py-1 font-medium text-accent hover:bg-hover">
        <FileText aria-hidden className="size-4" />
        {t("calendar-brief")}
      </Link>
    </li>
  );
}
