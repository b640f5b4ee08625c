/** What an assessment came to: the result, what follows from it, and every answer. It never changes; it can be amended. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Ban, ClipboardPlus, Ellipsis, FileOutput, PenLine, Printer } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useCommand } from "@/app/api";
import { Banner, Button, IconButton, Menu } from "@/components";
import { ChartScreen, useCalled, useClient } from "@/features/clients";
import { DocumentPrintDialog } from "@/features/printing";
import { FlagPanel, FlagRecords } from "@/features/safety";
import { CameOf, SuggestionsPanel } from "@/features/suggestions";
import { trendAddress } from "@/features/trends";
import { format, t } from "@/i18n";
import { assessmentAmend, assessmentRemove, type AssessmentHead, type AssessmentView } from "@/ipc";
import { ExportDialog } from "../export/ExportDialog";
import { Notice } from "../filling/FormView";
import { ReasonDialog } from "../filling/ReasonDialog";
import { SignMark, StandMarks, signOfHead } from "../list/marks";
import { adopt, assessmentQuery } from "../queries";
import { StartDialog } from "../start/StartDialog";
import { headResult, mainScale, signOf } from "../words";
import { Answers } from "./Answers";
import { Outcome } from "./Outcome";

export function Result({ view }: { view: AssessmentView }) {
  const { assessment, instrument } = view;
  const { clientId } = assessment;
  const called = useCalled();
  const { client } = useClient(clientId);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"amend" | "remove" | "print" | "export" | null>(null);
  const [starting, setStarting] = useState<string | null>(null);
  const goTo = (id: string) => void navigate({ to: "/clients/$clientId/assessments/$assessmentId", params: { clientId, assessmentId: id } });
  const amend = useMutation({
    mutationFn: (reason: string) => assessmentAmend({ id: assessment.id, reason }),
    onSuccess: (amendment) => {
      adopt(queries, amendment);
      goTo(amendment.assessment.id);
    },
  });
  const remove = useMutation({
    mutationFn: (reason: string) => assessmentRemove({ id: assessment.id, reason }),
    onSuccess: (removed) => {
      adopt(queries, removed);
      setOpen(null);
    },
  });
  useCommand("assessment.print", () => setOpen("print"));
  // What was just completed took the keyboard with it: reading goes on here.
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) top.current?.focus({ preventScroll: true });
  }, []);
  const close = () => {
    amend.reset();
    remove.reset();
    setOpen(null);
  };
  const counts = assessment.status === "completed" || assessment.status === "amended";
  // A total alone has no answers to correct: it is marked as an error and entered again.
  const amendable = counts && view.amendedBy === null && assessment.recorded === "answers";
  const suggests = counts && view.amendedBy === null;
  const offers = view.scored.flags.flatMap((hit) => instrument.flags.find((rule) => rule.id === hit.id && rule.severity === "info") ?? [])
    // Both cut-offs stand with the result already.
    .filter((rule) => rule.offer !== null || signOf(instrument, view.scored) !== "depends");

  return (
    <ChartScreen
      title={instrument.title}
      aside={<StandMarks head={{ status: assessment.status, amendedBy: assessment.status === "entered-in-error" ? null : (view.amendedBy?.id ?? null), openFlags: view.flags.filter((flag) => flag.state === "open" && flag.severity !== "info").length }} />}
      actions={
        <>
          <Button icon={Printer} onPress={() => setOpen("print")}>{t("assessments-print")}</Button>
          {amendable && <Button icon={PenLine} onPress={() => setOpen("amend")}>{t("assessments-amend")}</Button>}
          {assessment.status !== "entered-in-error" && (
            <Menu
              label={t("assessments-more")}
              placement="bottom end"
              trigger={<IconButton icon={Ellipsis} label={t("assessments-more")} />}
              groups={[...(counts ? [[{ id: "export", label: t("assessments-export"), icon: FileOutput, onAction: () => setOpen("export") }]] : []), [{ id: "remove", label: t("assessments-remove"), icon: Ban, danger: true, onAction: () => setOpen("remove") }]]}
            />
          )}
        </>
      }
    >
      <FlagPanel flags={view.flags} clientId={clientId} onSettled={() => void queries.invalidateQueries({ queryKey: assessmentQuery(assessment.id).queryKey })} />
      <div className="grid items-start gap-x-10 gap-y-6 @lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div ref={top} tabIndex={-1} className="flex min-w-0 flex-col gap-5">
          <Facts view={view} />
          <Chain view={view} />
          {assessment.partOf && <p className="text-sm"><Link to="/clients/$clientId/assessments/$assessmentId" params={{ clientId, assessmentId: assessment.partOf }} className="rounded-sm text-accent underline underline-offset-2">{t("assessments-back-to-whole")}</Link></p>}
          <Outcome view={view} />
          <FlagRecords flags={view.flags} />
          {offers.map((rule) => (
            <Banner key={rule.id} tone="info" title={rule.title} actions={rule.offer && counts ? <Button size="sm" icon={ClipboardPlus} onPress={() => setStarting(rule.offer)}>{t("assessments-offer")}</Button> : undefined}>
              <ul>{rule.actions.map((action) => <li key={action}>{action}</li>)}</ul>
            </Banner>
          ))}
          {view.parts.length > 0 && <Parts parts={view.parts} onOpen={goTo} />}
          <Answers view={view} />
          <Notice instrument={instrument} newer={null} />
        </div>
        <aside aria-label={t("assessments-what-follows")} className="flex min-w-0 flex-col gap-6">
          {suggests && <SuggestionsPanel view={view} />}
          {/* The panel tells itself what came of it, once nothing is left to decide. */}
          {(!suggests || view.suggestions.length > 0) && view.decisions.length > 0 && <Part title={t("assessments-came-of")}><CameOf decisions={view.decisions} /></Part>}
        </aside>
      </div>
      {open === "print" && <DocumentPrintDialog request={{ document: "filled-form", assessmentId: assessment.id }} clientId={clientId} open onClose={close} />}
      {open === "export" && <ExportDialog clientId={clientId} ids={[assessment.id]} onClose={close} />}
      {open === "amend" && <ReasonDialog title={t("assessments-amend-title", { what: instrument.shortTitle })} client={called(client)} hint={t("assessments-amend-hint")} confirmLabel={t("assessments-amend")} error={amend.error} busy={amend.isPending} onClose={close} onConfirm={(reason) => amend.mutate(reason)} />}
      {open === "remove" && <ReasonDialog title={t("assessments-remove-title", { what: instrument.shortTitle })} client={called(client)} hint={t("assessments-remove-hint")} confirmLabel={t("assessments-remove-do")} error={remove.error} busy={remove.isPending} onClose={close} onConfirm={(reason) => remove.mutate(reason)} />}
      {starting !== null && <StartDialog clientId={clientId} instrumentId={starting} partOf={assessment.partOf} onClose={() => setStarting(null)} onStarted={(started) => goTo(started.assessment.id)} />}
    </ChartScreen>
  );
}

