/** Deciding on a suggestion or a sentence: it is said what was done, and it can be taken back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureTitle } from "@/app/api";
import { toast } from "@/components";
import { t } from "@/i18n";
import type { AssessmentId, Decided } from "@/ipc";
import { decided, takeBack } from "./queries";

/** What is asked of the core, and what is said when it is done. */
type Act = { run: () => Promise<Decided>; done: string };

export function useDecide(assessmentId: AssessmentId) {
  const queries = useQueryClient();
  return useMutation({
    // One after the other, in the order of the keys.
    scope: { id: `decide:${assessmentId}` },
    mutationFn: (act: Act) => act.run(),
    onSuccess: (answer, act) => {
      decided(queries, assessmentId, answer);
      const undo = () =>
        takeBack(queries, assessmentId, answer.decision.clientId, answer.actId).then(
          () => toast(t("suggestions-undone")),
          (error: unknown) => toast(failureTitle(error), { tone: "danger" }),
        );
      toast(act.done, { tone: "success", action: { label: t("suggestions-undo"), run: () => void undo() } });
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
}
