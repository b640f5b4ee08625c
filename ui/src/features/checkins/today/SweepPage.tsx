/** The day's end: what is still to be written down, signed, kept or done, each line with the one key that does it. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AlarmClock, ArrowRight, CheckCheck, NotebookPen, PenLine } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { Failure, Page } from "@/app/api";
import { Button, EmptyState, Skeleton } from "@/components";
import { useCalled } from "@/features/clients";
import { MediumMark, openNote, writeNote } from "@/features/contacts";
import { format, t } from "@/i18n";
import type { AgendaRow, DaySweep } from "@/ipc";
import { useAnswer } from "../answer";
import { kindInWords } from "../kinds";
import { outcomesOf } from "../outcomes";
import { sweepQuery } from "../queries";
import { Standing } from "../Standing";
import { useTaking } from "../taking";
import { TodayTabs } from "./TodayTabs";

export function SweepPage() {
  const sweep = useQuery(sweepQuery);
  return (
    <Page title={t("today-sweep-title")} aside={sweep.data && <span>{format.longDate(sweep.data.today)}</span>} bar={<TodayTabs />}>
      {sweep.isError ? <Failure error={sweep.error} onRetry={() => void sweep.refetch()} /> : sweep.data ? <Sweep sweep={sweep.data} /> : <Skeleton />}
    </Page>
  );
}

function Sweep({ sweep }: { sweep: DaySweep }) {
  const called = useCalled();
  const list = useRef<HTMLDivElement>(null);
  const { answer, leaving } = useAnswer();
  const { take, dialog } = useTaking((asked, outcome) => answer({ ...asked, outcome }));
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.querySelector<HTMLElement>("li button")?.focus();
  }, [sweep, leaving]);
  if (sweep.unnotedTotal + sweep.unsignedTotal + sweep.promisesTotal + sweep.openTodayTotal === 0) {
    return <EmptyState icon={CheckCheck} title={t("today-sweep-none")}>{t("today-sweep-none-detail")}</EmptyState>;
  }
  /** The arrows lead from line to line, whatever list it is in. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const firsts = [...(list.current?.querySelectorAll("li") ?? [])].flatMap((line) => line.querySelector("button") ?? []);
    const at = firsts.findIndex((button) => button.closest("li")?.contains(document.activeElement));
    firsts[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    event.preventDefault();
  };
  const due = (rows: readonly AgendaRow[]) =>
    rows.filter((row) => !leaving.has(row.checkIn.id)).map((row) => {
      const [usual] = outcomesOf(row.kind.kind);
      const taken = { checkIn: row.checkIn, client: row.clientName, kind: row.kind };
      const client = called(row.clientName);
      return (
        <Line
          key={row.checkIn.id} client={client} clientId={row.checkIn.clientId} tab="check-ins"
          what={
            <>
              {row.purpose}
              <span className="flex flex-wrap gap-x-4 text-muted">
                {row.kind.kind === "contact" ? <MediumMark medium={row.medium} /> : <span>{kindInWords(row.kind, called)}</span>}
                <Standing checkIn={row.checkIn} today={sweep.today} escalate={row.escalate} />
              </span>
            </>
          }
        >
          {usual && <Button size="sm" icon={usual.icon} aria-label={t("today-outcome-of", { outcome: t(usual.label), client })} onPress={() => take(taken, usual.kind)}>{t(usual.label)}</Button>}
          <Button size="sm" variant="quiet" icon={AlarmClock} aria-label={t("today-outcome-of", { outcome: t("today-outcome-snooze"), client })} onPress={() => take(taken, "snooze")}>{t("today-outcome-snooze")}</Button>
        </Line>
      );
    });
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons within have the focus; here the arrows are heard
    <div ref={list} onKeyDown={onKeyDown} className="flex max-w-xl flex-col gap-6">
      <p className="text-sm text-muted">{t("today-sweep-keys")}</p>
      <List title={t("today-sweep-unnoted")} total={sweep.unnotedTotal} shown={sweep.unnoted.length}>
        {sweep.unnoted.map(({ contact, clientName }) => {
          const client = called(clientName);
          return (
            <Line key={contact.id} client={client} clientId={contact.clientId} tab="timeline" what={<>{contact.purpose}<span className="flex flex-wrap gap-x-4 text-muted"><span>{format.time(contact.at)}</span><MediumMark medium={contact.medium} /></span></>}>
              <Button size="sm" icon={NotebookPen} aria-label={t("today-sweep-write-of", { client })} onPress={() => writeNote({ clientId: contact.clientId, client, contactId: contact.id })}>{t("today-write-note")}</Button>
            </Line>
          );
        })}
      </List>
      <List title={t("today-sweep-unsigned")} all={{ to: "/inbox", label: t("today-sweep-all-unsigned") }} total={sweep.unsignedTotal} shown={sweep.unsigned.length}>
        {sweep.unsigned.map((note) => {
          const client = called(note.clientName);
          return (
            <Line key={note.noteId} client={client} clientId={note.clientId} tab="timeline" what={<span className="line-clamp-2 text-muted">{note.excerpt}</span>}>
              <Button size="sm" icon={PenLine} aria-label={t("today-sweep-sign-of", { client })} onPress={() => openNote(note.noteId, note.clientId, client)}>{t("today-sweep-sign")}</Button>
            </Line>
          );
        })}
      </List>
      <List title={t("today-sweep-promises")} all={{ to: "/promises", label: t("today-sweep-all-promises") }} total={sweep.promisesTotal} shown={sweep.promises.length}>{due(sweep.promises)}</List>
      <List title={t("today-sweep-open")} all={{ to: "/today", label: t("today-sweep-all-open") }} total={sweep.openTodayTotal} shown={sweep.openToday.length}>{due(sweep.openToday)}</List>
      {dialog}
    </div>
  );
}

/** Where all of it stands, also what is not shown here. */
type All = { to: "/inbox" | "/promises" | "/today"; label: string };

function List({ title, total, shown, all, children }: { title: string; total: number; shown: number; all?: All; children: ReactNode }) {
  if (total === 0) return null;
  return (
    <section aria-label={title}>
      <div className="flex flex-wrap items-baseline gap-x-3 border-b border-line pb-1">
        <h2 className="grow text-base font-semibold">{title} <span className="text-sm font-medium text-muted">{total}</span></h2>
        {all && (
          <Link to={all.to} className="inline-flex items-center gap-1 rounded-sm text-sm text-accent hover:underline">
            {all.label}
            <ArrowRight aria-hidden className="size-3.5" />
          </Link>
        )}
      </div>
      <ul>{children}</ul>
      {total > shown && <p className="pt-1 text-sm text-muted">{t("today-sweep-more", { count: total - shown })}</p>}
    </section>
  );
}

type LineProps = {
  client: string;
  clientId: string;
  /** The tab of the chart that tells more about it. */
  tab: "timeline" | "check-ins";
  what: ReactNode;
  children: ReactNode;
};

function Line({ client, clientId, tab, what, children }: LineProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line/60 py-2 text-sm">
      <Link to={tab === "timeline" ? "/clients/$clientId/timeline" : "/clients/$clientId/check-ins"} params={{ clientId }} className="w-52 rounded-sm wrap-anywhere font-semibold hover:underline">{client}</Link>
      <span className="min-w-0 grow basis-48 wrap-anywhere">{what}</span>
      <span className="flex items-center gap-1">{children}</span>
    </li>
  );
}
