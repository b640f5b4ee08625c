/** One client of a file: who it is, what would be added, and where it goes. */
import { UserRoundCheck, UserRoundPlus, UserRoundSearch, type LucideIcon } from "lucide-react";
import { RadioGroup, StatusTag, type Option, type Tone } from "@/components";
import { format, t } from "@/i18n";
import type { ImportClient } from "@/ipc";
import { decisionFor, decisionKey, decisionOf, likeliest, needsDecision, type Decision, type Decisions } from "./choices";
import { countsInWords } from "./words";

export function ReportClient({ client, made, onDecide }: { client: ImportClient; made: Decisions; onDecide: (decision: Decision) => void }) {
  const decision = decisionFor(client, made);
  const mark = markOf(client);
  // Added to someone who is in the record, nobody new is made.
  const creates = countsInWords(client.creates.filter((count) => decision?.kind !== "into" || count.resource !== "client"));
  return (
    <li className="border-b border-line/60 py-3 first:pt-0 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{client.name}</span>
        {client.birthDate && <span className="text-muted">{t("imports-born", { date: format.date(client.birthDate) })}</span>}
        <StatusTag icon={mark.icon} tone={mark.tone}>{mark.word}</StatusTag>
      </div>
      <p className="text-sm text-muted">{creates === "" ? t("imports-creates-nothing") : t("imports-creates", { what: creates })}</p>
      <RadioGroup<string>
        className="mt-2"
        label={t("imports-what-to-do", { name: client.name })}
        hideLabel
        horizontal={!needsDecision(client)}
        value={decision ? decisionKey(decision) : null}
        onChange={(key) => onDecide(decisionOf(key))}
        options={optionsFor(client)}
      />
    </li>
  );
}

function markOf(client: ImportClient): { icon: LucideIcon; tone: Tone; word: string } {
  if (client.knownAs !== null) return { icon: UserRoundCheck, tone: "success", word: t("imports-mark-known") };
  if (needsDecision(client)) return { icon: UserRoundSearch, tone: "warning", word: t("imports-mark-alike") };
  return { icon: UserRoundPlus, tone: "accent", word: t("imports-mark-new") };
}

function optionsFor(client: ImportClient): Option[] {
  const skip = { value: "skip", label: t("imports-skip") };
  if (client.knownAs !== null) return [{ value: decisionKey({ kind: "into", clientId: client.knownAs }), label: t("imports-add-known") }, skip];
  return [
    ...likeliest(client).map((one) => ({
      value: decisionKey({ kind: "into", clientId: one.clientId }),
      label: one.birthDate ? t("imports-add-to-born", { name: one.name, date: format.date(one.birthDate) }) : t("imports-add-to", { name: one.name }),
      detail: t(`imports-alike-${one.reason}`),
    })),
    { value: "new", label: t("imports-new") },
    skip,
  ];
}
