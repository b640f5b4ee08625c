/** Who the client is: names, birth, language, who decides. Every fact is edited where it stands. */
import { ComboBox, DateField, Fact, InlineEdit, Select } from "@/components";
import { useToday } from "@/app/api";
import { format, t } from "@/i18n";
import type { Client, ClientFile, ClinicalSex, DecisionMaker, MissingFact } from "@/ipc";
import { usePresentation } from "../chart/called";
import { useLanguageOptions } from "../languages";
import { useSaveClient } from "../writes";
import { InlineField } from "./InlineField";

const SEXES = ["female", "male", "unknown"] as const satisfies readonly ClinicalSex[];
export const DECIDERS = ["own", "power-of-attorney", "guardian", "minor", "unknown"] as const satisfies readonly DecisionMaker[];

type Props = { file: ClientFile; edit: MissingFact | undefined; onClosed: () => void };

/** Those that are not for everybody who sees the screen. */
const NAMES: ReadonlySet<string> = new Set(["givenName", "familyName", "preferredName"]);

/** Facts that are text. */
type TextFact = "givenName" | "familyName" | "preferredName" | "pronouns" | "decisionMakerDetail" | "about";

export function About({ file: { client }, edit, onClosed }: Props) {
  const today = useToday();
  const presentation = usePresentation();
  const save = useSaveClient(client.id);
  const keep = (change: Partial<Client>) => save.mutateAsync(change);
  const text = (name: TextFact, label: string, prompt: string) => (
    <Fact name={label}>
      <InlineEdit
        label={label} value={client[name] ?? ""} prompt={prompt} onSave={(value) => keep({ [name]: value })}
        {...(presentation && NAMES.has(name) && client[name] ? { shown: format.initials(client[name]) } : {})}
      />
    </Fact>
  );
  return (
    <dl>
      {text("givenName", t("clients-given-name"), t("clients-add-given-name"))}
      {text("familyName", t("clients-family-name"), t("clients-add-family-name"))}
      {text("preferredName", t("clients-preferred-name"), t("clients-add-preferred-name"))}
      {text("pronouns", t("clients-pronouns"), t("clients-add-pronouns"))}
      <Fact name={t("clients-birth-date")}>
        <InlineField
          label={t("clients-birth-date")} prompt={t("clients-missing-birth-date")}
          value={client.birthDate} shown={client.birthDate ? (presentation ? client.birthDate.slice(0, 4) : format.date(client.birthDate)) : ""}
          onSave={(birthDate) => keep({ birthDate })}
          opened={edit === "birth-date"} onClosed={onClosed}
          field={(value, change) => <DateField label={t("clients-birth-date")} hideLabel value={value} onChange={change} today={today} max={today} autoFocus />}
        />
      </Fact>
      <Fact name={t("clients-clinical-sex")}>
        <InlineField<ClinicalSex>
          label={t("clients-clinical-sex")} prompt={t("clients-add-clinical-sex")}
          value={client.clinicalSex} shown={client.clinicalSex === "unknown" ? "" : t(`clients-sex-${client.clinicalSex}`)}
          onSave={(clinicalSex) => keep({ clinicalSex })}
          field={(value, _change, done) => (
            <Select label={t("clients-clinical-sex")} hideLabel hint={t("clients-clinical-sex-hint")} value={value} onChange={done} options={SEXES.map((sex) => ({ value: sex, label: t(`clients-sex-${sex}`) }))} autoFocus />
          )}
        />
      </Fact>
      <LanguageFacts client={client} keep={keep} edit={edit} onClosed={onClosed} />
      <Fact name={t("clients-format-needs")}>
        <InlineEdit
          label={t("clients-format-needs")} prompt={t("clients-add-format-needs")}
          value={client.formatNeeds.join(", ")}
          onSave={(value) => keep({ formatNeeds: value.split(",").map((need) => need.trim()).filter(Boolean) })}
        />
      </Fact>
      <Fact name={t("clients-decides")}>
        <InlineField<DecisionMaker>
          label={t("clients-decides")} prompt={t("clients-missing-decision-maker")}
          value={client.decisionMaker} shown={client.decisionMaker === "unknown" ? "" : t(`clients-decision-${client.decisionMaker}`)}
          onSave={(decisionMaker) => keep({ decisionMaker })}
          opened={edit === "decision-maker"} onClosed={onClosed}
          field={(value, _change, done) => (
            <Select label={t("clients-decides")} hideLabel value={value} onChange={done} options={DECIDERS.map((who) => ({ value: who, label: t(`clients-decision-${who}`) }))} autoFocus />
          )}
        />
      </Fact>
      {client.decisionMaker !== "own" && client.decisionMaker !== "unknown" && text("decisionMakerDetail", t("clients-decision-detail"), t("clients-add-decision-detail"))}
      {text("about", t("clients-about"), t("clients-add-about"))}
      <Fact name={t("clients-deceased")}>
        <InlineField
          label={t("clients-deceased")} prompt={t("clients-add-deceased")}
          value={client.deceasedOn} shown={client.deceasedOn ? format.date(client.deceasedOn) : ""}
          onSave={(deceasedOn) => keep({ deceasedOn })}
          field={(value, change) => <DateField label={t("clients-deceased")} hideLabel value={value} onChange={change} today={today} max={today} autoFocus />}
        />
      </Fact>
    </dl>
  );
}

type Interpreter = "yes" | "no" | "unknown";
const INTERPRETER = { yes: true, no: false, unknown: null } as const;
const interpreterOf = (needed: boolean | null): Interpreter => (needed === null ? "unknown" : needed ? "yes" : "no");

function LanguageFacts({ client, keep, edit, onClosed }: { client: Client; keep: (change: Partial<Client>) => Promise<unknown> } & Omit<Props, "file">) {
  const interpreter = interpreterOf(client.interpreterNeeded);
  const languages = useLanguageOptions(client.language);
  return (
    <>
      <Fact name={t("clients-language")}>
        <InlineField
          label={t("clients-language")} prompt={t("clients-missing-language")}
          value={client.language} shown={client.language ? format.language(client.language) : ""}
          onSave={(language) => keep({ language })}
          opened={edit === "language"} onClosed={onClosed}
          field={(value, change) => <ComboBox label={t("clients-language")} hideLabel value={value} onChange={change} options={languages} autoFocus />}
        />
      </Fact>
      <Fact name={t("clients-interpreter")}>
        <InlineField<Interpreter>
          label={t("clients-interpreter")} prompt={t("clients-missing-interpreter")}
          value={interpreter} shown={interpreter === "unknown" ? "" : t(`clients-interpreter-${interpreter}`)}
          onSave={(value) => keep({ interpreterNeeded: INTERPRETER[value] })}
          opened={edit === "interpreter"} onClosed={onClosed}
          field={(value, _change, done) => (
            <Select label={t("clients-interpreter")} hideLabel value={value} onChange={done} options={(["yes", "no", "unknown"] as const).map((one) => ({ value: one, label: t(`clients-interpreter-${one}`) }))} autoFocus />
          )}
        />
      </Fact>
    </>
  );
}
