/** One entry of the timeline. Every kind says in its first line what it is and when. */
import { BellOff, Clock4, TriangleAlert } from "lucide-react";
import { StatusTag } from "@/components";
import { format, t } from "@/i18n";
import type { CheckIn, Encounter, PlanVersionHead, Printing, TimelineEntry } from "@/ipc";
import { ContactFacts } from "../composer/facts";
import { OUTCOME_LOOKS } from "../outcome";
import { AssessmentEntry } from "./AssessmentEntry";
import { DischargeEntry } from "./DischargeEntry";
import { Head } from "./Head";
import { NoteEntry } from "./NoteEntry";
import { KIND_ICONS, kindOf, measureInWords } from "./words";

export function Entry({ entry }: { entry: TimelineEntry }) {
  const { body } = entry;
  const Icon = KIND_ICONS[kindOf(body)];
  return (
    <article className="grid grid-cols-[4.5rem_1.25rem_1fr] gap-x-3 border-b border-line/60 py-2.5">
      {body.kind === "discharge" ? <span /> : <time dateTime={entry.at} className="pt-px text-sm text-muted">{format.time(entry.at)}</time>}
      <Icon aria-hidden className="mt-0.5 size-4 text-muted" />
      <div className="min-w-0 text-sm"><Body body={body} /></div>
    </article>
  );
}

function Body({ body }: { body: TimelineEntry["body"] }) {
  switch (body.kind) {
    case "note": return <NoteEntry view={body.note} />;
    case "contact":
      return (
        <>
          <Head>{body.contact.outcome === "reached" ? t("timeline-contact") : t("timeline-attempt")}</Head>
          <ContactFacts contact={body.contact} />
        </>
      );
    case "checkIn": return <CheckInEntry checkIn={body.checkIn} purpose={body.purpose} />;
    case "encounter": return <EncounterEntry encounter={body.encounter} />;
    case "measure": return <Head>{measureInWords(body.measure)}</Head>;
    case "printing": return <PrintingEntry printing={body.printing} />;
    case "planVersion": return <VersionEntry version={body.version} />;
    case "assessment": return <AssessmentEntry assessment={body.assessment} />;
    case "discharge": return <DischargeEntry discharge={body.discharge} />;
  }
}

function CheckInEntry({ checkIn, purpose }: { checkIn: CheckIn; purpose: string }) {
  const { state } = checkIn;
  const outcome = state === "refused" || state === "not-possible" ? OUTCOME_LOOKS[state] : state === "done" ? OUTCOME_LOOKS.reached : { icon: BellOff, tone: "neutral" as const };
  return (
    <>
      <Head
        aside={
          <>
            {state !== "open" && <StatusTag icon={outcome.icon} tone={outcome.tone}>{t(`timeline-check-in-${state}`)}</StatusTag>}
            {checkIn.late && <StatusTag icon={Clock4} tone="warning">{t("timeline-late")}</StatusTag>}
          </>
        }
      >
        {t("timeline-check-in", { purpose })}
      </Head>
      <p className="text-muted">{t("timeline-check-in-due", { date: format.date(checkIn.dueOn) })}</p>
      {checkIn.reason && <p>{state === "done" ? checkIn.reason : t("contacts-reason", { reason: checkIn.reason })}</p>}
    </>
  );
}

function EncounterEntry({ encounter }: { encounter: Encounter }) {
  const until = encounter.endsAt === null ? null : format.dateTime(encounter.endsAt);
  const details = [encounter.reason, encounter.place, until && t("timeline-until", { at: until })].filter(Boolean);
  return (
    <>
      <Head>{encounter.what}</Head>
      {details.length > 0 && <p className="text-muted">{details.join(" · ")}</p>}
    </>
  );
}

function PrintingEntry({ printing }: { printing: Printing }) {
  return (
    <>
      <Head>{t(`timeline-printed-${printing.document}`, { pages: printing.pages })}</Head>
      <p className="text-muted">
        {[printing.givenTo && t("timeline-given-to", { whom: printing.givenTo }), printing.document === "care-plan" && printing.versionId === null && t("timeline-printed-draft"), printing.by].filter(Boolean).join(" · ")}
      </p>
    </>
  );
}

function VersionEntry({ version }: { version: PlanVersionHead }) {
  return (
    <>
      <Head aside={version.missingCount > 0 && <StatusTag icon={TriangleAlert} tone="warning">{t("timeline-version-missing", { count: version.missingCount })}</StatusTag>}>
        {t("timeline-version", { number: version.number })}
      </Head>
      <p className="text-muted">{version.finalisedBy}</p>
      {version.overrideReason && <p>{t("contacts-reason", { reason: version.overrideReason })}</p>}
    </>
  );
}
