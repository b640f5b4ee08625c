/** Kinds of things in a file, in words: FHIR's types, and the record's kinds. */
import { format, t, type PlainKey } from "@/i18n";
import type { ResourceCount } from "@/ipc";

const KINDS: Readonly<Record<string, PlainKey>> = {
  client: "imports-kind-client", Patient: "imports-kind-client", identifier: "imports-kind-identifier", "Patient.identifier": "imports-kind-identifier", contactMethod: "imports-kind-contact-method", address: "imports-kind-address",
  coverage: "imports-kind-coverage", Coverage: "imports-kind-coverage", episode: "imports-kind-episode", EpisodeOfCare: "imports-kind-episode", person: "imports-kind-person",
  RelatedPerson: "imports-kind-person", Practitioner: "imports-kind-practitioner", PractitionerRole: "imports-kind-practitioner", Organization: "imports-kind-organisation", CareTeam: "imports-kind-care-team",
  riskFlag: "imports-kind-risk-flag", Flag: "imports-kind-risk-flag", allergy: "imports-kind-allergy", AllergyIntolerance: "imports-kind-allergy",
  medication: "imports-kind-medication", MedicationRequest: "imports-kind-medication-request", MedicationStatement: "imports-kind-medication-statement", Medication: "imports-kind-medication-resource",
  plan: "imports-kind-plan", CarePlan: "imports-kind-plan", need: "imports-kind-need", Condition: "imports-kind-condition", goal: "imports-kind-goal", Goal: "imports-kind-goal",
  intervention: "imports-kind-intervention", risk: "imports-kind-risk", measure: "imports-kind-measure", Observation: "imports-kind-observation",
  encounter: "imports-kind-encounter", Encounter: "imports-kind-encounter", Claim: "imports-kind-claim", ExplanationOfBenefit: "imports-kind-benefit",
  Procedure: "imports-kind-procedure", Immunization: "imports-kind-immunization", DiagnosticReport: "imports-kind-report", DocumentReference: "imports-kind-document",
  Device: "imports-kind-device", ImagingStudy: "imports-kind-imaging", Location: "imports-kind-location", Provenance: "imports-kind-provenance",
};

/** A type nobody translated keeps the name its system gave it. */
export function kindInWords(resource: string): string {
  const key = KINDS[resource];
  return key ? t(key) : resource;
}

/** "Needs 3, goals 2". */
export const countsInWords = (counts: readonly ResourceCount[]): string =>
  counts.length === 0 ? "" : format.list(counts.map((count) => t("imports-count", { what: kindInWords(count.resource), count: count.taken })));
