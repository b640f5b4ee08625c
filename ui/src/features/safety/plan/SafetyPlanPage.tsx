/** The safety plan: the draft as it is written, or a finished one as it counts. A tab of the client's chart. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ArrowLeft, CircleCheck, CopyPlus, HeartHandshake, PenLine, Printer } from "lucide-react";
import { useState } from "react";
import { flushSync } from "react-dom";
import { Failure, failureTitle, useCommand } from "@/app/api";
import { Button, EmptyState, Skeleton, StatusTag, toast } from "@/components";
import { ChartScreen } from "@/features/clients";
import { DocumentPrintDialog } from "@/features/printing";
import { format, t } from "@/i18n";
import { safetyPlanSave, type ClientId, type SafetyPlan, type SafetyPlanView } from "@/ipc";
import { safetyPlanQuery } from "../queries";
import { readAddress } from "./address";
import { Earlier } from "./Earlier";
import { Reading } from "./Reading";
import { again, newPlan } from "./steps";
import { focusStep } from "./Steps";
import { Writing } from "./Writing";

const route = getRouteApi("/clients/$clientId/safety-plan");

export function SafetyPlanPage() {
  const { clientId } = route.useParams();
  const plans = useQuery(safetyPlanQuery(clientId));
  if (plans.isError) return <ChartScreen title={t("safety-plan")}><Failure error={plans.error} onRetry={() => void plans.refetch()} /></ChartScreen>;
  if (!plans.data) return <ChartScreen title={t("safety-plan")}><Skeleton /></ChartScreen>;
  return <Plans key={clientId} clientId={clientId} view={plans.data} />;
}

function Plans({ clientId, view }: { clientId: ClientId; view: SafetyPlanView }) {
  const { read } = readAddress(route.useSearch());
  const navigate = route.useNavigate();
  // Begun on this screen and not kept yet: there is no draft in the record before its first word.
  const [begun, setBegun] = useState<SafetyPlan | null>(null);
  const begin = () => {
    // The button goes with the empty screen: the first question has the focus, and one can write. At once,
    // since a focus that comes a frame later would take it from whoever went elsewhere meanwhile.
    flushSync(() => setBegun(newPlan(clientId)));
    focusStep(1);
  };
  const show = (number: number | null) => void navigate({ search: number === null ? {} : { read: number } });
  const [newest] = view.finished;
  const shown = read === undefined ? null : (view.finished.find((plan) => plan.number === read) ?? null);
  const draft = view.draft ?? begun;
  const earlier = <Earlier finished={view.finished} read={shown?.number ?? (draft ? null : (newest?.number ?? null))} draft={draft !== null} onRead={show} />;

  if (shown && draft) return <Finished clientId={clientId} plan={shown} counts={shown === newest} earlier={earlier} onBack={() => show(null)} />;
  if (draft) {
    return <Writing clientId={clientId} begun={draft} again={newest !== undefined} earlier={earlier} onFinished={() => setBegun(null)} />;
  }
  const plan = shown ?? newest;
  if (plan) return <Finished clientId={clientId} plan={plan} counts={plan === newest} earlier={earlier} />;
  return (
    <ChartScreen title={t("safety-plan")} hideTitle>
      <EmptyState icon={HeartHandshake} title={t("safety-plan-none")} action={<Button variant="primary" icon={PenLine} onPress={begin}>{t("safety-plan-begin")}</Button>}>
        {t("safety-plan-none-why")}
      </EmptyState>
    </ChartScreen>
  );
}

/** A finished plan with what can be done with it. */
function Finished({ clientId, plan, counts, earlier, onBack }: { clientId: ClientId; plan: SafetyPlan; counts: boolean; earlier: React.ReactNode; onBack?: () => void }) {
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const [printing, setPrinting] = useState(false);
  const start = useMutation({
    mutationFn: () => safetyPlanSave({ plan: again(plan) }),
    onSuccess: (view) => {
      queries.setQueryData(safetyPlanQuery(clientId).queryKey, view);
      void navigate({ search: {} });
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
  useCommand("safetyPlan.print", () => setPrinting(true));
  return (
    <ChartScreen
      title={t("safety-plan-number", { number: plan.number ?? 0 })}
      aside={
        <>
          {counts && <StatusTag icon={CircleCheck} tone="success">{t("safety-plan-counts")}</StatusTag>}
          {plan.finishedAt && <span>{plan.finishedBy ? t("safety-plan-finished-by", { when: format.dateTime(plan.finishedAt), by: plan.finishedBy }) : t("safety-plan-finished", { when: format.dateTime(plan.finishedAt) })}</span>}
        </>
      }
      actions={
        <>
          {onBack ? <Button size="sm" icon={ArrowLeft} onPress={onBack}>{t("safety-plan-to-draft")}</Button> : <Button size="sm" icon={CopyPlus} busy={start.isPending} onPress={() => start.mutate()}>{t("safety-plan-again")}</Button>}
          <Button size="sm" variant="primary" icon={Printer} onPress={() => setPrinting(true)}>{t("safety-plan-print")}</Button>
        </>
      }
    >
      <Columns earlier={earlier}><Reading plan={plan} /></Columns>
      <DocumentPrintDialog request={{ document: "safety-plan", clientId, number: plan.number }} clientId={clientId} open={printing} onClose={() => setPrinting(false)} />
    </ChartScreen>
  );
}

/** The plan, and the earlier ones beside it where there is room. */
export function Columns({ children, earlier }: { children: React.ReactNode; earlier: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-8 pt-2 @lg:flex-row">
      <div className="@container min-w-0 grow"><div className="max-w-lg">{children}</div></div>
      <aside aria-label={t("safety-plans")} className="shrink-0 @lg:w-56">{earlier}</aside>
    </div>
  );
}
