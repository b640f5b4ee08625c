/** What the calendar shows: of which kind, how, of whom. All of it stands in the address. */
import { Select } from "@/components";
import { ClientField } from "@/features/clients";
import { t } from "@/i18n";
import { KINDS, MEDIA, type CalendarSearch } from "./address";

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
      <ClientField
        className="w-48" hideLabel label={t("calendar-filter-client")} placeholder={t("calendar-every-client")}
        clientId={search.client ?? null} onChange={(client) => onChange({ client: client ?? undefined })}
      />
    </>
  );
}