/** Who and when, as far as it is known. */
const by = (who: string, when: string | null): string => [who, when === null ? "" : when.length > 10 ? format.dateTime(when) : format.date(when)].filter((part) => part !== "").join(", ");

/** When, who, how. */
function Facts({ view: { assessment, instrument } }: { view: AssessmentView }) {
  const scale = mainScale(instrument);
  const parts = [
    format.date(assessment.askedOn),
    assessment.mode === "proxy" && assessment.informant !== "" ? t("assessments-proxy-of", { who: assessment.informant }) : t(`assessments-mode-${assessment.mode}`),
    assessment.language === "" ? null : format.language(assessment.language),
    assessment.interpreter === true ? t("assessments-interpreter-yes") : null,
    assessment.recorded === "total" ? t("assessments-only-total") : null,
    assessment.endedAt === null ? null : t("assessments-ended", { by: by(assessment.endedBy, assessment.endedAt) }),
  ];
  return (
    <p className="text-sm text-muted">
      {parts.filter((part) => part !== null).join(" · ")}
      {scale && assessment.status !== "entered-in-error" && (
        <>
          {" · "}
          <Link to="/clients/$clientId/trends" params={{ clientId: assessment.clientId }} search={{ of: trendAddress({ of: "instrument", instrumentId: instrument.id, scale: scale.id }) }} className="rounded-sm text-accent underline underline-offset-2">{t("assessments-to-trend")}</Link>
        </>
      )}
    </p>
  );
}

/** What it stands in the place of, what stands in its place, and why it no longer counts. */
function Chain({ view: { assessment, amends, amendedBy } }: { view: AssessmentView }) {
  const link = (id: string, words: string) => <Link to="/clients/$clientId/assessments/$assessmentId" params={{ clientId: assessment.clientId, assessmentId: id }} className="rounded-sm underline underline-offset-2">{words}</Link>;
  return (
    <>
      {(assessment.status === "entered-in-error" || assessment.status === "stopped") && (
        <Banner tone="warning" title={t(`assessments-status-${assessment.status}`)}>
          <p>{t("assessments-why-by", { reason: assessment.endedReason, by: by(assessment.endedBy, assessment.endedAt) })}</p>
        </Banner>
      )}
      {amendedBy && (
        <Banner tone="warning" title={t("assessments-replaced-title")}>
          <p>{t("assessments-replaced-with", { result: headResult(amendedBy) || amendedBy.shortTitle, by: by(amendedBy.by, amendedBy.askedOn) })} {link(amendedBy.id, t("assessments-to-amendment"))}</p>
        </Banner>
      )}
      {amends && (
        <Banner tone="info" title={t("assessments-amends", { day: format.date(amends.askedOn), result: headResult(amends) })}>
          <p>{t("assessments-why-by", { reason: assessment.amendedReason, by: by(assessment.startedBy, assessment.startedAt) })} {link(amends.id, t("assessments-to-first"))}</p>
        </Banner>
      )}
    </>
  );
}

function Parts({ parts, onOpen }: { parts: readonly AssessmentHead[]; onOpen: (id: string) => void }) {
  return (
    <Part title={t("assessments-parts")}>
      <ul className="divide-y divide-line/60">
        {parts.map((part) => (
          <li key={part.id} className="flex items-center gap-2 py-1 text-sm">
            <Button size="sm" variant="quiet" className="-ms-2 text-accent!" onPress={() => onOpen(part.id)}>{part.shortTitle}</Button>
            <span className="min-w-0 grow truncate">{headResult(part)}</span>
            <SignMark sign={signOfHead(part)} />
            <StandMarks head={part} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-base font-semibold">{title}</h3>
      {children}
    </section>
  );
}
