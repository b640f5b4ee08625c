/** A plan to read, not to write: a frozen version. */
import { useQuery } from "@tanstack/react-query";
import { Failure, useToday } from "@/app/api";
import { Banner, Fact, Skeleton, cx } from "@/components";
import { format, t } from "@/i18n";
import type { CarePlan, Goal, PlanContent, PlanVersionId } from "@/ipc";
import { clinicalOf, titleOf, wordsOf } from "../model/items";
import { rowsOf } from "../model/tree";
import { KIND_ICONS, RowFacts } from "../outline/RowFacts";
import { versionQuery } from "../queries";

export function Reading({ id }: { id: PlanVersionId }) {
  const query = useQuery(versionQuery(id));
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const { head, content } = query.data;
  return (
    <article aria-label={t("plan-version", { number: head.number })} className="flex max-w-lg flex-col gap-5">
      <Banner>
        {t("plan-frozen", { when: format.dateTime(head.finalisedAt), who: head.finalisedBy })}
      </Banner>
      {content.plan.whatMatters && (
        <section>
          <h3 className="text-sm font-semibold text-muted">{t("plan-what-matters")}</h3>
          <p className="text-lg whitespace-pre-line">{content.plan.whatMatters}</p>
        </section>
      )}
      <Outline content={content} />
      <Head plan={content.plan} />
    </article>
  );
}

function Outline({ content }: { content: PlanContent }) {
  const today = useToday();
  return (
    <div>
      {rowsOf(content).map((row) => {
        if (row.section) return row.children > 0 ? <h3 key={row.key} className="mt-4 mb-1 text-base font-semibold first:mt-0">{t(`plan-section-${row.section}`)}</h3> : null;
        const Icon = KIND_ICONS[row.item.item];
        return (
          <div key={row.key} style={{ paddingInlineStart: `${(row.level - 2) * 1.5}rem` }} className="flex items-start gap-2 py-1">
            <Icon aria-hidden className="mt-1 size-4 shrink-0 text-muted" />
            <div className="min-w-0">
              <span className="sr-only">{t(`plan-kind-${row.item.item}`)} </span>
              <p className={cx("break-words whitespace-pre-line", row.item.item === "need" && "font-semibold")}>{titleOf(row.item)}</p>
              {wordsOf(row.item).trim() !== "" && clinicalOf(row.item).trim() !== "" && <p className="text-sm text-muted">{clinicalOf(row.item)}</p>}
              {row.item.item === "goal" && <Targets goal={row.item} />}
              {row.item.item === "risk" && row.item.mitigation && <p className="text-sm">{t("plan-reading-mitigation", { text: row.item.mitigation })}</p>}
              {row.item.item === "risk" && row.item.backUpPlan && <p className="text-sm">{t("plan-reading-back-up", { text: row.item.backUpPlan })}</p>}
              <RowFacts item={row.item} today={today} />
            </div>
          </div>
        );
      })}
    </div>
  );
}

function Targets({ goal }: { goal: Goal }) {
  return goal.targets.map((target) => {
    const reach = [target.baseline, target.target].filter((part) => part !== "").join(" → ");
    return <p key={JSON.stringify(target)} className="text-sm">{[target.measure, reach, target.unit].filter((part) => part !== "").join(" ")}</p>;
  });
}

function Head({ plan }: { plan: CarePlan }) {
  const facts: [string, string][] = [
    [t("plan-field-alternatives"), plan.alternatives],
    [t("plan-field-monitor"), plan.monitor],
    [t("plan-field-startsOn"), plan.startsOn ? format.date(plan.startsOn) : ""],
    [t("plan-field-nextReviewOn"), plan.nextReviewOn ? format.date(plan.nextReviewOn) : ""],
    [t("plan-field-acceptance"), t(`plan-acceptance-${plan.acceptance}`)],
    [t("plan-field-acceptanceDetail"), plan.acceptanceDetail],
    [t("plan-field-consentOn"), plan.consentOn ? format.date(plan.consentOn) : ""],
    [t("plan-field-copyGivenOn"), plan.copyGivenOn ? format.date(plan.copyGivenOn) : ""],
    [t("plan-field-copyGivenTo"), plan.copyGivenTo],
  ];
  return (
    <dl className="border-t border-line pt-3">
      {facts.filter(([, value]) => value !== "").map(([name, value]) => <Fact key={name} name={name}>{value}</Fact>)}
    </dl>
  );
}
