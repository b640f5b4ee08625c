/** What matters about an item at a glance, in a quiet line below its words. */
import { Calendar, CircleCheck, CircleDot, CirclePause, CircleX, Construction, Footprints, HeartHandshake, Lock, ShieldAlert, Sprout, Target, User, type LucideIcon } from "lucide-react";
import { cx } from "@/components";
import { format, t } from "@/i18n";
import type { PlanItem, PlanItemKind } from "@/ipc";
import { isOver } from "../model/items";

export const KIND_ICONS: Record<PlanItemKind, LucideIcon> = {
  need: HeartHandshake, goal: Target, intervention: Footprints, strength: Sprout, barrier: Construction, risk: ShieldAlert,
};

type FactLine = { icon?: LucideIcon; words: string; late?: boolean };

/** Progress in five words, as on the printed bar. */
export const PROGRESS = [0, 1, 2, 3, 4] as const;
export const progressInWords = (progress: number): string => t(`plan-progress-${PROGRESS.find((step) => step === progress) ?? 0}`);

const keptOff = (): FactLine => ({ icon: Lock, words: t("plan-sensitive") });

function factsOf(item: PlanItem, today: string): FactLine[] {
  const due = (on: string | null): FactLine[] => (on ? [{ icon: Calendar, words: t("plan-by", { date: format.date(on) }), late: on < today && !isOver(item) }] : []);
  switch (item.item) {
    case "need":
      return [
        ...(item.status === "active" ? [] : [{ icon: CircleCheck, words: t(`plan-need-status-${item.status}`) }]),
        ...(item.domain ? [{ words: t(`plan-domain-${item.domain}`) }] : []),
        ...(item.priority ? [{ words: t(`plan-priority-${item.priority}`) }] : []),
        ...(item.sensitive ? [keptOff()] : []),
      ];
    case "goal": {
      const soonest = item.targets.flatMap((target) => (target.dueOn ? [target.dueOn] : [])).sort()[0] ?? null;
      return [
        ...(item.status === "active" ? [] : [{ icon: statusIcon(item.status), words: t(`plan-goal-status-${item.status}`) }]),
        ...(item.progress > 0 ? [{ words: progressInWords(item.progress) }] : []),
        ...due(soonest),
      ];
    }
    case "intervention":
      return [
        ...(item.status === "not-started" ? [] : [{ icon: statusIcon(item.status), words: t(`plan-intervention-status-${item.status}`) }]),
        ...(item.responsible ? [{ icon: User, words: item.responsible }] : []),
        ...(item.frequency ? [{ words: item.frequency }] : []),
        ...due(item.dueOn),
      ];
    case "barrier": return item.whatHelps ? [{ words: t("plan-helps", { what: item.whatHelps }) }] : [];
    case "risk": return item.sensitive ? [keptOff()] : [];
    case "strength": return [];
  }
}

function statusIcon(status: string): LucideIcon {
  if (status === "on-hold") return CirclePause;
  if (["cancelled", "stopped", "rejected", "entered-in-error"].includes(status)) return CircleX;
  return status === "completed" ? CircleCheck : CircleDot;
}

export function RowFacts({ item, today }: { item: PlanItem; today: string }) {
  const facts = factsOf(item, today);
  if (facts.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3 text-xs text-muted">
      {facts.map((fact) => (
        <span key={fact.words} className={cx("inline-flex max-w-full min-w-0 items-center gap-1", fact.late && "font-medium text-danger")}>
          {fact.icon && <fact.icon aria-hidden className="size-3 shrink-0" />}
          <span className="truncate">{fact.late ? t("plan-late", { what: fact.words }) : fact.words}</span>
        </span>
      ))}
    </span>
  );
}
