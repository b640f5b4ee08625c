/** One discharge: what it was, and its steps as a line from day 0 on. */
import { Building2, Ellipsis, Pencil, Printer, Scale, Trash } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { failureTitle, useCommand, useToday } from "@/app/api";
import { Banner, Button, IconButton, Menu, StatusTag, toast } from "@/components";
import { dayInWords } from "@/features/checkins";
import { DocumentPrintDialog } from "@/features/printing";
import { format, t } from "@/i18n";
import { toApiError, type CheckInOutcome, type DischargeStep, type DischargeView } from "@/ipc";
import { LaceTag } from "./LaceFields";
import { bare, type Deed } from "./outcomes";
import { QuestionsDialog } from "./QuestionsDialog";
import { RemoveDialog } from "./RemoveDialog";
import { Readmitted } from "./Readmitted";
import { RulesDialog } from "./RulesDialog";
import { DoneDialog, NotPossibleDialog } from "./StepDialogs";
import { StepItem } from "./StepItem";
import { useStepAnswer } from "./useStepAnswer";

/** `ask` is the check-in of the step whose questions are wanted at once; `onAsked` hears that they were asked or given up. */
type Props = { view: DischargeView; client: string; ask: string | null; onAsked: () => void; onChange: () => void };

export function Sequence({ view, client, ask, onAsked, onChange }: Props) {
  const { discharge, steps } = view;
  const [chosen, setAsking] = useState<{ step: DischargeStep; deed: Deed } | null>(null);
  const [showing, setShowing] = useState<"print" | "rules" | "remove" | null>(null);
  const today = useToday();
  const wanted = steps.find(({ act, checkIn }) => checkIn.id === ask && checkIn.state === "open" && act === "questions");
  const asking = chosen ?? (wanted ? { step: wanted, deed: "ask" as const } : null);
  const close = () => {
    setAsking(null);
    if (ask !== null) onAsked();
  };
  const asks = useRef(asking);
  useEffect(() => {
    asks.current = asking;
  });
  // What was recorded of one step does not close what is asked about another.
  const answer = useStepAnswer(discharge.clientId, (step) => step.checkIn.id === asking?.step.checkIn.id && close());
  /** Being recorded at the moment: the others hear their keys all the same. */
  const [underWay, setUnderWay] = useState<ReadonlySet<string>>(new Set());
  const record = async (step: DischargeStep, outcome: CheckInOutcome): Promise<void> => {
    const { id } = step.checkIn;
    setUnderWay((now) => new Set([...now, id]));
    try {
      await answer.mutateAsync({ step, outcome });
    } finally {
      setUnderWay((now) => new Set([...now].filter((one) => one !== id)));
    }
  };
  useCommand("discharge.print", () => setShowing("print"));
  const press = (step: DischargeStep, deed: Deed) => {
    answer.reset();
    const outcome = bare(deed);
    if (outcome === null) return setAsking({ step, deed });
    void record(step, outcome).catch((thrown: unknown) => {
      const error = toApiError(thrown);
      // A day that does not count: another one can be said.
      // Not where something is asked about another by then: what is typed there stays.
      if (deed === "done" && error.detail.field === "on" && asks.current === null) return setAsking({ step, deed: "doneOn" });
      toast(error.detail.field === "on" ? t("discharge-done-not-yet", { day: dayInWords(step.opensOn, today) }) : failureTitle(error), { tone: "danger" });
    });
  };
  const asked = asking && {
    step: asking.step, client, busy: answer.isPending, error: answer.error, onClose: close,
    onRecord: (outcome: CheckInOutcome) => record(asking.step, outcome).then(() => true, () => false),
  };
  const settled = steps.filter(({ checkIn }) => checkIn.state !== "open").length;
  return (
    <article aria-label={t("discharge-from-to", { from: discharge.fromPlace, to: discharge.toPlace })} className="flex min-w-0 grow flex-col gap-3">
      <header className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 className="text-lg font-semibold break-words">{t("discharge-from-to", { from: discharge.fromPlace, to: discharge.toPlace })}</h3>
          <p className="text-sm text-muted">
            {[t("discharge-on", { day: dayInWords(discharge.dischargedOn, today) }), ...(discharge.admittedOn === null ? [] : [t("discharge-stay", { day: format.dayOfYear(discharge.admittedOn, today) })]), discharge.reason].join(" · ")}
          </p>
          <p className="flex flex-wrap gap-1.5 pt-1.5">
            <StatusTag icon={Scale}>{t(`discharge-complexity-${discharge.complexity}`)}</StatusTag>
            {discharge.mentalHealth && <StatusTag icon={Building2}>{t("discharge-mental-health")}</StatusTag>}
            {view.lace.score !== null && <LaceTag lace={view.lace} />}
          </p>
        </div>
        <div className="ms-auto flex items-center gap-2">
          <Button size="sm" icon={Pencil} onPress={onChange}>{t("discharge-change")}</Button>
          <Button size="sm" icon={Printer} onPress={() => setShowing("print")}>{t("discharge-print")}</Button>
          <Menu
            label={t("discharge-more")}
            trigger={<IconButton size="sm" icon={Ellipsis} label={t("discharge-more")} />}
            groups={[
              [{ id: "rules", label: t("discharge-rules"), icon: Scale, onAction: () => setShowing("rules") }],
              [{ id: "remove", label: t("discharge-remove"), icon: Trash, danger: true, onAction: () => setShowing("remove") }],
            ]}
          />
        </div>
      </header>
      {view.readmission && <Readmitted discharge={discharge} readmission={view.readmission} />}
      {!discharge.toCommunity && <Banner tone="info" title={t("discharge-facility")}>{t("discharge-facility-detail")}</Banner>}
      {steps.length === 0 ? <p className="text-muted">{t("discharge-nothing")}</p> : (
        <section aria-label={t("discharge-timeline")}>
          <p className="pb-1 text-sm text-muted">{t("discharge-progress", { done: settled, all: steps.length })} · {t("discharge-steps-hint")}</p>
          <ol className="max-w-3xl">
            {steps.map((step, at) => <StepItem key={step.checkIn.id} step={step} last={at === steps.length - 1} busy={underWay.has(step.checkIn.id)} onDeed={(deed) => press(step, deed)} />)}
          </ol>
        </section>
      )}
      {asked && asking.deed === "doneOn" && <DoneDialog {...asked} />}
      {asked && asking.deed === "notPossible" && <NotPossibleDialog {...asked} />}
      {asked && asking.deed === "ask" && <QuestionsDialog {...asked} clientId={discharge.clientId} />}
      {showing === "rules" && <RulesDialog onClose={() => setShowing(null)} />}
      {showing === "remove" && <RemoveDialog discharge={discharge} client={client} onClose={() => setShowing(null)} />}
      <DocumentPrintDialog request={{ document: "discharge-timeline", dischargeId: discharge.id }} clientId={discharge.clientId} open={showing === "print"} onClose={() => setShowing(null)} />
    </article>
  );
}
