/** Does what helps against a gap: leads there, or opens the dialog for it where one stands. */
import { useNavigate } from "@tanstack/react-router";
import { Suspense, useState, type ReactNode } from "react";
import { AnswerCheckIn, PlanCheckIn } from "@/features/checkins";
import { useCalled } from "@/features/clients";
import { openNote, writeNote } from "@/features/contacts";
import { MeasureDialog } from "@/features/measures";
import { checkInList, seriesList, type Gap, type GapAct, type GapKey } from "@/ipc";

type Asking = { gap: Gap; act: "answer-check-in" | "plan-check-in" | "answer-measure" };

/** Which discharge a step belongs to: its series knows. Without it the newest is shown. */
async function dischargeOf({ clientId, subjectId }: GapKey): Promise<{ of?: string }> {
  const [checkIns, series] = await Promise.all([checkInList({ clientId }), seriesList({ clientId })]).catch(() => [[], []] as const);
  const step = checkIns.find(({ id }) => id === subjectId);
  const kind = series.find((one) => one.series.id === step?.seriesId)?.series.kind;
  return kind?.kind === "dischargeStep" ? { of: kind.dischargeId } : {};
}

export function useActs(): { act: (gap: Gap, act: GapAct) => void; dialogs: ReactNode } {
  const navigate = useNavigate();
  const called = useCalled();
  const [asking, setAsking] = useState<Asking | null>(null);

  const act = (gap: Gap, what: GapAct) => {
    const { clientId, subjectId } = gap.key;
    const client = called(gap.clientName);
    const params = { clientId };
    switch (what) {
      case "answer-check-in":
      case "plan-check-in":
      case "answer-measure":
        return setAsking({ gap, act: what });
      case "log-contact":
        return writeNote({ clientId, client, ...(gap.subject === "check-in" ? { checkInId: subjectId } : {}) });
      case "open-note":
        return openNote(subjectId, clientId, client);
      case "start-assessment":
        return void navigate({ to: "/clients/$clientId/assessments", params, search: { start: gap.subject === "instrument" ? subjectId : true } });
      case "open-plan":
        return void navigate({ to: "/clients/$clientId/plan", params, search: gap.subject === "goal" || gap.subject === "intervention" ? { item: subjectId } : {} });
      case "print-plan":
        return void navigate({ to: "/clients/$clientId/plan", params, search: { beside: "print" } });
      case "open-client":
        return void navigate({ to: "/clients/$clientId", params });
      case "open-discharge":
        return void dischargeOf(gap.key).then((search) => navigate({ to: "/clients/$clientId/discharges", params, search }));
    }
  };

  const close = () => setAsking(null);
  const dialogs = asking && (
    <Suspense>
      {asking.act === "answer-check-in" ? (
        <AnswerCheckIn checkInId={asking.gap.key.subjectId} clientId={asking.gap.key.clientId} client={asking.gap.clientName} onClose={close} />
      ) : asking.act === "answer-measure" ? (
        <MeasureDialog
          measureId={asking.gap.key.subjectId} said={asking.gap.why} breach={null} answer={null}
          clientId={asking.gap.key.clientId} client={called(asking.gap.clientName)} onClose={close}
        />
      ) : (
        <PlanCheckIn clientId={asking.gap.key.clientId} client={asking.gap.clientName} onClose={close} />
      )}
    </Suspense>
  );
  return { act, dialogs };
}
