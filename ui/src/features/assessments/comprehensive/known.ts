/** What the record knows already, part by part, in lines to read. Pure. */
import { format, t } from "@/i18n";
import type { ClientFile, Known, PlanContent, TimelineEntry } from "@/ipc";

/** A part of the record: what it says, and where it is edited. */
export type KnownPart = { known: Known; lines: string[]; to: "overview" | "plan" | "timeline" };

/** A glance, not the record: the rest is where it is edited. */
export const MOST_LINES = 6;

const join = (...parts: (string | null | undefined)[]): string => parts.filter((part) => part !== null && part !== undefined && part !== "").join(", ");

export function knownPart(known: Known, file: ClientFile, plan: PlanContent | undefined, events: readonly TimelineEntry[], today: string): KnownPart {
  const { client } = file;
  const inForce = (endsOn: string | null): boolean => endsOn === null || endsOn >= today;
  switch (known) {
    case "medications":
      return { known, to: "overview", lines: file.medications.filter((one) => one.status === "active").map((one) => join(one.name, one.dose, one.reason)) };
    case "allergies":
      return { known, to: "overview", lines: file.allergies.map((one) => join(one.substance, one.reaction)) };
    case "measures":
      return { known, to: "timeline", lines: events.flatMap((entry) => (entry.body.kind === "measure" ? [t("assessments-known-measure", { what: measureWords(entry.body.measure), day: format.date(entry.at) })] : [])) };
    case "encounters":
      return { known, to: "timeline", lines: events.flatMap((entry) => (entry.body.kind === "encounter" ? [join(format.date(entry.at), entry.body.encounter.what, entry.body.encounter.reason)] : [])) };
    case "contact-methods":
      return { known, to: "overview", lines: file.contactMethods.map((one) => join(one.value, one.label)) };
    case "addresses":
      return { known, to: "overview", lines: file.addresses.map((one) => join(one.label, one.lines.replaceAll("\n", ", "), one.city, one.region)) };
    case "people":
      return { known, to: "overview", lines: file.people.map((one) => join(one.name, one.role, one.livesWithClient ? t("assessments-known-lives-with") : null, one.phone)) };
    case "coverages":
      return { known, to: "overview", lines: file.coverages.filter((one) => one.status === "active" && inForce(one.endsOn)).map((one) => join(one.payer, one.planName)) };
    case "language": {
      const interpreter = client.interpreterNeeded === null ? null : t(client.interpreterNeeded ? "assessments-interpreter-yes" : "assessments-interpreter-no");
      return { known, to: "overview", lines: client.language ? [join(format.language(client.language), interpreter)] : [] };
    }
    case "risk-flags":
      return { known, to: "overview", lines: file.riskFlags.filter((one) => inForce(one.endsOn)).map((one) => one.text) };
    case "needs":
      return { known, to: "plan", lines: (plan?.needs ?? []).filter((one) => one.status === "active").map((one) => one.statement || one.clinicalText) };
    case "strengths":
      return { known, to: "plan", lines: (plan?.strengths ?? []).map((one) => one.text) };
    case "episodes":
      return { known, to: "overview", lines: file.episodes.filter((one) => one.status !== "entered-in-error").map((one) => join(one.programme, one.openedOn ? format.date(one.openedOn) : null)) };
    case "decision-maker":
      return { known, to: "overview", lines: client.decisionMaker === "unknown" ? [] : [join(t(`assessments-decides-${client.decisionMaker}`), client.decisionMakerDetail)] };
  }
}

function measureWords({ name, kind, value, secondValue, unit }: Extract<TimelineEntry["body"], { kind: "measure" }>["measure"]): string {
  const both = secondValue === null ? format.number(value) : `${format.number(value)}/${format.number(secondValue)}`;
  return `${name === "" ? t(`assessments-measure-${kind}`) : name} ${both}${unit.startsWith("{") || unit.startsWith("[") || unit === "1" ? "" : ` ${unit === "mm[Hg]" ? t("assessments-mmhg") : unit}`}`;
}
