/** Beside a domain: what the record knows already, so that nothing is asked twice, and instruments that fit. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ClipboardPlus, Play } from "lucide-react";
import { useState } from "react";
import { useToday } from "@/app/api";
import { Button } from "@/components";
import { useClient } from "@/features/clients";
import { instrumentHeads } from "@/features/library";
import { planQuery } from "@/features/plan";
import { format, t } from "@/i18n";
import { timelinePage, type AssessmentHead, type AssessmentView, type ClientId, type InstrumentHead, type Item } from "@/ipc";
import { SignMark, signOfHead } from "../list/marks";
import { assessmentPages } from "../queries";
import { StartDialog } from "../start/StartDialog";
import { headResult } from "../words";
import { MOST_LINES, knownPart, type KnownPart } from "./known";

/** Measures and stays are read off the timeline: the newest of them. */
const EVENTS = 30;

export function Beside({ group, view }: { group: Item; view: AssessmentView }) {
  const { clientId } = view.assessment;
  const file = useClient(clientId);
  const today = useToday();
  const plan = useQuery({ ...planQuery(clientId), enabled: group.known.includes("needs") || group.known.includes("strengths") }).data;
  const events = useQuery({
    queryKey: ["timeline", clientId, "known"],
    queryFn: () => timelinePage({ clientId, kinds: ["measure", "encounter"], cursor: null, limit: EVENTS }),
    enabled: group.known.includes("measures") || group.known.includes("encounters"),
  }).data;
  return (
    <div className="flex flex-col gap-5 text-sm">
      {group.known.length > 0 && (
        <section aria-label={t("assessments-known")}>
          <h3 className="mb-2 font-semibold">{t("assessments-known")}</h3>
          <dl className="flex flex-col gap-3">
            {group.known.map((known) => <Part key={known} clientId={clientId} part={knownPart(known, file, plan?.content, events?.rows ?? [], today)} />)}
          </dl>
        </section>
      )}
      {group.instruments.length > 0 && <Instruments ids={group.instruments} view={view} />}
    </div>
  );
}

function Part({ clientId, part }: { clientId: ClientId; part: KnownPart }) {
  const name = t(`assessments-known-${part.known}`);
  const to = part.to === "overview" ? ("/clients/$clientId" as const) : part.to === "plan" ? ("/clients/$clientId/plan" as const) : ("/clients/$clientId/timeline" as const);
  const more = part.lines.length - MOST_LINES;
  return (
    <div>
      <dt className="flex items-baseline justify-between gap-2 text-xs text-muted">
        {name}
        <Link to={to} params={{ clientId }} aria-label={t(part.to === "timeline" ? "assessments-known-open-what" : "assessments-known-edit", { what: name })} className="rounded-sm text-accent underline underline-offset-2">{t(part.to === "timeline" ? "assessments-known-open" : "assessments-known-change")}</Link>
      </dt>
      <dd>
        {part.lines.length === 0 ? <span className="text-muted">{t("assessments-known-nothing")}</span> : (
          <ul>{part.lines.slice(0, MOST_LINES).map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- two lines may read alike
            <li key={at} className="break-words">{line}</li>
          ))}</ul>
        )}
        {more > 0 && <p className="text-xs text-muted">{t("assessments-known-more", { count: more })}</p>}
      </dd>
    </div>
  );
}

function Instruments({ ids, view }: { ids: readonly string[]; view: AssessmentView }) {
  const { clientId, id } = view.assessment;
  const all = useQuery(instrumentHeads).data ?? [];
  const past = useInfiniteQuery(assessmentPages(clientId)).data?.pages.flatMap((page) => page.rows) ?? [];
  const [starting, setStarting] = useState<string | null>(null);
  const navigate = useNavigate();
  const open = (assessmentId: string) => void navigate({ to: "/clients/$clientId/assessments/$assessmentId", params: { clientId, assessmentId } });
  const heads = ids.flatMap((one) => all.find((head) => head.id === one) ?? []);
  return (
    <section aria-label={t("assessments-beside")}>
      <h3 className="mb-1 font-semibold">{t("assessments-beside")}</h3>
      <ul className="divide-y divide-line/60">
        {heads.map((head) => (
          <InstrumentLine key={head.id} head={head} mine={view.parts.find((part) => part.instrumentId === head.id && part.status !== "entered-in-error")} last={past.find((one) => one.instrumentId === head.id && (one.status === "completed" || one.status === "amended"))} onStart={() => setStarting(head.id)} onOpen={open} />
        ))}
      </ul>
      {starting !== null && <StartDialog clientId={clientId} instrumentId={starting} partOf={id} onClose={() => setStarting(null)} onStarted={(started) => open(started.assessment.id)} />}
    </section>
  );
}

/** One of them: its result here, or its last one and a button to ask it now. */
function InstrumentLine({ head, mine, last, onStart, onOpen }: { head: InstrumentHead; mine: AssessmentHead | undefined; last: AssessmentHead | undefined; onStart: () => void; onOpen: (id: string) => void }) {
  const shown = mine ?? last;
  const running = mine?.status === "in-progress";
  return (
    <li className="flex items-start gap-2 py-1.5">
      <div className="min-w-0 grow">
        <p className="font-medium">{head.shortTitle}</p>
        <p className="text-xs text-muted">{head.topic}</p>
        {shown && shown.status !== "in-progress" && (
          <p className="flex flex-wrap items-center gap-x-1.5 text-xs">
            {t("assessments-beside-last", { day: format.date(shown.askedOn), result: headResult(shown) || t("assessments-done") })} <SignMark sign={signOfHead(shown)} />
          </p>
        )}
      </div>
      {mine && !running ? (
        <Button size="sm" variant="quiet" onPress={() => onOpen(mine.id)} aria-label={t("assessments-open-what", { what: head.shortTitle })}>{t("assessments-open")}</Button>
      ) : running ? (
        <Button size="sm" icon={Play} onPress={() => onOpen(mine.id)} aria-label={t("assessments-resume-what", { what: head.shortTitle })}>{t("assessments-resume")}</Button>
      ) : (
        <Button size="sm" icon={ClipboardPlus} onPress={onStart} aria-label={t("assessments-begin-what", { what: head.shortTitle })}>{t("assessments-begin")}</Button>
      )}
    </li>
  );
}
