/** Promises of all clients, or of the one in the address. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Handshake } from "lucide-react";
import { Failure, Page } from "@/app/api";
import { EmptyState, Select, Skeleton } from "@/components";
import { t } from "@/i18n";
import { openNotePane } from "./note";
import { PromiseList } from "./PromiseList";
import { promisesQuery } from "./queries";

const route = getRouteApi("/promises");

export function PromisesPage() {
  const { all } = route.useSearch();
  const navigate = useNavigate();
  const query = useQuery(promisesQuery(null));
  const rows = (query.data ?? []).filter((row) => all === true || row.checkIn.state === "open");
  const open = (query.data ?? []).filter((row) => row.checkIn.state === "open").length;
  return (
    <Page
      fill
      title={t("promises-title")}
      aside={query.data ? t("promises-count", { count: open }) : null}
      actions={
        <Select
          label={t("promises-filter")}
          hideLabel
          value={all === true ? "all" : "open"}
          onChange={(next) => void navigate({ to: "/promises", search: next === "all" ? { all: true } : {}, replace: true })}
          options={[{ value: "open", label: t("promises-filter-open") }, { value: "all", label: t("promises-filter-all") }]}
        />
      }
    >
      {query.isError ? (
        <Failure className="m-6" error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <Skeleton className="p-6" />
      ) : rows.length === 0 ? (
        <EmptyState icon={Handshake} title={t("promises-none")}>{t("promises-none-detail")}</EmptyState>
      ) : (
        <div className="scroll-calm min-h-0 grow px-6"><PromiseList rows={rows} withClient onNote={openNotePane} /></div>
      )}
    </Page>
  );
}
