/** The draft: six steps, what is worth living for, with whom it was written, when it is looked at again. */
import { CircleCheckBig, PenLine, Printer } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Failure, useCommand, useToday } from "@/app/api";
import { Banner, Button, ConfirmDialog, DateField, FormRow, StatusTag, TextArea, TextField, toast } from "@/components";
import { ChartScreen, useCalled, useClient } from "@/features/clients";
import { DocumentPrintDialog } from "@/features/printing";
import { format, t } from "@/i18n";
import type { ClientId, SafetyPlan } from "@/ipc";
import { Columns } from "./SafetyPlanPage";
import { Steps, focusStep } from "./Steps";
import { emptySteps, saysNothing } from "./steps";
import { usePlanForm } from "./usePlanForm";

export function Writing({ clientId, begun, again, earlier, onFinished }: { clientId: ClientId; begun: SafetyPlan; again: boolean; earlier: ReactNode; onFinished: () => void }) {
  const { form, change, flush, save, finish } = usePlanForm(begun);
  const { client } = useClient(clientId);
  const called = useCalled();
  const today = useToday();
  const [asking, setAsking] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const empty = emptySteps(form);
  const nothing = saysNothing(form);
  /** Every step says something before it is finished, if only that there is nobody. */
  const ask = () => {
    setIncomplete(empty.length > 0);
    if (empty.length === 0) return setAsking(true);
    focusStep(empty[0] ?? 1);
  };
  const print = () => void flush().then(() => setPrinting(true), () => undefined);
  const end = () =>
    finish.mutate(undefined, {
      onSuccess: (view) => {
        setAsking(false);
        onFinished();
        toast(t("safety-plan-done", { number: view.finished[0]?.number ?? 1 }), { tone: "success" });
      },
    });
  useCommand("safetyPlan.finish", ask, !nothing);
  useCommand("safetyPlan.print", print, !nothing);
  return (
    <ChartScreen
      title={t("safety-plan")}
      aside={<StatusTag icon={PenLine} tone="info">{t(again ? "safety-plan-draft-again" : "safety-plan-draft")}</StatusTag>}
      actions={
        <>
          <Button size="sm" icon={Printer} isDisabled={nothing} onPress={print}>{t("safety-plan-print")}</Button>
          <Button size="sm" variant="primary" icon={CircleCheckBig} isDisabled={nothing} onPress={ask}>{t("safety-plan-finish")}</Button>
        </>
      }
    >
      <Columns earlier={earlier}>
        {incomplete && empty.length > 0 && (
          <Banner
            tone="warning"
            className="mb-5"
            title={t("safety-plan-empty", { count: empty.length, steps: format.list(empty.map((step) => format.number(step))) })}
            actions={empty.map((step) => <Button key={step} size="sm" onPress={() => focusStep(step)}>{t("safety-to-step", { number: step })}</Button>)}
          />
        )}
        {save.isError && <Failure error={save.error} onRetry={() => void flush().catch(() => undefined)} className="mb-4" />}
        <Steps form={form} lacking={incomplete ? empty : []} onChange={change} />
        <div className="mt-8 flex flex-col gap-4 border-t border-line pt-6 ps-12">
          <TextArea label={t("safety-worth")} hint={t("safety-worth-hint")} rows={2} value={form.worthLivingFor} onChange={(worthLivingFor) => change({ worthLivingFor })} />
          <FormRow>
            <TextField label={t("safety-written-with")} hint={t("safety-written-with-hint")} value={form.writtenWith} onChange={(writtenWith) => change({ writtenWith })} />
            <DateField label={t("safety-review")} today={today} value={form.nextReviewOn} onChange={(nextReviewOn) => change({ nextReviewOn })} />
          </FormRow>
        </div>
      </Columns>
      <ConfirmDialog open={asking} onClose={() => setAsking(false)} title={t("safety-plan-finish")} client={called(client)} confirmLabel={t("safety-plan-finish")} onConfirm={end} busy={finish.isPending}>
        <div className="flex flex-col gap-3">
          <p>{t("safety-plan-finish-detail")}</p>
          {finish.isError && <Failure error={finish.error} />}
        </div>
      </ConfirmDialog>
      <DocumentPrintDialog request={{ document: "safety-plan", clientId, number: null }} clientId={clientId} open={printing} onClose={() => setPrinting(false)} />
    </ChartScreen>
  );
}
