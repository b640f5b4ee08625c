/** What a care plan must know beside its goals: what to beware of, allergies, medicines, people around the client. */
import { Flag, House, Pill, Siren, TriangleAlert, Users } from "lucide-react";
import { FormRow, StatusTag } from "@/components";
import { format, t } from "@/i18n";
import type { Allergy, AllergyCriticality, Medication, MedicationStatus, Person, PersonKind, RiskFlag, RiskFlagKind } from "@/ipc";
import { FLAG_ICONS, flagEnded } from "../marks";
import { Choice, Day, Line, Lines, Tick, optionsOf, type PartForm } from "./form";
import type { PartSpec } from "./spec";

const FLAGS = ["safety", "behavioral", "clinical", "contact", "advance-directive", "other"] as const satisfies readonly RiskFlagKind[];

export const riskFlags: PartSpec<"riskFlag"> = {
  kind: "riskFlag",
  of: (file) => file.riskFlags,
  title: "clients-risk-flags", one: "clients-risk-flag", add: "clients-add-risk-flag", icon: Flag,
  blank: (clientId): RiskFlag => ({ id: "", clientId, kind: "safety", text: "", startsOn: null, endsOn: null, source: null }),
  main: (flag) => flag.text,
  detail: (flag) => [flag.startsOn && t("clients-since", { date: format.date(flag.startsOn) })],
  marks: (flag, today) => flagEnded(flag, today)
    ? <StatusTag icon={Flag}>{t("clients-flag-ended", { date: format.date(flag.endsOn ?? today) })}</StatusTag>
    : <StatusTag icon={FLAG_ICONS[flag.kind]} tone="danger">{t(`clients-flag-${flag.kind}`)}</StatusTag>,
  Fields: RiskFlagFields,
};

function RiskFlagFields({ form }: { form: PartForm<RiskFlag> }) {
  return (
    <>
      <Line form={form} name="text" label={t("clients-flag-text")} hint={t("clients-flag-hint")} required autoFocus />
      <FormRow columns={3}>
        <Choice form={form} name="kind" label={t("clients-kind")} options={optionsOf(FLAGS, (value) => t(`clients-flag-${value}`))} />
        <Day form={form} name="startsOn" label={t("clients-from")} />
        <Day form={form} name="endsOn" label={t("clients-until")} />
      </FormRow>
    </>
  );
}

const CRITICALITIES = ["high", "low", "unable-to-assess"] as const satisfies readonly AllergyCriticality[];

export const allergies: PartSpec<"allergy"> = {
  kind: "allergy",
  of: (file) => file.allergies,
  title: "clients-allergies", one: "clients-allergy", add: "clients-add-allergy", icon: TriangleAlert,
  blank: (clientId): Allergy => ({ id: "", clientId, substance: "", reaction: null, criticality: null, source: null }),
  main: (allergy) => allergy.substance,
  detail: (allergy) => [allergy.reaction],
  marks: (allergy) => allergy.criticality === "high" ? <StatusTag icon={TriangleAlert} tone="danger">{t("clients-criticality-high")}</StatusTag> : null,
  Fields: AllergyFields,
};

function AllergyFields({ form }: { form: PartForm<Allergy> }) {
  return (
    <>
      <Line form={form} name="substance" label={t("clients-substance")} required autoFocus />
      <FormRow>
        <Line form={form} name="reaction" label={t("clients-reaction")} />
        <Choice form={form} name="criticality" label={t("clients-criticality")} options={optionsOf(CRITICALITIES, (value) => t(`clients-criticality-${value}`))} />
      </FormRow>
    </>
  );
}

const MEDICATION_STATUSES = ["active", "on-hold", "stopped", "completed"] as const satisfies readonly MedicationStatus[];

export const medications: PartSpec<"medication"> = {
  kind: "medication",
  of: (file) => file.medications,
  title: "clients-medications", one: "clients-medication", add: "clients-add-medication", icon: Pill,
  blank: (clientId): Medication => ({ id: "", clientId, name: "", dose: null, reason: null, prescriber: null, status: "active", startsOn: null, reconciledOn: null, source: null }),
  main: (medication) => medication.name,
  detail: (medication) => [medication.dose, medication.reason],
  marks: (medication) => medication.status === "active" ? null : <StatusTag icon={Pill}>{t(`clients-medication-${medication.status}`)}</StatusTag>,
  Fields: MedicationFields,
};

function MedicationFields({ form }: { form: PartForm<Medication> }) {
  return (
    <>
      <Line form={form} name="name" label={t("clients-medication-name")} hint={t("clients-medication-name-hint")} required autoFocus />
      <FormRow>
        <Line form={form} name="dose" label={t("clients-dose")} />
        <Line form={form} name="reason" label={t("clients-what-for")} />
        <Line form={form} name="prescriber" label={t("clients-prescriber")} />
        <Choice form={form} name="status" label={t("clients-status")} options={optionsOf(MEDICATION_STATUSES, (value) => t(`clients-medication-${value}`))} />
        <Day form={form} name="startsOn" label={t("clients-from")} />
        <Day form={form} name="reconciledOn" label={t("clients-reconciled")} past />
      </FormRow>
    </>
  );
}

const PEOPLE = ["family", "friend", "professional", "organisation"] as const satisfies readonly PersonKind[];

export const people: PartSpec<"person"> = {
  kind: "person",
  of: (file) => file.people,
  title: "clients-people", one: "clients-person", add: "clients-add-person", icon: Users,
  blank: (clientId): Person => ({
    id: "", clientId, kind: "family", name: "", role: "", organisation: null, phone: null, email: null, onCareTeam: false, emergencyContact: false, livesWithClient: false, about: null, source: null,
  }),
  main: (person) => person.name,
  detail: (person) => [person.role || t(`clients-person-${person.kind}`), person.organisation, person.phone, person.email],
  marks: (person) => (
    <>
      {person.emergencyContact && <StatusTag icon={Siren} tone="warning">{t("clients-emergency")}</StatusTag>}
      {person.onCareTeam && <StatusTag icon={Users} tone="accent">{t("clients-care-team")}</StatusTag>}
      {person.livesWithClient && <StatusTag icon={House}>{t("clients-lives-with")}</StatusTag>}
    </>
  ),
  Fields: PersonFields,
};

function PersonFields({ form }: { form: PartForm<Person> }) {
  return (
    <>
      <FormRow>
        <Line form={form} name="name" label={t("clients-name")} required autoFocus />
        <Choice form={form} name="kind" label={t("clients-kind")} options={optionsOf(PEOPLE, (value) => t(`clients-person-${value}`))} />
        <Line form={form} name="role" label={t("clients-role")} hint={t("clients-role-hint")} />
        <Line form={form} name="organisation" label={t("clients-organisation")} />
        <Line form={form} name="phone" label={t("clients-phone")} type="tel" />
        <Line form={form} name="email" label={t("clients-email")} type="email" />
      </FormRow>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Tick form={form} name="emergencyContact" label={t("clients-emergency-tick")} />
        <Tick form={form} name="onCareTeam" label={t("clients-care-team-tick")} />
        <Tick form={form} name="livesWithClient" label={t("clients-lives-with-tick")} />
      </div>
      <Lines form={form} name="about" label={t("clients-about-person")} />
    </>
  );
}
