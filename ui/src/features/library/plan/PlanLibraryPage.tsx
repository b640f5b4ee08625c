/** Needs with the goals and interventions that usually answer them: read, found, changed for this practice. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { EyeOff, FilePlus2, LibraryBig, PencilLine, Plus } from "lucide-react";
import { useState } from "react";
import { Failure } from "@/app/api";
import { Button, DataTable, EmptyState, Select, Skeleton, StatusTag, toast, type Column } from "@/components";
import { t } from "@/i18n";
import { libraryAdd, libraryRead, type LibraryNeed, type PlanLibrary } from "@/ipc";
import type { PlanSearch } from "../address";
import { FileDialog } from "../FileDialog";
import { LibraryFrame } from "../LibraryFrame";
import { libraryQuery } from "../queries";
import { SearchWords } from "../SearchWords";
import { matches, SETTINGS, textsOf } from "../words";
import { NeedEditor } from "./NeedEditor";
import { freshId } from "./needForm";

const route = getRouteApi("/library/needs");

export function PlanLibraryPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const library = useQuery(libraryQuery);
  const needs = library.data?.needs ?? [];
  const rows = needs.filter((need) => (search.setting === undefined || need.settings.includes(search.setting)) && matches(search.q ?? "", textsOf(need)));
  const narrow = (next: Partial<PlanSearch>) => void navigate({ to: "/library/needs", search: (before) => cleaned({ ...before, ...next }), replace: true });
  const keep = (next: PlanLibrary) => queries.setQueryData(libraryQuery.queryKey, next);
  const begin = () => narrow({ need: freshId("own-need", new Set(needs.map((need) => need.id))) });
  const columns: Column<LibraryNeed>[] = [
    {
      id: "statement", heading: t("library-plan-statement"), width: "minmax(0, 1fr)",
      cell: (need) => (
        <span className="flex min-w-0 flex-col py-1">
          <span className="flex min-w-0 items-center gap-2">
            <span className="min-w-0 truncate font-medium" title={need.statement}>{need.statement}</span>
            {library.data?.edited.includes(need.id) && <StatusTag icon={PencilLine} tone="accent">{t("library-plan-edited")}</StatusTag>}
            {need.hidden && <StatusTag icon={EyeOff}>{t("library-plan-hidden")}</StatusTag>}
          </span>
          <span className="min-w-0 truncate text-xs text-muted">{`${t(`plan-domain-${need.domain}`)} · ${need.clinicalText}`}</span>
        </span>
      ),
    },
  ];
  return (
    <LibraryFrame
      aside={library.data && <span className="text-sm">{t("library-plan-count", { count: rows.length })}</span>}
      actions={
        <>
          <Button icon={FilePlus2} onPress={() => setAdding(true)}>{t("library-add")}</Button>
          <Button icon={Plus} onPress={begin}>{t("library-plan-new")}</Button>
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-3 border-b border-line px-6 py-3">
        <SearchWords label={t("library-plan-search")} q={search.q ?? ""} onChange={(q) => narrow({ q })} className="w-80 grow @lg:grow-0" />
        <Select
          label={t("library-plan-setting")}
          hideLabel
          value={search.setting ?? "all"}
          onChange={(setting) => narrow({ setting: SETTINGS.find((one) => one === setting) })}
          options={[{ value: "all", label: t("library-plan-setting-all") }, ...SETTINGS.map((setting) => ({ value: setting, label: t(`library-setting-${setting}`) }))]}
        />
      </div>
      {library.isError ? (
        <Failure className="m-6" error={library.error} onRetry={() => void library.refetch()} />
      ) : library.isPending ? (
        <Skeleton className="p-6" />
      ) : (
        <div className="@container flex min-h-40 grow">
          <DataTable
            label={t("library-plan-list")}
            columns={columns}
            rows={rows}
            rowKey={(need) => need.id}
            rowLabel={(need) => need.statement}
            rowHeight={3.25}
            openKey={search.need ?? null}
            onOpen={(need) => narrow({ need: need.id })}
            className={search.need === undefined ? "min-h-40 min-w-0 grow" : "hidden w-96 shrink-0 border-e border-line @lg:flex"}
            empty={<EmptyState icon={LibraryBig} title={t("library-none")} action={<Button onPress={() => void navigate({ to: "/library/needs", search: {} })}>{t("library-show-all")}</Button>} />}
          />
          {search.need !== undefined && (
            <NeedEditor key={search.need} id={search.need} stored={needs.find((need) => need.id === search.need) ?? null} edited={library.data.edited.includes(search.need)} onKept={keep} onClose={() => narrow({ need: undefined })} />
          )}
        </div>
      )}
      <FileDialog
        open={adding}
        onClose={() => setAdding(false)}
        read={(file) => libraryRead({ file })}
        add={(file) => libraryAdd({ file })}
        onAdded={(next, report) => {
          keep(next);
          toast(t("library-added", { title: report.fileName }), { tone: "success" });
        }}
      />
    </LibraryFrame>
  );
}

/** Without what is empty: the address says only what is chosen. */
const cleaned = (search: Partial<PlanSearch>): PlanSearch => ({
  ...(search.q ? { q: search.q } : {}),
  ...(search.setting ? { setting: search.setting } : {}),
  ...(search.need ? { need: search.need } : {}),
});
