/** The frozen versions, and which two to compare. */
import { FileClock, GitCompareArrows, Lock, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button, EmptyState, Select, StatusTag } from "@/components";
import { format, t } from "@/i18n";
import type { PlanVersionHead } from "@/ipc";
import type { PlanAddress } from "../address";

const DRAFT = "draft";

export function VersionsPanel({ versions, onShow }: { versions: readonly PlanVersionHead[]; onShow: (show: Pick<PlanAddress, "read" | "before" | "after">) => void }) {
  const [before, setBefore] = useState<string | null>(null);
  const [after, setAfter] = useState(DRAFT);
  if (versions.length === 0) return <EmptyState icon={FileClock} title={t("plan-no-versions")}>{t("plan-no-versions-why")}</EmptyState>;
  const options = [
    { value: DRAFT, label: t("plan-draft") },
    ...versions.map((version) => ({ value: version.id, label: t("plan-version", { number: version.number }), detail: format.dateTime(version.finalisedAt) })),
  ];
  const from = before ?? versions[0]?.id ?? DRAFT;
  return (
    <div className="flex flex-col gap-5 p-4">
      <section aria-label={t("plan-compare")} className="flex flex-col gap-3">
        <div className="grid grid-cols-2 gap-3">
          <Select label={t("plan-compare-before")} options={options} value={from} onChange={setBefore} />
          <Select label={t("plan-compare-after")} options={options} value={after} onChange={setAfter} />
        </div>
        <Button icon={GitCompareArrows} className="self-start" isDisabled={from === after} onPress={() => onShow({ before: from, after })}>{t("plan-compare")}</Button>
      </section>
      <ul className="flex flex-col border-t border-line">
        {versions.map((version) => (
          <li key={version.id} className="flex flex-col gap-1 border-b border-line py-3">
            <div className="flex flex-wrap items-center gap-2">
              <Lock aria-hidden className="size-4 text-muted" />
              <span className="font-semibold">{t("plan-version", { number: version.number })}</span>
              {version.missingCount > 0 && <StatusTag icon={TriangleAlert} tone="warning">{t("plan-row-missing", { count: version.missingCount })}</StatusTag>}
              <Button size="sm" variant="quiet" className="ms-auto" aria-label={t("plan-version-open", { number: version.number })} onPress={() => onShow({ read: version.id })}>{t("plan-open")}</Button>
            </div>
            <p className="text-sm text-muted">{t("plan-version-by", { when: format.dateTime(version.finalisedAt), who: version.finalisedBy })}</p>
            {version.overrideReason && <p className="text-sm break-words">{t("plan-version-reason", { reason: version.overrideReason })}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The draft as an address names it, and as the core does. */
export const versionOf = (named: string): string | null => (named === DRAFT ? null : named);
