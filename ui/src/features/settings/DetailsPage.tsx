/** Who the case manager is, as the printed plan says it, and how plans are printed. Each field saves when it is left. */
import { useQuery } from "@tanstack/react-query";
import { FolderOpen } from "lucide-react";
import { useRef, useState } from "react";
import { Failure, practiceQuery } from "@/app/api";
import { Banner, Button, ComboBox, FormRow, FormSection, Prompt, RadioGroup, Skeleton, TextField } from "@/components";
import { t, type PlainKey } from "@/i18n";
import { platform, type Paper, type Practice, type PrintSize } from "@/ipc";
import { useSavePractice } from "./practice";
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

/** What a client needs from the paper, and how it is asked for: without it the plan says whom to call, but not how. */
const NEEDED = [
  { field: "caseManager", prompt: "settings-add-name" },
  { field: "directPhone", prompt: "settings-add-direct-phone" },
  { field: "afterHoursPhone", prompt: "settings-add-after-hours-phone" },
] as const satisfies readonly { field: Line; prompt: PlainKey }[];

function Details({ practice }: { practice: Practice }) {
  const save = useSavePractice();
  const places = useRef<Partial<Record<Line, HTMLInputElement | null>>>({});
  const missing = NEEDED.filter(({ field }) => practice[field] === "");
  const line = (field: Line, label: string, hint?: string, type = "text") => (
    <SavedLine key={field} at={(input) => void (places.current[field] = input)} label={label} {...(hint ? { hint } : {})} type={type} value={practice[field]} onSave={(value) => save({ [field]: value })} />
  );
  const choose = async () => {
    const printFolder = await platform.chooseFolder(t("settings-print-folder"));
    if (printFolder !== null) await save({ printFolder });
  };
  return (
    <>
      <FormSection title={t("settings-you")} hint={t("settings-you-hint")}>
        {missing.length > 0 && (
          <Banner tone="info" title={t("settings-missing")} actions={missing.map(({ field, prompt }) => <Prompt key={field} onPress={() => places.current[field]?.focus()}>{t(prompt)}</Prompt>)} />
        )}
        <FormRow>
          {line("caseManager", t("settings-name"))}
          {line("credentials", t("settings-credentials"), t("settings-credentials-hint"))}
          {line("agency", t("settings-agency"))}
          {line("email", t("settings-email"), undefined, "email")}
          {line("directPhone", t("settings-direct-phone"), undefined, "tel")}
          {line("afterHoursPhone", t("settings-after-hours-phone"), t("settings-after-hours-phone-hint"), "tel")}
          <ComboBox
            label={t("settings-zone")}
            hint={t("settings-zone-hint")}
            value={practice.zone}
            onChange={(zone) => zone !== null && void save({ zone })}
            options={zonesWith(practice.zone).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          />
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

/** The zones the platform knows, with the chosen one even if it goes by an older name. */
const zonesWith = (chosen: string): string[] => [...new Set([chosen, ...Intl.supportedValuesOf("timeZone")])].filter((zone) => zone !== "").sort();

/** A line of text that saves when it is left or with Enter. */
function SavedLine(props: { label: string; hint?: string; type?: string; at?: (input: HTMLInputElement | null) => void; value: string; onSave: (value: string) => Promise<unknown>; className?: string }) {
  const { label, hint, type = "text", at, value, onSave, className } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const sent = useRef<string | null>(null);
  const leave = () => {
    if (draft === null || draft === sent.current) return;
    if (draft.trim() === value) return setDraft(null);
    sent.current = draft;
    // Refused: what was typed stays, to be corrected.
    void onSave(draft.trim())
      .then(() => setDraft((typed) => (typed === draft ? null : typed)), () => undefined)
      .finally(() => {
        if (sent.current === draft) sent.current = null;
      });
  };
  return (
    <TextField
      label={label}
      {...(hint ? { hint } : {})}
      {...(className ? { className } : {})}
      {...(at ? { inputRef: at } : {})}
      type={type}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={leave}
      onKeyDown={(event) => event.key === "Enter" && leave()}
    />
  );
}
