/** What to know before a visit, on one page: dangers first, then what is due, what was promised, what was written last. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { CommandButton, Failure, useCommand, useToday } from "@/app/api";
import { Skeleton } from "@/components";
import { dayInWords, kindInWords, Standing } from "@/features/checkins";
import { ChartScreen, useCalled } from "@/features/clients";
import { DocumentPrintDialog } from "@/features/printing";
import { format, t } from "@/i18n";
import type { AgendaRow, VisitBrief } from "@/ipc";
import { briefQuery } from "../queries";

const route = getRouteApi("/clients/$clientId/brief");

export function BriefPage() {
  const { clientId } = route.useParams();
  const brief = useQuery(briefQuery(clientId));
  const [printing, setPrinting] = useState(false);
  useCommand("visit.print", () => setPrinting(true));
  return (
    <ChartScreen title={t("calendar-brief")} actions={<CommandButton command="visit.print" />}>
      {brief.isError ? <Failure error={brief.error} onRetry={() => void brief.refetch()} /> : brief.data ? <Brief brief={brief.data} /> : <Skeleton />}
      <DocumentPrintDialog request={{ document: "visit-brief", clientId }} clientId={clientId} open={printing} onClose={() => setPrinting(false)} />
    </ChartScreen>
  );
}

function Brief({ brief }: { brief: VisitBrief }) {
  const today = useToday();
  const called = useCalled();
  const due = (row: AgendaRow, more = 0) => (
    <li key={row.checkIn.id} className="py-1">
      <span className="font-medium">{row.purpose}</span>
      <span className="flex flex-wrap gap-x-4 text-muted">
        {row.kind.kind !== "contact" && <span>{kindInWords(row.kind, called)}</span>}
        {row.checkIn.doOn === row.checkIn.dueOn && <span>{t("calendar-due", { day: dayInWords(row.checkIn.dueOn, today) })}</span>}
        <Standing checkIn={row.checkIn} today={today} escalate={row.escalate} />
        {more > 0 && <span>{t("calendar-brief-more", { count: more })}</span>}
      </span>
    </li>
  );
  const lines = (texts: readonly string[]) => texts.map((text) => <li key={text} className="py-0.5">{text}</li>);
  return (
    <div className="grid max-w-5xl gap-x-10 gap-y-6 text-sm @lg:grid-cols-2">
      <Part title={t("calendar-brief-risks")} none={t("calendar-brief-no-risks")}>{lines(brief.risks)}</Part>
      <Part title={t("calendar-brief-allergies")} none={t("calendar-brief-none")}>{lines(brief.allergies)}</Part>
      <Part title={t("calendar-brief-due")} none={t("calendar-brief-none-due")}>{brief.due.map(({ row, more }) => due(row, more))}</Part>
      <Part title={t("calendar-brief-promises")} none={t("calendar-brief-none")}>{brief.promises.map((row) => due(row))}</Part>
      <Part title={t("calendar-brief-goals")} none={t("calendar-brief-none")}>{lines(brief.goals)}</Part>
      <Part title={t("calendar-brief-gaps")} none={t("calendar-brief-none")}>{brief.gaps.map((gap) => <li key={`${gap.key.rule} ${gap.key.subjectId}`} className="py-1"><span className="font-medium">{gap.title}</span><span className="block text-muted">{gap.why}</span></li>)}</Part>
      <Part title={t("calendar-brief-papers")} none={t("calendar-brief-none")}>
        {brief.papers.map((paper) => <li key={`${paper.what} ${paper.endsOn}`} className="py-0.5">{t(paper.endsOn < today ? "calendar-paper-over" : "calendar-paper-ends", { what: paper.what, date: format.date(paper.endsOn) })}</li>)}
      </Part>
      <Part title={t("calendar-brief-notes")} none={t("calendar-brief-none")} wide>
        {brief.notes.map(({ note, contact }) => (
          <li key={note.id} className="border-b border-line/60 py-2 last:border-b-0">
            <p className="text-xs text-muted">{[format.dateTime(note.writtenAt), contact && t(`contacts-medium-${contact.medium}`), note.signedAt === null && t("calendar-brief-unsigned")].filter(Boolean).join(" · ")}</p>
            <p className="max-w-prose whitespace-pre-wrap select-text">{note.text}</p>
          </li>
        ))}
      </Part>
    </div>
  );
}

function Part({ title, none, wide = false, children }: { title: string; none: string; wide?: boolean; children: ReactNode[] }) {
  return (
    <section aria-label={title} className={wide ? "@lg:col-span-2" : ""}>
      <h3 className="pb-1 text-base font-semibold">{title}</h3>
      {children.length === 0 ? <p className="text-muted">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}
