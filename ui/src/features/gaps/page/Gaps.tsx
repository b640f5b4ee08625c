/** The gaps a search finds, page by page. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { CircleSlash2, AlarmClock, CircleCheckBig, SearchX, UserX } from "lucide-react";
import { useEffect, useMemo } from "react";
import { CommandButton, Failure } from "@/app/api";
import { EmptyState, Skeleton } from "@/components";
import { clientQuery } from "@/features/clients";
import { format, t } from "@/i18n";
import { isNarrowed, queryOf, type GapSearch } from "../address";
import { GapDesk } from "../list/GapDesk";
import { gapPages } from "../queries";

type Props = { search: GapSearch; onChange: (next: Partial<GapSearch>) => void; ofClient?: boolean };

export function Gaps({ search, onChange, ofClient = false }: Props) {
  const pages = useInfiniteQuery(gapPages(queryOf(search)));
  const grouped = search.by === "client" && !ofClient;
  const found = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  // Under its clients the list is whole or wrong: a client's gaps may stand on any page.
  useEffect(() => {
    if (grouped && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [grouped, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (pages.isError && !pages.data) return <Failure className="m-6" error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <Skeleton className="p-6" />;
  return (
    <GapDesk
      gaps={found}
      grouped={grouped}
      ofClient={ofClient}
      takesFocus={!ofClient}
      hasMore={hasNextPage}
      onMore={() => {
        if (!isFetchingNextPage) void fetchNextPage();
      }}
      onOnly={(client) => onChange({ client })}
      empty={<Nothing search={search} ofClient={ofClient} />}
    />
  );
}

function Nothing({ search, ofClient }: { search: GapSearch; ofClient: boolean }) {
  const diedOn = useQuery({ ...clientQuery(search.client ?? ""), enabled: ofClient && search.client !== undefined }).data?.client.deceasedOn ?? null;
  if (isNarrowed({ ...search, client: ofClient ? undefined : search.client })) {
    return <EmptyState icon={SearchX} title={t("gaps-no-match")} action={<CommandButton command="gap.clear" />}>{t("gaps-no-match-detail")}</EmptyState>;
  }
  if (search.state === "snoozed") return <EmptyState icon={AlarmClock} title={t("gaps-none-snoozed")}>{t("gaps-none-snoozed-detail")}</EmptyState>;
  if (search.state === "exempt") return <EmptyState icon={CircleSlash2} title={t("gaps-none-exempt")}>{t("gaps-none-exempt-detail")}</EmptyState>;
  // Not in order: nobody looks any more.
  if (diedOn !== null) return <EmptyState icon={UserX} title={t("gaps-none-after-death")}>{t("gaps-none-after-death-detail", { date: format.date(diedOn) })}</EmptyState>;
  return <EmptyState icon={CircleCheckBig} title={t("gaps-none")}>{ofClient ? t("gaps-none-of-client") : t("gaps-none-detail")}</EmptyState>;
}
