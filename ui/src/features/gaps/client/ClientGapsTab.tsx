/** A client's gaps: the open ones, those that are quiet or do not count, and what was decided about them. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCommand } from "@/app/api";
import { ChartScreen } from "@/features/clients";
import { t } from "@/i18n";
import type { ClientId, GapCounts } from "@/ipc";
import { gapSearch, isNarrowed, type GapSearch } from "../address";
import { Decisions } from "../history/Decisions";
import { Filters } from "../page/Filters";
import { Gaps } from "../page/Gaps";
import { everyGap, gapQuery } from "../queries";

const route = getRouteApi("/clients/$clientId/gaps");

export function ClientGapsTab() {
  const { clientId } = route.useParams();
  const search = gapSearch({ ...route.useSearch(), client: undefined, by: undefined });
  const navigate = route.useNavigate();
  const counts = useQuery({ queryKey: ["gaps", "counts", clientId], queryFn: () => countsOf(clientId) }).data ?? null;
  const narrow = (next: Partial<GapSearch>) => void navigate({ search: (now) => gapSearch({ ...now, ...next, client: undefined, by: undefined }), replace: true });
  useCommand("gap.clear", () => narrow({ rule: undefined, severity: undefined }), isNarrowed(search));
  return (
    <ChartScreen title={t("gaps-title")} hideTitle fill>
      <div className="shrink-0 border-b border-line px-6 py-3"><Filters ofClient search={search} counts={counts} onChange={narrow} /></div>
      {search.state === "decided" ? <Decisions clientId={clientId} ofClient /> : <Gaps search={{ ...search, client: clientId }} onChange={narrow} ofClient />}
    </ChartScreen>
  );
}

/** The core counts over all clients; one client has few enough to be counted here, from the same reckoning. */
async function countsOf(clientId: ClientId): Promise<GapCounts> {
  const [open, snoozed, exempt] = await Promise.all((["open", "snoozed", "exempt"] as const).map((state) => everyGap(gapQuery({ clientId, state }))));
  const rules = new Map<string, { rule: string; title: string; open: number }>();
  for (const { key: { rule }, title } of open ?? []) rules.set(rule, { rule, title, open: (rules.get(rule)?.open ?? 0) + 1 });
  const pressing = (severity: string) => open?.filter((gap) => gap.severity === severity).length ?? 0;
  return {
    open: open?.length ?? 0, urgent: pressing("urgent"), late: pressing("late"), watch: pressing("watch"), snoozed: snoozed?.length ?? 0, exempt: exempt?.length ?? 0,
    clients: open?.length ? 1 : 0, byRule: [...rules.values()],
  };
}
