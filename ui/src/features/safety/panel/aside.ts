/** The screens the panel may be put aside for. */
import { assessmentPage, assessmentStart, type AssessmentId, type ClientId } from "@/ipc";

export const planPath = (clientId: ClientId): string => `/clients/${clientId}/safety-plan`;
export const formPath = (clientId: ClientId, id: AssessmentId): string => `/clients/${clientId}/assessments/${id}`;

/** The form at an address, if it is one's. */
export const formAt = (path: string): AssessmentId | null => /\/assessments\/([^/]+)$/.exec(path)?.[1] ?? null;

/** As many as the core gives at once: what was begun in this hour is among them. */
const NEWEST = 100;

/** Goes on with the offered form if it was begun already, or begins it; answers where it is. */
export async function beginOffer(clientId: ClientId, instrumentId: string, language: string, today: string): Promise<string> {
  const { rows } = await assessmentPage({ clientId, cursor: null, limit: NEWEST });
  const begun = rows.find((row) => row.instrumentId === instrumentId && row.status === "in-progress");
  if (begun) return formPath(clientId, begun.id);
  const start = { clientId, instrumentId, mode: "interview", informant: "", language, interpreter: null, askedOn: today, partOf: null } as const;
  const { assessment } = await assessmentStart({ start });
  return formPath(clientId, assessment.id);
}
