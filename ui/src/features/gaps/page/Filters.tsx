/** What narrows the list of gaps, each with how many it has: where they stand, how pressing, which rule, whose. */
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useRef } from "react";
import { useCommand, useRunCommand } from "@/app/api";
import { Button, Chip, Select, cx } from "@/components";
import { ClientField, clientQuery, useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { GapCounts } from "@/ipc";
import { SEVERITIES, isNarrowed, type GapSearch } from "../address";
import { SEVERITY_LOOKS } from "../severity";

type Props = { search: GapSearch; counts: GapCounts | null; onChange: (next: Partial<GapSearch>) => void };
type FilterProps = Props & {
  /** Of one client, whose chart is open. */
  ofClient?: boolean;
};

const ANY = "";
const PLACES = ["open", "snoozed", "exempt", "decided"] as const;

export function Filters({ search, counts, onChange, ofClient = false }: FilterProps) {
  const run = useRunCommand();
  const place = search.state ?? "open";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div role="group" aria-label={t("gaps-filter-state")} className="flex overflow-hidden rounded-md border border-line-strong/50">
        {PLACES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === place}
            onClick={() => onChange({ state: one === "open" ? undefined : one })}
            className={cx("h-8 border-e border-line px-3 text-sm outline-offset-[-2px] last:border-e-0 hover:bg-hover", one === place && "bg-accent-soft font-medium text-accent contrast:underline")}
          >
            {one === "decided" || !counts ? t(`gaps-state-${one}`) : t("gaps-counted", { what: t(`gaps-state-${one}`), count: format.number(counts[one]) })}
          </button>
        ))}
      </div>
      {place !== "decided" && (
        <>
          {SEVERITIES.map((severity) => (
            <Chip key={severity} on={search.severity === severity} icon={SEVERITY_LOOKS[severity].icon} onChange={(on) => onChange({ severity: on ? severity : undefined })}>
              {place === "open" && counts ? t("gaps-counted", { what: t(`gaps-severity-${severity}`), count: format.number(counts[severity]) }) : t(`gaps-severity-${severity}`)}
            </Chip>
          ))}
        </>
      )}
      {/* Together, also where they stand in a line of their own. */}
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        {place !== "decided" && <Rule search={search} counts={counts} onChange={onChange} />}
        {!ofClient && <OfClient id={search.client} onChange={(client) => onChange({ client })} />}
        {isNarrowed(search) && <Button variant="subtle" size="sm" icon={X} onPress={() => run("gap.clear")}>{t("gaps-clear")}</Button>}
      </div>
    </div>
  );
}

function Rule({ search, counts, onChange }: Props) {
  const rules = (counts?.byRule ?? []).map(({ rule, title, open }) => ({ value: rule, label: search.state === undefined ? t("gaps-counted", { what: title, count: format.number(open) }) : title }));
  // One that has none any more is still what the address says.
  const known = search.rule === undefined || rules.some(({ value }) => value === search.rule);
  return (
    <Select
      className="w-48"
      label={t("gaps-filter-rule")}
      hideLabel
      options={[{ value: ANY, label: t("gaps-every-rule") }, ...rules, ...(known ? [] : [{ value: search.rule ?? ANY, label: t("gaps-this-rule") }])]}
      value={search.rule ?? ANY}
      onChange={(rule) => onChange({ rule: rule === ANY ? undefined : rule })}
    />
  );
}

/** The client all of it is about, as a filter that can be taken away; until one is chosen, the field that finds them. */
function OfClient({ id, onChange }: { id: string | undefined; onChange: (client: string | undefined) => void }) {
  const called = useCalled();
  const field = useRef<HTMLInputElement>(null);
  const client = useQuery({ ...clientQuery(id ?? ""), enabled: id !== undefined }).data?.client;
  useCommand("gap.client", () => (id === undefined ? field.current?.focus() : onChange(undefined)));
  if (id === undefined) {
    return <ClientField className="w-52" label={t("gaps-filter-client")} hideLabel placeholder={t("gaps-every-client")} inputRef={field} clientId={null} onChange={(chosen) => onChange(chosen ?? undefined)} />;
  }
  const name = client ? called(client) : t("gaps-this-client");
  return (
    <Button icon={X} className="rounded-full! border-accent! bg-accent-soft! font-normal" aria-label={t("gaps-of-client-remove", { client: name })} onPress={() => onChange(undefined)}>
      {t("gaps-of-client", { client: name })}
    </Button>
  );
}
