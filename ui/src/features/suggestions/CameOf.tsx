/** What came of an assessment: what was taken into the plan, with the way there, and what was dismissed and why. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleSlash, Quote, Sprout, type LucideIcon } from "lucide-react";
import { libraryQuery } from "@/features/library";
import { planQuery } from "@/features/plan";
import { format, t } from "@/i18n";
import type { Decision, PlanContent, Verdict } from "@/ipc";

const ICONS: Record<Verdict, LucideIcon> = { accepted: Sprout, marked: Quote, dismissed: CircleSlash };

export function CameOf({ decisions }: { decisions: readonly Decision[] }) {
  const [first] = decisions;
  const plan = useQuery({ ...planQuery(first?.clientId ?? ""), enabled: decisions.some((one) => one.itemId !== null) }).data?.content;
  const library = useQuery({ ...libraryQuery, enabled: decisions.some((one) => one.verdict === "dismissed") }).data;
  if (decisions.length === 0) return null;
  return (
    <ul aria-label={t("suggestions-came-of")} className="flex flex-col gap-2">
      {decisions.map((decision) => {
        const Icon = ICONS[decision.verdict];
        const words = decision.itemId && plan ? wordsIn(plan, decision.itemId) : null;
        const dismissed = library?.needs.find((need) => need.id === decision.libraryId)?.statement ?? decision.libraryId;
        return (
          <li key={decision.id} className="flex items-start gap-2.5 text-sm">
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
            <div className="min-w-0">
              {decision.verdict === "dismissed" ? (
                <>
                  <p>{t("suggestions-was-dismissed", { words: dismissed })}</p>
                  <p className="text-muted">{decision.reason}</p>
                </>
              ) : (
                <p>
                  {decision.itemKind && <span className="text-muted">{t(`suggestions-became-${decision.itemKind}`)} </span>}
                  {words !== null && decision.itemId ? (
                    <Link to="/clients/$clientId/plan" params={{ clientId: decision.clientId }} search={{ item: decision.itemId }} className="font-medium text-accent underline underline-offset-2">
                      {words || t("suggestions-no-words")}
                    </Link>
                  ) : (
                    plan && <span className="text-muted">{t("suggestions-gone")}</span>
                  )}
                </p>
              )}
              <p className="text-xs text-muted">{decision.by ? t("suggestions-decided-by", { when: format.dateTime(decision.at), by: decision.by }) : format.dateTime(decision.at)}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The words of an item of the plan; null where it is not there any more. */
function wordsIn(plan: PlanContent, id: string): string | null {
  const need = plan.needs.find((one) => one.id === id);
  if (need) return need.statement || need.clinicalText;
  return [...plan.risks, ...plan.strengths].find((one) => one.id === id)?.text ?? null;
}
