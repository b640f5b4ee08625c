/** Kinds of things in a file, in words: FHIR's types as they stand in it, the record's kinds as they would be added. */
import { format, t, type PlainKey } from "@/i18n";
import type { ResourceCount } from "@/ipc";

const KINDS: Readonly<Record<string, PlainKey>> = {
  Patient: "imports-kind-client", "Patient.identifier": "imports-kind-identifier", Coverage: "imports-kind-coverage", EpisodeOfCare: "imports-kind-episode",
  RelatedPerson: "imports-kind-person", Practitioner: "imports-kind-practitioner", PractitionerRole: "imports-kind-practitioner-role", Organization: "imports-kind-organisation", CareTeam: "imports-kind-care-team",
  Flag: "imports-kind-risk-flag", AllergyIntolerance: "imports-kind-allergy",
  MedicationRequest: "imports-kind-medication-request", MedicationStatement: "imports-kind-medication-statement", Medication: "imports-kind-medication-resource",
  CarePlan: "imports-kind-plan", Condition: "imports-kind-condition", Goal: "imports-kind-goal", Observation: "imports-kind-observation", Encounter: "imports-kind-encounter", QuestionnaireResponse: "imports-kind-questionnaire-response", Claim: "imports-kind-claim", ExplanationOfBenefit: "imports-kind-benefit",
  Procedure: "imports-kind-procedure", Immunization: "imports-kind-immunization", DiagnosticReport: "imports-kind-report", DocumentReference: "imports-kind-document",
  Device: "imports-kind-device", ImagingStudy: "imports-kind-imaging", Location: "imports-kind-location", Provenance: "imports-kind-provenance",
};

/** A type nobody translated keeps the name its system gave it. */
export function kindInWords(resource: string): string {
  const key = KINDS[resource];
  return key ? t(key) : resource;
}

/** What would be added, by the record's kinds. */
const ADDS = {
  client: "imports-adds-client", identifier: "imports-adds-identifier", contactMethod: "imports-adds-contact-method", address: "imports-adds-address", coverage: "imports-adds-coverage",
  episode: "imports-adds-episode", person: "imports-adds-person", riskFlag: "imports-adds-risk-flag", allergy: "imports-adds-allergy", medication: "imports-adds-medication", plan: "imports-adds-plan",
  need: "imports-adds-need", goal: "imports-adds-goal", intervention: "imports-adds-intervention", risk: "imports-adds-risk", measure: "imports-adds-measure", encounter: "imports-adds-encounter", assessment: "imports-adds-assessment",
} as const;

const isAdded = (resource: string): resource is keyof typeof ADDS => Object.hasOwn(ADDS, resource);

/** "1 client, 3 needs and 2 goals". */
export const countsInWords = (counts: readonly ResourceCount[]): string =>
  counts.length === 0 ? "" : format.list(counts.map(({ resource, taken }) => (isAdded(resource) ? t(ADDS[resource], { count: taken }) : t("imports-count", { what: kindInWords(resource), count: taken }))));
