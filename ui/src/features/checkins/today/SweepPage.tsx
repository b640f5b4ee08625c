/** The day's end: what is still to be written down, signed, kept or done, each line with the one key that does it. */
import { useQuery } from "@tanstack/react-query";
import { AlarmClock, CheckCheck, NotebookPen, PenLine } from "lucide-react";
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
  }, [sweep]);
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
          key={row.checkIn.id} client={client}
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
            <Line key={contact.id} client={client} what={<>{contact.purpose}<span className="flex flex-wrap gap-x-4 text-muted"><span>{format.time(contact.at)}</span><MediumMark medium={contact.medium} /></span></>}>
              <Button size="sm" icon={NotebookPen} aria-label={t("today-sweep-write-of", { client })} onPress={() => writeNote({ clientId: contact.clientId, client, contactId: contact.id })}>{t("today-write-note")}</Button>
            </Line>
          );
        })}
      </List>
      <List title={t("today-sweep-unsigned")} total={sweep.unsignedTotal} shown={sweep.unsigned.length}>
        {sweep.unsigned.map((note) => {
          const client = called(note.clientName);
          return (
            <Line key={note.noteId} client={client} what={<span className="line-clamp-2 text-muted">{note.excerpt}</span>}>
              <Button size="sm" icon={PenLine} aria-label={t("today-sweep-sign-of", { client })} onPress={() => openNote(note.noteId, note.clientId, client)}>{t("today-sweep-sign")}</Button>
            </Line>
          );
        })}
      </List>
      <List title={t("today-sweep-promises")} total={sweep.promisesTotal} shown={sweep.promises.length}>{due(sweep.promises)}</List>
      <List title={t("today-sweep-open")} total={sweep.openTodayTotal} shown={sweep.openToday.length}>{due(sweep.openToday)}</List>
      {dialog}
    </div>
  );
}

function List({ title, total, shown, children }: { title: string; total: number; shown: number; children: ReactNode }) {
  if (total === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="pb-1 text-base font-semibold">{title} <span className="text-sm font-medium text-muted">{total}</span></h2>
      <ul>{children}</ul>
      {total > shown && <p className="pt-1 text-sm text-muted">{t("today-sweep-more", { count: total - shown })}</p>}
    </section>
  );
}

function Line({ client, what, children }: { client: string; what: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line/60 py-2 text-sm">
      <span className="w-44 font-semibold">{client}</span>
      <span className="min-w-0 grow basis-48">{what}</span>
      <span className="flex items-center gap-1">{children}</span>
    </li>
  );
}
