/** Records what became of a step, says so, and takes it back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureTitle } from "@/app/api";
import { toast } from "@/components";
import { undoTogether } from "@/features/checkins";
import { t } from "@/i18n";
import { checkInAnswer, type CheckInOutcome, type ClientId, type DischargeStep } from "@/ipc";
import { dischargeChanged } from "./queries";

/** A step and what became of it. */
export type StepAnswer = { step: DischargeStep; outcome: CheckInOutcome };

/** One after the other, in the order of the keys. */
const scope = { id: "check-in-answers" };

export function useStepAnswer(clientId: ClientId, onRecorded?: (step: DischargeStep) => void) {
  const queries = useQueryClient();
  const undo = useMutation({
    scope,
    mutationFn: (step: DischargeStep) => undoTogether({ clientId, id: step.checkIn.id }),
    onSuccess: async (undone, step) => {
      if (!undone) return;
      await dischargeChanged(queries, clientId);
      toast(t("discharge-undone", { step: step.title }));
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
  return useMutation({
    scope,
    mutationFn: ({ step, outcome }: StepAnswer) => checkInAnswer({ id: step.checkIn.id, outcome }),
    onSuccess: async (_after, { step }) => {
      onRecorded?.(step);
      toast(t("discharge-recorded", { step: step.title }), { tone: "success", action: { label: t("discharge-undo"), run: () => undo.mutate(step) } });
      await dischargeChanged(queries, clientId);
    },
  });
}
