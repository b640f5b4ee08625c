/** Makes a sentence of an answer an item of the plan. */
import { useMutation } from "@tanstack/react-query";
import { sentenceMark, type AssessmentId, type MarkedSentence } from "@/ipc";

export function useMarkSentence(assessmentId: AssessmentId): (linkId: string, sentence: string, becomes: MarkedSentence["becomes"]) => void {
  const mark = useMutation({ mutationFn: (marked: MarkedSentence) => sentenceMark({ assessmentId, marked }) });
  return (linkId, sentence, becomes) => mark.mutate({ linkId, sentence, becomes });
}
