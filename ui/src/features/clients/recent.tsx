/** The charts opened last, in the sidebar. In the cache of answers only: it is emptied when the record locks. */
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { format, t } from "@/i18n";
import type { Client, ClientId } from "@/ipc";
import { useCalled, usePresentation } from "./chart/called";

const MOST = 6;

type Recent = { id: ClientId; name: Client };

const recentQuery = queryOptions({ queryKey: ["recent-clients"], queryFn: (): Recent[] => [], staleTime: Infinity, gcTime: Infinity });

/** The list with this client at its head. */
export const withRecent = (before: readonly Recent[], client: Client): Recent[] =>
  [{ id: client.id, name: client }, ...before.filter((one) => one.id !== client.id)].slice(0, MOST);

/** Puts the client whose chart is open at the head of the list. */
export function useRemember(client: Client | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (client) queries.setQueryData(recentQuery.queryKey, (before) => withRecent(before ?? [], client));
  }, [queries, client]);
}

export function RecentClients() {
  const recent = useQuery(recentQuery).data ?? [];
  const called = useCalled();
  const presentation = usePresentation();
  // The sidebar is narrow: without the preferred name, which the title has.
  const short = (name: Client) => (presentation ? called(name) : format.personName({ given: name.givenName, family: name.familyName }));
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="recent-clients" className="pt-4">
      <h2 id="recent-clients" className="px-2.5 pb-1 text-xs font-medium text-muted">{t("caseload-recent")}</h2>
      <ul className="flex flex-col gap-px">
        {recent.map(({ id, name }) => (
          <li key={id}>
            <Link to="/clients/$clientId" params={{ clientId: id }} title={called(name)} className="block truncate rounded-md px-2.5 py-1 text-sm hover:bg-hover" activeProps={{ className: "font-semibold" }}>
              {short(name)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
