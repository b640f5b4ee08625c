/** Who the case manager is, as the printed plan says it, and how plans are printed. Each field saves when it is left. */
import { useQuery } from "@tanstack/react-query";
import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { Failure } from "@/app/api";
import { Button, FormRow, FormSection, RadioGroup, Skeleton, TextField } from "@/components";
import { t } from "@/i18n";
import { platform, type Paper, type Practice, type PrintSize } from "@/ipc";
import { practiceQuery, useSavePractice } from "./practice";
import { SettingsFrame } from "./SettingsFrame";

export function DetailsPage() {
  const practice = useQuery(practiceQuery);
  return (
    <SettingsFrame>
      {practice.data ? <Details practice={practice.data} /> : practice.error ? <Failure error={practice.error} onRetry={() => void practice.refetch()} /> : <Skeleton lines={6} />}
    </SettingsFrame>
  );
}

/** The details that are one line of text. */
type Line = "caseManager" | "credentials" | "agency" | "directPhone" | "email" | "afterHoursPhone";

function Details({ practice }: { practice: Practice }) {
  const save = useSavePractice();
  const line = (field: Line, label: string, hint?: string, type = "text") => (
    <SavedLine key={field} label={label} {...(hint ? { hint } : {})} type={type} value={practice[field]} onSave={(value) => save({ [field]: value })} />
  );
  const choose = async () => {
    const printFolder = await platform.chooseFolder(t("settings-print-folder"));
    if (printFolder !== null) await save({ printFolder });
  };
  return (
    <>
      <FormSection title={t("settings-you")} hint={t("settings-you-hint")}>
        <FormRow>
          {line("caseManager", t("settings-name"))}
          {line("credentials", t("settings-credentials"), t("settings-credentials-hint"))}
          {line("agency", t("settings-agency"))}
          {line("email", t("settings-email"), undefined, "email")}
          {line("directPhone", t("settings-direct-phone"), undefined, "tel")}
          {line("afterHoursPhone", t("settings-after-hours-phone"), t("settings-after-hours-phone-hint"), "tel")}
        </FormRow>
      </FormSection>
      <FormSection title={t("settings-printing")}>
        <FormRow>
          <RadioGroup<Paper>
            label={t("settings-paper")}
            value={practice.paper}
            onChange={(paper) => void save({ paper })}
            options={[{ value: "letter", label: t("settings-paper-letter") }, { value: "a4", label: t("settings-paper-a4") }]}
          />
          <RadioGroup<PrintSize>
            label={t("settings-print-size")}
            value={practice.printSize}
            onChange={(printSize) => void save({ printSize })}
            options={[
              { value: "clear", label: t("settings-print-clear"), detail: t("settings-print-clear-detail") },
              { value: "large", label: t("settings-print-large"), detail: t("settings-print-large-detail") },
              { value: "extra-large", label: t("settings-print-extra-large"), detail: t("settings-print-extra-large-detail") },
            ]}
          />
        </FormRow>
        <div className="flex flex-wrap items-end gap-2">
          <SavedLine className="grow" label={t("settings-print-folder")} hint={t("settings-print-folder-hint")} value={practice.printFolder} onSave={(printFolder) => save({ printFolder })} />
          <Button
            icon={FolderOpen}
            className="mb-5"
            onPress={() => void choose()}
          >
            {t("settings-choose-folder")}
          </Button>
        </div>
      </FormSection>
    </>
  );
}

/** A line of text that saves when it is left or with Enter. */
function SavedLine(props: { label: string; hint?: string; type?: string; value: string; onSave: (value: string) => Promise<unknown>; className?: string }) {
  const { label, hint, type = "text", value, onSave, className } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const leave = () => {
    if (draft === null || draft.trim() === value) return setDraft(null);
    // Refused: what was typed stays, to be corrected.
    onSave(draft.trim()).then(() => setDraft(null), () => undefined);
  };
  return (
    <TextField
      label={label}
      {...(hint ? { hint } : {})}
      {...(className ? { className } : {})}
      type={type}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={leave}
      onKeyDown={(event) => event.key === "Enter" && leave()}
    />
  );
}
