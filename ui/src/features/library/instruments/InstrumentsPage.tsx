/** The instruments there are: found by their words or by domain of life. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CircleHelp, FilePlus2, LibraryBig } from "lucide-react";
import { useState } from "react";
import { Failure } from "@/app/api";
import { Button, DataTable, EmptyState, Select, Skeleton, StatusTag, toast, type Column } from "@/components";
import { format, t } from "@/i18n";
import { instrumentAdd, instrumentRead, type InstrumentHead } from "@/ipc";
import { instrumentSearch } from "../address";
import { FileDialog } from "../FileDialog";
import { LibraryFrame } from "../LibraryFrame";
import { instrumentHeads } from "../queries";
import { SearchWords } from "../SearchWords";
import { DOMAINS, kindInWords, matches } from "../words";

const route = getRouteApi("/library");

const COLUMNS: Column<InstrumentHead>[] = [
  {
    id: "name", heading: "library-column-name", width: "minmax(14rem, 2.4fr)",
    cell: (head) => (
      <span className="flex min-w-0 items-baseline gap-2">
        <span className="shrink-0 font-semibold">{head.shortTitle}</span>
        <span className="min-w-0 truncate text-muted" title={head.title}>{head.title === head.shortTitle ? "" : head.title}</span>
      </span>
    ),
  },
  { id: "topic", heading: "library-column-topic", width: "minmax(8rem, 1fr)", hideBelow: 48, cell: (head) => head.topic },
  { id: "questions", heading: "library-column-questions", width: "5.5rem", align: "end", hideBelow: 40, cell: (head) => <span className="tabular-nums">{format.number(head.questions)}</span> },
  {
    id: "kind", heading: "library-column-kind", width: "minmax(12rem, 1.3fr)",
    cell: (head) => (
      <span className="flex min-w-0 items-center gap-2">
        <span className="min-w-0 truncate">{kindInWords(head)}</span>
        {head.toBeConfirmed && <StatusTag icon={CircleHelp}>{t("library-to-be-confirmed")}</StatusTag>}
      </span>
    ),
  },
];

export function InstrumentsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const heads = useQuery(instrumentHeads);
  const rows = (heads.data ?? []).filter((head) => (search.domain === undefined || head.domains.includes(search.domain)) && matches(search.q ?? "", [head.title, head.shortTitle, head.topic])).toSorted((a, b) => a.shortTitle.localeCompare(b.shortTitle));
  const narrow = (next: { q?: string; domain?: string }) => {
    // Over what the address says by then: two quick changes both count.
    void navigate({ to: "/library", search: (now) => instrumentSearch({ ...now, ...next }), replace: true });
  };
  return (
    <LibraryFrame actions={<Button icon={FilePlus2} onPress={() => setAdding(true)}>{t("library-add")}</Button>}>
      <div className="flex flex-wrap items-center gap-3 px-6 py-3">
        <SearchWords label={t("library-search")} q={search.q ?? ""} onChange={(q) => narrow({ q })} className="w-72 grow @lg:grow-0" />
        <Select
          label={t("library-domain")}
          hideLabel
          value={search.domain ?? "all"}
          onChange={(domain) => narrow({ domain })}
          options={[{ value: "all", label: t("library-domain-all") }, ...DOMAINS.map((domain) => ({ value: domain, label: t(`plan-domain-${domain}`) }))]}
        />
      </div>
      {heads.isError ? (
        <Failure className="m-6" error={heads.error} onRetry={() => void heads.refetch()} />
      ) : heads.isPending ? (
        <Skeleton className="p-6" />
      ) : (
        <DataTable
          label={t("library-list")}
          columns={COLUMNS.map((column) => ({ ...column, heading: t(column.heading as "library-column-name") }))}
          rows={rows}
          rowKey={(head) => head.id}
          rowLabel={(head) => head.title}
          onOpen={(head) => void navigate({ to: "/library/instruments/$instrumentId", params: { instrumentId: head.id } })}
          className="min-h-40 grow"
          empty={<EmptyState icon={LibraryBig} title={t("library-none")} action={<Button onPress={() => void navigate({ to: "/library", search: {} })}>{t("library-show-all")}</Button>} />}
        />
      )}
      <FileDialog
        open={adding}
        onClose={() => setAdding(false)}
        read={(file) => instrumentRead({ file })}
        add={(file) => instrumentAdd({ file })}
        onAdded={(head) => {
          toast(t("library-added", { title: head.shortTitle }), { tone: "success" });
          void queries.invalidateQueries({ queryKey: ["instruments"] });
        }}
      />
    </LibraryFrame>
  );
}
