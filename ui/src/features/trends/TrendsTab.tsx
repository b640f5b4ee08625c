/** A client's trends: what there is one of on the left, the chosen one as chart, events and table on the right. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { LineChart } from "lucide-react";
import { useState } from "react";
import { Failure, useToday } from "@/app/api";
import { cx, EmptyState, Select, Skeleton } from "@/components";
import { ChartScreen, useCalled, useClient } from "@/features/clients";
import { Limits, MeasureDialog, MeasureEntry, type Answering } from "@/features/measures";
import { format, t } from "@/i18n";
import type { ClientId, Trend, TrendHead, TrendOf } from "@/ipc";
import { type Span, trendAddress, trendOf } from "./address";
import { Chart } from "./Chart";
import { Key } from "./Key";
import { shownMarks, since } from "./drawing";
import { trendHeads, trendQuery } from "./queries";
import { Results } from "./Results";
import { headChange, shown, trendTitle } from "./words";

const route = getRouteApi("/clients/$clientId/trends");
const DAYS: Record<Span, number> = { year: 365, quarter: 92 };

export function TrendsTab() {
  const { clientId } = route.useParams();
  const search = route.useSearch();
  const heads = useQuery(trendHeads(clientId));
  const client = useCalled()(useClient(clientId).client);
  const list = heads.data ?? [];
  const chosen = (search.of === undefined ? null : trendOf(search.of)) ?? list[0]?.of ?? null;
  return (
    <ChartScreen title={t("trends-title")} hideTitle fill>
      <MeasureEntry clientId={clientId} client={client} />
      {heads.isError ? (
        <Failure className="m-6" error={heads.error} onRetry={() => void heads.refetch()} />
      ) : heads.isPending ? (
        <Skeleton className="p-6" />
      ) : chosen === null ? (
        <EmptyState icon={LineChart} title={t("trends-none")} action={<Link to="/clients/$clientId/assessments" params={{ clientId }} className="text-accent underline underline-offset-2">{t("trends-none-action")}</Link>}>
          {t("trends-none-detail")}
        </EmptyState>
      ) : (
        <div className="flex min-h-0 grow flex-col @lg:flex-row">
          <Heads clientId={clientId} heads={list} chosen={trendAddress(chosen)} />
          <One key={trendAddress(chosen)} clientId={clientId} client={client} of={chosen} span={search.span} />
        </div>
      )}
    </ChartScreen>
  );
}

/** What there is a trend of, each with its newest result. */
function Heads({ clientId, heads, chosen }: { clientId: ClientId; heads: readonly TrendHead[]; chosen: string }) {
  return (
    <nav aria-label={t("trends-list")} className="scroll-calm flex max-h-32 shrink-0 flex-col border-b border-line py-1 @lg:max-h-none @lg:w-64 @lg:border-e @lg:border-b-0">
      {heads.map((head) => {
        const address = trendAddress(head.of);
        return (
          <Link
            key={address}
            to="/clients/$clientId/trends"
            params={{ clientId }}
            search={(before) => ({ ...before, of: address })}
            aria-current={address === chosen ? "page" : undefined}
            className={cx("flex flex-col gap-0.5 px-6 py-2 outline-offset-[-2px] hover:bg-hover @lg:px-4", address === chosen && "bg-selected hover:bg-selected")}
          >
            <span className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 truncate font-medium" title={trendTitle(head.of, head.title)}>{trendTitle(head.of, head.title)}</span>
              <span className="shrink-0 font-semibold tabular-nums">{shown({ value: head.lastValue, secondValue: head.lastSecondValue }, 1, head.unit)}</span>
            </span>
            <span className="flex items-baseline justify-between gap-3 text-xs text-muted">
              <span className="min-w-0 truncate">{head.lastBand ?? headChange(head)}</span>
              <span className="shrink-0">{format.date(head.lastOn)}</span>
            </span>
          </Link>
        );
      })}
    </nav>
  );
}

