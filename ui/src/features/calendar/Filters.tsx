/** What the calendar shows: of which kind, how, of whom. All of it stands in the address. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ComboBox, Select } from "@/components";
import { clientQuery, useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import { search as searchRecord } from "@/ipc";
import { KINDS, MEDIA, type CalendarSearch } from "./address";

const HITS = 8;
const ALL = "all";

export function Filters({ search, onChange }: { search: CalendarSearch; onChange: (part: Partial<Record<"kind" | "medium" | "client", string | undefined>>) => void }) {
  return (
    <>
      <Select
        className="w-40" hideLabel label={t("calendar-filter-kind")} value={search.kind ?? ALL} onChange={(kind) => onChange({ kind: kind === ALL ? undefined : kind })}
        options={[{ value: ALL, label: t("calendar-every-kind") }, ...KINDS.map((value) => ({ value, label: value === "promise" ? t("calendar-kind-promise") : t(`checkins-kind-${value}`) }))]}
      />
      <Select
        className="w-36" hideLabel label={t("calendar-filter-medium")} value={search.medium ?? ALL} onChange={(medium) => onChange({ medium: medium === ALL ? undefined : medium })}
        options={[{ value: ALL, label: t("calendar-every-medium") }, ...MEDIA.map((value) => ({ value, label: t(`contacts-medium-${value}`) }))]}
      />
      <WhichClient clientId={search.client ?? null} onChange={(client) => onChange({ client: client ?? undefined })} />
    </>
  );
}

function WhichClient({ clientId, onChange }: { clientId: string | null; onChange: (clientId: string | null) => void }) {
  const called = useCalled();
  const [words, setWords] = useState("");
  const chosen = useQuery({ ...clientQuery(clientId ?? ""), enabled: clientId !== null }).data?.client;
  const found = useQuery({
    queryKey: ["search", "clients", words],
    queryFn: async () => (await searchRecord({ text: words, limit: HITS })).filter((hit) => hit.kind === "client"),
    enabled: words.trim() !== "",
    placeholderData: keepPreviousData,
  });
  const hits = (words.trim() === "" ? [] : (found.data ?? [])).map((hit) => ({ value: hit.clientId, label: called(hit.name), ...(hit.birthDate ? { detail: format.date(hit.birthDate) } : {}) }));
  const own = chosen && !hits.some((hit) => hit.value === chosen.id) ? [{ value: chosen.id, label: called(chosen) }] : [];
  return <ComboBox className="w-48" hideLabel label={t("calendar-filter-client")} placeholder={t("calendar-every-client")} options={[...own, ...hits]} value={clientId} onSearch={setWords} onChange={onChange} />;
}
