/** What is typed about a client who is not in the record yet, and what it becomes. */
import type { Acuity, Client, ClientPart, SafeToLeaveMessage } from "@/ipc";
import { blankEpisode } from "../parts/episodes";
import { asPart } from "../parts/spec";

/** The form's values: text as typed, null where nothing was chosen. */
export type NewClientDraft = {
  givenName: string;
  familyName: string;
  preferredName: string;
  pronouns: string;
  birthDate: string | null;
  phone: string;
  safe: SafeToLeaveMessage;
  language: string | null;
  interpreter: "yes" | "no" | "unknown";
  programme: string;
  acuity: Acuity;
  medicaid: string;
  mrn: string;
};

export const BLANK: NewClientDraft = {
  givenName: "", familyName: "", preferredName: "", pronouns: "", birthDate: null, phone: "", safe: "unknown", language: null, interpreter: "unknown",
  programme: "", acuity: "moderate", medicaid: "", mrn: "",
};

/** Nothing was typed: nothing to keep. */
export const isBlank = (draft: NewClientDraft): boolean => JSON.stringify(draft) === JSON.stringify(BLANK);

/** A draft as it was kept; what another version of the form wrote is taken as far as it fits. */
export function readDraft(body: string): NewClientDraft {
  try {
    const kept: unknown = JSON.parse(body);
    if (typeof kept !== "object" || kept === null) return BLANK;
    const known = Object.entries(kept).filter(([name, value]) => {
      const usual = Object.hasOwn(BLANK, name) ? BLANK[name as keyof NewClientDraft] : undefined;
      return usual !== undefined && (typeof value === typeof usual || (usual === null && typeof value === "string"));
    });
    return { ...BLANK, ...Object.fromEntries(known) };
  } catch {
    return BLANK;
  }
}

/** What the core is sent. The parts are named, so that a fault in one finds its field. */
export function entered(draft: NewClientDraft, today: string): { client: Client; parts: ClientPart[] } {
  const client: Client = {
    id: "", givenName: draft.givenName, familyName: draft.familyName, preferredName: draft.preferredName || null, pronouns: draft.pronouns || null,
    birthDate: draft.birthDate, clinicalSex: "unknown", language: draft.language,
    interpreterNeeded: draft.interpreter === "unknown" ? null : draft.interpreter === "yes",
    formatNeeds: [], decisionMaker: "unknown", decisionMakerDetail: null, deceasedOn: null, about: null, source: null,
  };
  const whose = { id: "", clientId: "", source: null };
  const parts: ClientPart[] = [];
  if (draft.phone.trim()) parts.push(asPart("contactMethod", { ...whose, kind: "phone", value: draft.phone, label: null, safeToLeaveMessage: draft.safe, preferred: true }));
  if (draft.programme.trim()) parts.push(asPart("episode", { ...blankEpisode(""), programme: draft.programme, acuity: draft.acuity, openedOn: today }));
  // Names of systems, the same as in imported files: not words of the screen.
  if (draft.medicaid.trim()) parts.push(asPart("identifier", { ...whose, system: "Medicaid", value: draft.medicaid }));
  if (draft.mrn.trim()) parts.push(asPart("identifier", { ...whose, system: "MRN", value: draft.mrn }));
  return { client, parts };
}

/** The field of the form that the core's name of a field (`parts.0.value`) is about. */
export function fieldAtFault(field: string | null, parts: readonly ClientPart[]): keyof NewClientDraft | null {
  if (field === null) return null;
  const inPart = /^parts\.(\d+)\./.exec(field);
  if (!inPart) return Object.hasOwn(BLANK, field) ? (field as keyof NewClientDraft) : null;
  const part = parts[Number(inPart[1])];
  if (part?.part === "contactMethod") return "phone";
  if (part?.part === "episode") return "programme";
  if (part?.part === "identifier") return part.system === "MRN" ? "mrn" : "medicaid";
  return null;
}