function One({ clientId, client, of, span }: { clientId: ClientId; client: string; of: TrendOf; span: Span | undefined }) {
  const navigate = useNavigate();
  const today = useToday();
  const query = useQuery(trendQuery(clientId, of));
  const [active, setActive] = useState<number | null>(null);
  const [opened, setOpened] = useState<(Answering & { asks: boolean }) | null>(null);
  if (query.isError) return <Failure className="m-6 grow" error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton className="grow p-6" />;
  const whole = query.data;
  const trend = span ? since(whole, format.addDays(today, -DAYS[span])) : whole;
  const choose = (next: string) => {
    setActive(null);
    void navigate({ to: "/clients/$clientId/trends", params: { clientId }, search: { of: trendAddress(of), ...(next === "year" || next === "quarter" ? { span: next } : {}) }, replace: true });
  };
  return (
    // A region that scrolls must be reachable for the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={0} role="group" aria-label={trendTitle(of, whole.title)} className="scroll-calm flex min-h-44 min-w-0 grow flex-col outline-offset-[-2px]">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 pt-4">
        <h3 className="text-lg font-semibold">{trendTitle(of, whole.title)}</h3>
        <Select
          label={t("trends-span")}
          hideLabel
          value={span ?? "all"}
          onChange={choose}
          options={[{ value: "all", label: t("trends-span-all") }, { value: "year", label: t("trends-span-year") }, { value: "quarter", label: t("trends-span-quarter") }]}
        />
      </div>
      {of.of === "measure" && of.measure !== "score" && <Limits clientId={clientId} client={client} kind={of.measure} name={of.name} unit={whole.unit} limit={whole.limit} />}
      {trend.points.length === 0 ? (
        <p className="px-6 py-8 text-muted">{t("trends-span-empty")}</p>
      ) : (
        <>
          <div className="px-6 pt-2"><Chart trend={trend} active={active} /></div>
          <Reading trend={trend} />
          <Results
            trend={trend}
            onActive={setActive}
            onOpen={(point) => {
              if (point.measureId !== null) {
                const said = t("trends-value-of", { what: trendTitle(of, whole.title), value: shown(point, trend.decimals, trend.unit), day: format.date(point.on) });
                setOpened({ measureId: point.measureId, said, breach: point.breach, answer: point.answer, asks: point.breach !== null });
              }
              if (point.assessmentId !== null) void navigate({ to: "/clients/$clientId/assessments/$assessmentId", params: { clientId, assessmentId: point.assessmentId } });
            }}
          />
        </>
      )}
      {opened && <MeasureDialog {...opened} clientId={clientId} client={client} onClose={() => setOpened(null)} />}
    </div>
  );
}

/** How to read the picture: the way of the scale, cut-offs, what a meaningful change is, the events by number. */
function Reading({ trend }: { trend: Trend }) {
  const change = trend.meaningfulChange;
  const marks = shownMarks(trend);
  return (
    <div className="flex flex-col gap-2 px-6 pt-1 pb-4 text-sm text-muted">
      <Key trend={trend} />
      <p>
        {trend.of.of === "instrument" && t(trend.lowerIsWorse ? "trends-lower-is-worse" : "trends-higher-is-worse")}
        {trend.cutoffs.map((cutoff) => ` ${t("trends-cutoff", { label: cutoff.label, value: cutoff.atLeast })}.`)}
        {change && ` ${t("trends-meaningful", { points: change.points, source: change.source })}`}
        {change?.toBeConfirmed && ` ${t("trends-to-be-confirmed")}`}
        {trend.points.length === 1 && ` ${t("trends-one-only")}`}
      </p>
      {marks.length > 0 && (
        <div>
          <h4 className="text-xs font-medium text-muted">{t("trends-marks")}</h4>
          <ol className="mt-1 grid gap-x-6 gap-y-1 @xl:grid-cols-2">
            {marks.map((mark, index) => (
              <li key={`${mark.on}-${mark.kind}-${mark.text}`} className="flex min-w-0 items-baseline gap-2 text-text">
                <span className="inline-flex size-4.5 shrink-0 items-center justify-center rounded-full bg-info-soft text-xs font-semibold text-info">{format.number(index + 1)}</span>
                <span className="shrink-0 text-muted">{format.date(mark.on)}</span>
                <span className="min-w-0">{mark.kind === "plan-version" ? `${t("trends-mark-plan-version")}: ${t("trends-mark-plan-version-text", { number: mark.text })}` : `${t(`trends-mark-${mark.kind}`)}: ${mark.text}`}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}
