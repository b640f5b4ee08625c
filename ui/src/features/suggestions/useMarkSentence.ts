/** Makes a sentence of an answer a need, risk or strength of the plan. */
import { t } from "@/i18n";
import { sentenceMark, type AssessmentId, type MarkedSentence } from "@/ipc";
import { useDecide } from "./useDecide";

export function useMarkSentence(assessmentId: AssessmentId): (linkId: string, sentence: string, becomes: MarkedSentence["becomes"]) => void {
  const decide = useDecide(assessmentId);
  return (linkId, sentence, becomes) =>
    decide.mutate({ run: () => sentenceMark({ assessmentId, marked: { linkId, sentence, becomes } }), done: t(`suggestions-marked-${becomes}`) });
}
