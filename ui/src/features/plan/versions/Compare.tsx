/** Two versions item by item: what was added, removed and changed, in words. */
import { useQuery } from "@tanstack/react-query";
import { ArrowRight, CircleMinus, CirclePlus, Equal, PencilLine, type LucideIcon } from "lucide-react";
import { Failure } from "@/app/api";
import { EmptyState, Skeleton, StatusTag, type Tone } from "@/components";
import { t } from "@/i18n";
import type { ChangeKind, ClientId, PlanDifference, PlanVersionHead } from "@/ipc";
import { KIND_ICONS } from "../outline/RowFacts";
import { compareQuery } from "../queries";
import { fieldInWords, valueInWords } from "../words";
import { versionOf } from "./VersionsPanel";

const MARKS: Record<ChangeKind, { icon: LucideIcon; tone: Tone }> = {
  added: { icon: CirclePlus, tone: "success" },
  removed: { icon: CircleMinus, tone: "danger" },
  changed: { icon: PencilLine, tone: "info" },
};

type Props = { clientId: ClientId; before: string; after: string; versions: readonly PlanVersionHead[]; revision: number };

export function Compare({ clientId, before, after, versions, revision }: Props) {
  const called = (named: string): string => {
    const version = versions.find((one) => one.id === named);
    return version ? t("plan-version", { number: version.number }) : t("plan-draft");
  };
  const query = useQuery(compareQuery(clientId, versionOf(before), versionOf(after), revision));
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  if (query.data.length === 0) return <EmptyState icon={Equal} title={t("plan-compare-same")} />;
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const one of query.data) counts[one.change] += 1;
  return (
    <>
      <h3 className="flex items-center gap-2 text-base font-semibold">
        {called(before)}
        <ArrowRight aria-hidden className="size-4 text-muted rtl:rotate-180" />
        {called(after)}
      </h3>
      <p className="mb-3 text-sm text-muted">{t("plan-compare-counts", counts)}</p>
      <ul className="flex flex-col">
        {query.data.map((one) => <Difference key={`${one.kind ?? "plan"} ${one.itemId}`} difference={one} />)}
      </ul>
    </>
  );
}

function Difference({ difference: { kind, change, title, fields } }: { difference: PlanDifference }) {
  const Icon = kind && KIND_ICONS[kind];
  const mark = MARKS[change];
  return (
    <li className="border-b border-line py-3">
      <div className="flex items-start gap-2">
        <StatusTag icon={mark.icon} tone={mark.tone}>{t(`plan-change-${change}`)}</StatusTag>
        {Icon && <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />}
        <p className="min-w-0 break-words">
          {kind && <span className="text-muted">{t("plan-kind-of", { kind: t(`plan-kind-${kind}`) })} </span>}
          <span className="font-medium">{kind ? title || t("plan-no-words") : t("plan-title")}</span>
        </p>
      </div>
      {fields.length > 0 && (
        <dl className="mt-2 flex flex-col gap-2 ps-2">
          {fields.map((field) => (
            <div key={field.field} className="grid gap-x-3 @md:grid-cols-[9rem_1fr]">
              <dt className="text-sm text-muted">{fieldInWords(field.field)}</dt>
              <dd className="grid min-w-0 grid-cols-[1fr_auto_1fr] items-start gap-2 text-sm">
                <Side label={t("plan-compare-before")} text={valueInWords(kind, field.field, field.before)} was />
                <ArrowRight aria-hidden className="mt-0.5 size-4 text-muted rtl:rotate-180" />
                <Side label={t("plan-compare-after")} text={valueInWords(kind, field.field, field.after)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Side({ label, text, was }: { label: string; text: string; was?: boolean }) {
  return (
    <span className="min-w-0 break-words whitespace-pre-line">
      <span className="sr-only">{label} </span>
      {text === "" ? <span className="text-muted">{t("plan-nothing")}</span> : was ? <span className="text-muted">{text}</span> : text}
    </span>
  );
}
