/** The screens the panel may be put aside for. */
import { assessmentPage, assessmentStart, type AssessmentId, type ClientId } from "@/ipc";

export const planPath = (clientId: ClientId): string => `/clients/${clientId}/safety-plan`;
export const formPath = (clientId: ClientId, id: AssessmentId): string => `/clients/${clientId}/assessments/${id}`;

/** The form at an address, if it is one's. */
export const formAt = (path: string): AssessmentId | null => /\/assessments\/([^/]+)$/.exec(path)?.[1] ?? null;

/** Goes on with the offered form if it was begun already, or begins it; answers where it is. */
export async function beginOffer(clientId: ClientId, instrumentId: string, language: string, today: string): Promise<string> {
  const { inProgress } = await assessmentPage({ clientId, cursor: null, limit: 1 });
  const begun = inProgress.find((head) => head.instrumentId === instrumentId);
  if (begun) return formPath(clientId, begun.id);
  const start = { clientId, instrumentId, mode: "interview", informant: "", language, interpreter: null, askedOn: today, partOf: null } as const;
  const { assessment } = await assessmentStart({ start });
  return formPath(clientId, assessment.id);
}
