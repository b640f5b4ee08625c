/** Every gap over all clients, the most pressing first. */
import { getRouteApi } from "@tanstack/react-router";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Check, ListTree } from "lucide-react";
import { Page, useCommand, useRunCommand } from "@/app/api";
import { Button, cx } from "@/components";
import { t } from "@/i18n";
import type { GapCounts } from "@/ipc";
import { gapSearch, isNarrowed, queryOf, type GapSearch } from "../address";
import { Decisions } from "../history/Decisions";
import { gapCountsQuery, gapPages } from "../queries";
import { Filters } from "./Filters";
import { Gaps } from "./Gaps";

const route = getRouteApi("/gaps");

export function GapsPage() {
  const search = gapSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const counts = useQuery(gapCountsQuery).data ?? null;
  const run = useRunCommand();
  // Over what the address says by then: two quick presses both count.
  const narrow = (next: Partial<GapSearch>) => void navigate({ search: (now) => gapSearch({ ...now, ...next }), replace: true });
  const grouped = search.by === "client";
  useCommand("gap.clear", () => narrow({ rule: undefined, severity: undefined, client: undefined }), isNarrowed(search));
  useCommand("gap.byClient", () => narrow({ by: grouped ? undefined : "client" }), search.state !== "decided");
  return (
    <Page
      title={t("gaps-title")}
      aside={counts && <Totals search={search} counts={counts} />}
      actions={
        search.state !== "decided" && (
          <Button aria-pressed={grouped} className={cx("font-normal", grouped && "border-accent! bg-accent-soft!")} icon={grouped ? Check : ListTree} onPress={() => run("gap.byClient")}>{t("gaps-by-client")}</Button>
        )
      }
      bar={<Filters search={search} counts={counts} onChange={narrow} />}
      fill
    >
      {search.state === "decided" ? <Decisions clientId={search.client ?? null} /> : <Gaps search={search} onChange={narrow} />}
    </Page>
  );
}

/** How many there are; where filters hide some, how many of them are in sight. */
function Totals({ search, counts }: { search: GapSearch; counts: GapCounts }) {
  const { state = "open" } = search;
  const narrowed = state !== "decided" && isNarrowed(search);
  // What the list asks as well: asked once.
  const shown = useInfiniteQuery({ ...gapPages(queryOf(search)), enabled: narrowed }).data?.pages.at(-1)?.total;
  if (narrowed && shown !== undefined) return <span>{t("gaps-shown", { shown, all: counts[state], state })}</span>;
  return <span>{counts.open === 0 ? t("gaps-none-open") : t("gaps-totals", { open: counts.open, clients: counts.clients })}</span>;
}
