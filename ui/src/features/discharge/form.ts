/** A discharge as it is being filled in. */
import type { ClientId, Complexity, Discharge, EpisodeId } from "@/ipc";

export type DischargeForm = {
  fromPlace: string;
  toPlace: string;
  toCommunity: boolean;
  admittedOn: string | null;
  dischargedOn: string | null;
  reason: string;
  complexity: Complexity;
  mentalHealth: boolean;
  days: number | null;
  emergency: boolean;
  comorbidity: number | null;
  visits: number | null;
};

export const BLANK: DischargeForm = {
  fromPlace: "", toPlace: "", toCommunity: true, admittedOn: null, dischargedOn: null, reason: "", complexity: "moderate", mentalHealth: false,
  days: null, emergency: false, comorbidity: null, visits: null,
};

export const isBlank = (form: DischargeForm): boolean => JSON.stringify({ ...BLANK, ...form }) === JSON.stringify(BLANK);

/** A kept draft; what cannot be read counts as none. */
export function readForm(body: string): DischargeForm {
  try {
    const kept: unknown = JSON.parse(body);
    return typeof kept === "object" && kept !== null && "fromPlace" in kept ? { ...BLANK, ...(kept as Partial<DischargeForm>) } : BLANK;
  } catch {
    return BLANK;
  }
}

export const formOf = ({ fromPlace, toPlace, toCommunity, admittedOn, dischargedOn, reason, complexity, mentalHealth, lace }: Discharge): DischargeForm =>
  ({ fromPlace, toPlace, toCommunity, admittedOn, dischargedOn, reason, complexity, mentalHealth, ...lace });

/** None as long as it is not said when the discharge is. */
export function dischargeOf(form: DischargeForm, before: Discharge | null, clientId: ClientId, episodeId: EpisodeId | null): Discharge | null {
  const { days, emergency, comorbidity, visits, dischargedOn, ...own } = form;
  if (dischargedOn === null) return null;
  return { id: before?.id ?? "", clientId, episodeId: before ? before.episodeId : episodeId, source: before?.source ?? null, ...own, dischargedOn, lace: { days, emergency, comorbidity, visits } };
}

export type Needed = "fromPlace" | "toPlace" | "dischargedOn" | "reason";

export function missingIn(form: DischargeForm): Needed[] {
  const texts = (["fromPlace", "toPlace", "reason"] as const).filter((field) => form[field].trim() === "");
  return form.dischargedOn === null ? [...texts, "dischargedOn"] : texts;
}
