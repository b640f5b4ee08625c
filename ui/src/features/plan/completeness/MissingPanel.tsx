/** What the plan still lacks, in words; each line leads to its place. */
import { ChevronRight, CircleCheck } from "lucide-react";
import { EmptyState } from "@/components";
import { t } from "@/i18n";
import type { Missing } from "@/ipc";
import { KIND_ICONS } from "../outline/RowFacts";

/** Missing things with the item they are missing on, in the order of the plan. */
export function grouped(missing: readonly Missing[]): { key: string; title: string; item: Missing["item"]; lines: Missing[] }[] {
  const groups = new Map<string, { key: string; title: string; item: Missing["item"]; lines: Missing[] }>();
  for (const one of missing) {
    const key = one.itemId ?? "plan";
    const group = groups.get(key) ?? { key, title: one.title, item: one.item, lines: [] };
    group.lines.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export function MissingPanel({ missing, onGo }: { missing: readonly Missing[]; onGo: (missing: Missing) => void }) {
  if (missing.length === 0) return <EmptyState icon={CircleCheck} title={t("plan-complete")}>{t("plan-complete-why")}</EmptyState>;
  return (
    <div className="p-4">
      <p className="mb-3 text-sm text-muted">{t("plan-missing-lead")}</p>
      <ul className="flex flex-col gap-4">
        {grouped(missing).map((group) => {
          const Icon = group.item && KIND_ICONS[group.item];
          return (
            <li key={group.key}>
              <h3 className="flex items-start gap-1.5 text-sm font-semibold">
                {Icon && <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />}
                <span className="line-clamp-2">{group.item ? group.title || t(`plan-kind-${group.item}`) : t("plan-title")}</span>
              </h3>
              <ul className="mt-1">
                {group.lines.map((one) => (
                  <li key={one.kind}>
                    <button type="button" onClick={() => onGo(one)} className="group flex w-full items-center gap-2 rounded-sm border-b border-line/60 py-1.5 text-start text-sm outline-offset-[-2px] hover:bg-hover">
                      <span className="grow text-accent group-hover:underline">{t(`plan-missing-${one.kind}`)}</span>
                      <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
                    </button>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
