import { FileCheck2, PenLine } from "lucide-react";
import { cx } from "@/components";
import { format, t } from "@/i18n";
import type { SafetyPlan } from "@/ipc";

/** The draft and the finished plans, the newest first. */
export function Earlier(props: { finished: readonly SafetyPlan[]; read: number | null; draft: boolean; onRead: (number: number | null) => void }) {
  const { finished, read, draft, onRead } = props;
  if (finished.length === 0) return null;
  const line = (chosen: boolean) => cx("flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-start text-sm", chosen ? "bg-selected font-semibold" : "hover:bg-hover");
  return (
    <>
      <h3 className="mb-1 px-2 text-xs font-semibold text-muted">{t("safety-plans")}</h3>
      <ul className="flex flex-col gap-0.5">
        {draft && (
          <li>
            <button type="button" aria-current={read === null} className={line(read === null)} onClick={() => onRead(null)}>
              <PenLine aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
              {t("safety-plan-draft")}
            </button>
          </li>
        )}
        {finished.map((plan) => (
          <li key={plan.id}>
            <button type="button" aria-current={read === plan.number} className={line(read === plan.number)} onClick={() => onRead(plan.number)}>
              <FileCheck2 aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
              <span>
                {t("safety-plan-number", { number: plan.number ?? 0 })}
                {plan.finishedAt && <span className="block text-xs font-normal text-muted">{format.dateTime(plan.finishedAt)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
