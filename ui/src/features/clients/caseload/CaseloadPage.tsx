/** The caseload: every client, as a list to sort, narrow and open. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FileInput, SearchX, Users } from "lucide-react";
import { useState } from "react";
import { CommandButton, Failure, Page, useCommand, useToday } from "@/app/api";
import { Button, DataTable, EmptyState, Skeleton, type Sort } from "@/components";
import { t } from "@/i18n";
import type { CaseloadRow, CaseloadSort } from "@/ipc";
import { usePresentation } from "../chart/called";
import { caseloadPages } from "../queries";
import { caseloadQuery, caseloadSearch, isNarrowed, type CaseloadSearch } from "./address";
import { columns, rowName } from "./columns";
import { Filters, type Narrow } from "./Filters";
import { Peek } from "./Peek";

const route = getRouteApi("/caseload");

export function CaseloadPage() {
  // The router lets through what the address says beside; only what is known goes to the core.
  const search = caseloadSearch({ ...route.useSearch() });
  const navigate = useNavigate();
  const today = useToday();
  const presentation = usePresentation();
  const pages = useInfiniteQuery({ ...caseloadPages(caseloadQuery(search)), placeholderData: keepPreviousData });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = pages.data?.pages[0]?.total ?? undefined;
  const [active, setActive] = useState<CaseloadRow | null>(null);
  const [peeking, setPeeking] = useState(false);

  // Over what the address says by then: two quick presses both count.
  const narrow: Narrow = (next) =>
    void navigate({
      to: "/caseload", replace: true,
      search: (before) => {
        const now = caseloadSearch({ ...before });
        return caseloadSearch({ ...now, ...(typeof next === "function" ? next(now) : next) });
      },
    });
  const open = (row: CaseloadRow) => void navigate({ to: "/clients/$clientId", params: { clientId: row.clientId } });
  useCommand("caseload.clear", () => void navigate({ to: "/caseload", search: {}, replace: true }), isNarrowed(search));

  return (
    <Page
      title={t("caseload-title")}
      aside={total === undefined ? null : <span>{t("caseload-total", { count: total })}</span>}
      actions={<CommandButton command="client.new" variant="primary" />}
      bar={<Filters search={search} onChange={narrow} />}
      fill
    >
      {pages.isError && rows.length === 0 ? (
        <Failure className="m-6" error={pages.error} onRetry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton className="p-6" />
      ) : (
        <div className="flex min-h-0 grow">
          <DataTable<CaseloadRow>
            className="min-w-0 grow"
            label={t("caseload-title")}
            columns={columns(today, presentation)}
            rows={rows}
            rowKey={(row) => row.clientId}
            rowLabel={(row) => rowName(row, presentation)}
            onOpen={open}
            openKey={peeking ? (active?.clientId ?? null) : null}
            {...(total === undefined ? {} : { total })}
            hasMore={pages.hasNextPage}
            loadingMore={pages.isFetchingNextPage}
            onMore={() => void pages.fetchNextPage()}
            sort={sortOf(search)}
            onSort={(sort) => narrow({ sort: sort.column === "name" ? undefined : (sort.column as CaseloadSort), down: sort.descending || undefined })}
            onActive={setActive}
            onRowKey={(event) => {
              if (event.key === " ") setPeeking((now) => !now);
              else if (event.key === "Escape" && peeking) setPeeking(false);
              else return false;
              return true;
            }}
            empty={isNarrowed(search) ? <NoMatch /> : <NoClients />}
          />
          {peeking && active && <Peek key={active.clientId} row={active} onClose={() => setPeeking(false)} />}
        </div>
      )}
    </Page>
  );
}

const sortOf = (search: CaseloadSearch): Sort => ({ column: search.sort ?? "name", descending: search.down ?? false });

function NoMatch() {
  return (
    <EmptyState icon={SearchX} title={t("caseload-no-match")} action={<CommandButton command="caseload.clear" />}>
      {t("caseload-no-match-detail")}
    </EmptyState>
  );
}

function NoClients() {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={Users}
      title={t("caseload-none")}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <Button variant="primary" onPress={() => void navigate({ to: "/clients/new" })}>{t("caseload-none-action")}</Button>
          <Button icon={FileInput} onPress={() => void navigate({ to: "/import" })}>{t("caseload-none-import")}</Button>
        </div>
      }
    >
      {t("caseload-none-detail")}
    </EmptyState>
  );
}
