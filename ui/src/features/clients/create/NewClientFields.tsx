/** The form of a new client: only a name is asked for, the rest is offered. */
import type { ReactNode, Ref } from "react";
import { ComboBox, DateField, FormRow, FormSection, Select, TextField } from "@/components";
import { t } from "@/i18n";
import { useLanguageOptions } from "../languages";
import { ACUITIES, ProgrammeField } from "../parts/episodes";
import { optionsOf } from "../parts/form";
import { SAFE } from "../parts/reach";
import type { NewClientDraft } from "./draft";

type Props = {
  draft: NewClientDraft;
  change: (next: Partial<NewClientDraft>) => void;
  today: string;
  fault: (field: keyof NewClientDraft) => string | null;
  /** Where typing begins. */
  first: Ref<HTMLInputElement>;
  /** Who looks like this client: stands by the name, where it is seen while one types. */
  alike: ReactNode;
};

/** The fields that are text. */
type Text = "givenName" | "familyName" | "preferredName" | "pronouns" | "phone" | "medicaid" | "mrn";

export function NewClientFields({ draft, change, today, fault, first, alike }: Props) {
  const languages = useLanguageOptions(draft.language);
  const text = (name: Text) => ({ value: draft[name], onChange: (value: string) => change({ [name]: value }), error: fault(name), autoComplete: "off" });
  return (
    <>
      <FormSection title={t("clients-section-name")} hint={t("clients-section-name-hint")}>
        <FormRow>
          <TextField label={t("clients-given-name")} {...text("givenName")} inputRef={first} />
          <TextField label={t("clients-family-name")} {...text("familyName")} />
          <TextField label={t("clients-preferred-name")} {...text("preferredName")} />
          <TextField label={t("clients-pronouns")} {...text("pronouns")} />
          <DateField label={t("clients-birth-date")} value={draft.birthDate} onChange={(birthDate) => change({ birthDate })} today={today} max={today} error={fault("birthDate")} />
        </FormRow>
        {alike}
      </FormSection>
      <FormSection title={t("clients-section-reach")}>
        <FormRow>
          <TextField label={t("clients-phone")} type="tel" {...text("phone")} />
          <Select label={t("clients-safe-to-leave")} value={draft.safe} onChange={(safe) => change({ safe })} options={optionsOf(SAFE, (value) => t(`clients-safe-${value}`))} />
          <ComboBox label={t("clients-language")} value={draft.language} onChange={(language) => change({ language })} options={languages} error={fault("language")} />
          <Select
            label={t("clients-interpreter")}
            value={draft.interpreter}
            onChange={(interpreter) => change({ interpreter })}
            options={optionsOf(["yes", "no", "unknown"] as const, (value) => t(`clients-interpreter-${value}`))}
          />
        </FormRow>
      </FormSection>
      <FormSection title={t("clients-section-programme")}>
        <FormRow>
          <ProgrammeField value={draft.programme} onChange={(programme) => change({ programme })} error={fault("programme")} />
          <Select label={t("clients-acuity")} value={draft.acuity} onChange={(acuity) => change({ acuity })} options={optionsOf(ACUITIES, (value) => t(`clients-acuity-${value}`))} disabled={draft.programme.trim() === ""} />
          <TextField label={t("clients-medicaid")} {...text("medicaid")} />
          <TextField label={t("clients-mrn")} {...text("mrn")} />
        </FormRow>
      </FormSection>
    </>
  );
}
