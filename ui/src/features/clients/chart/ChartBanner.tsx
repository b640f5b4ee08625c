/** What must be seen whatever part of the chart is open: who this is, what to beware of, when we spoke last. */
import { useNavigate } from "@tanstack/react-router";
import { Languages, Plus, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useToday } from "@/app/api";
import { Button, Menu, Prompt, StatusTag } from "@/components";
import { BannerGaps } from "@/features/gaps";
import { format, t } from "@/i18n";
import type { ClientFile, MissingFact } from "@/ipc";
import { DeceasedMark, FLAG_ICONS, LastContact, NextCheckIn, flagEnded } from "../marks";
import { usePresentation } from "./called";
import { IN_PLACE, whereToFill } from "./missing";

/** Beside the name: pronouns, age, birth date. */
export function WhoLine({ file }: { file: ClientFile }) {
  const { client, banner } = file;
  const today = useToday();
  const presentation = usePresentation();
  const fill = useFill(file);
  const born = client.birthDate;
  return (
    <>
      {client.pronouns && <span>{client.pronouns}</span>}
      {born && !client.deceasedOn && <span>{format.age(born, today)}</span>}
      {born && client.deceasedOn && banner.age !== null && <span>{t("clients-died-at", { age: banner.age })}</span>}
      {born && !presentation && <span>{t("clients-born", { date: format.date(born) })}</span>}
      {banner.missing.includes("birth-date") && <Prompt onPress={() => fill("birth-date")}>{t("clients-missing-birth-date")}</Prompt>}
      {client.deceasedOn && <DeceasedMark on={client.deceasedOn} />}
    </>
  );
}

/** Below the name. */
export function ChartBanner({ file }: { file: ClientFile }) {
  const { client, banner } = file;
  const fill = useFill(file);
  const missing = (fact: MissingFact) => banner.missing.includes(fact);
  const ask = (fact: MissingFact) => <Prompt onPress={() => fill(fact)}>{t(`clients-missing-${fact}`)}</Prompt>;
  return (
    <div className="flex flex-col gap-2.5">
      <Warnings file={file} />
      <BannerGaps client={client} />
      <dl className="flex flex-wrap items-start gap-x-8 gap-y-2 text-sm">
        <Place name={t("clients-language")}>
          {client.language ? <span>{format.language(client.language)}</span> : missing("language") ? ask("language") : t("clients-unknown")}
          {client.interpreterNeeded && <StatusTag icon={Languages} tone="info">{t("clients-interpreter-needed")}</StatusTag>}
          {missing("interpreter") && client.language && ask("interpreter")}
        </Place>
        <Place name={t("clients-payer")}>{banner.payer ?? (missing("coverage") ? ask("coverage") : t("clients-none"))}</Place>
        <Place name={t("clients-decides")}>
          {client.decisionMaker === "unknown" ? (missing("decision-maker") ? ask("decision-maker") : t("clients-unknown")) : (
            <span>
              {t(`clients-decision-${client.decisionMaker}`)}
              {client.decisionMakerDetail && <span className="text-muted">{t("clients-after-dash", { text: client.decisionMakerDetail })}</span>}
            </span>
          )}
          {missing("decision-maker") && client.decisionMaker !== "unknown" && ask("decision-maker")}
        </Place>
        <Place name={t("clients-last-contact")}><LastContact at={banner.lastContactAt} /></Place>
        {!client.deceasedOn && (
          <Place name={t("clients-next-check-in")}>
            {missing("check-in") && banner.nextCheckInOn === null ? ask("check-in") : <NextCheckIn on={banner.nextCheckInOn} overdue={banner.overdueCheckIns} />}
          </Place>
        )}
        <Others file={file} />
      </dl>
    </div>
  );
}

/** Risk flags in force and allergies that can kill, in words. */
function Warnings({ file }: { file: ClientFile }) {
  const today = useToday();
  const flags = file.riskFlags.filter((flag) => !flagEnded(flag, today));
  const allergies = file.allergies.filter((allergy) => allergy.criticality === "high");
  if (flags.length + allergies.length === 0 && !file.client.about) return null;
  return (
    <ul aria-label={t("clients-warnings")} className="flex flex-wrap items-center gap-1.5">
      {flags.map((flag) => (
        <li key={flag.id} className="max-w-full">
          {/* Long ones break: what one must beware of is never cut. */}
          <StatusTag icon={FLAG_ICONS[flag.kind]} tone="danger" className="h-auto! min-h-5 whitespace-normal!">{flag.text}</StatusTag>
        </li>
      ))}
      {allergies.map((allergy) => (
        <li key={allergy.id} className="max-w-full">
          <StatusTag icon={TriangleAlert} tone="danger" className="h-auto! min-h-5 whitespace-normal!">{t("clients-allergic-to", { substance: allergy.substance })}</StatusTag>
        </li>
      ))}
      {file.client.about && <li className="min-w-0 text-sm">{file.client.about}</li>}
    </ul>
  );
}

/** The rest of what is missing: the first as a prompt, the others behind a button. */
function Others({ file }: { file: ClientFile }) {
  const fill = useFill(file);
  const others = file.banner.missing.filter((fact) => !(IN_PLACE as readonly MissingFact[]).includes(fact));
  const [first, ...more] = others;
  if (!first) return null;
  return (
    <Place name={t("clients-missing")}>
      <Prompt onPress={() => fill(first)}>{t(`clients-missing-${first}`)}</Prompt>
      {more.length > 0 && (
        <Menu
          label={t("clients-missing")}
          trigger={<Button size="sm" variant="quiet" className="h-5! px-1! text-accent!">{t("clients-missing-more", { count: more.length })}</Button>}
          groups={[more.map((fact) => ({ id: fact, label: t(`clients-missing-${fact}`), icon: Plus, onAction: () => fill(fact) }))]}
        />
      )}
    </Place>
  );
}

function Place({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="flex min-h-5 flex-wrap items-center gap-x-2">{children}</dd>
    </div>
  );
}

/** Goes to where a fact is filled in. */
function useFill({ client }: ClientFile): (fact: MissingFact) => void {
  const navigate = useNavigate();
  return (fact) => void navigate(whereToFill(client.id, fact));
}
