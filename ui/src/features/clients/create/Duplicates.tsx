/** Who in the record looks like the client being entered. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Banner } from "@/components";
import { format, t } from "@/i18n";
import { clientDuplicates, type Duplicate } from "@/ipc";
import { useCalled } from "../chart/called";
import { entered, type NewClientDraft } from "./draft";

const PAUSE_MS = 200;

/** Asks the core, a moment after the last key. */
export function useDuplicates(draft: NewClientDraft, today: string): readonly Duplicate[] {
  const asked = JSON.stringify(entered(draft, today));
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const named = (draft.givenName + draft.familyName).trim().length > 1;
  const found = useQuery({
    queryKey: ["duplicates", settled],
    queryFn: () => clientDuplicates(JSON.parse(settled) as ReturnType<typeof entered>),
    enabled: named,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return named ? (found.data ?? []) : [];
}

export function Duplicates({ found }: { found: readonly Duplicate[] }) {
  const called = useCalled();
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <Banner tone="warning" title={t("clients-duplicates", { count: found.length })}>
          <ul className="mt-1 flex flex-col gap-1">
            {found.slice(0, 4).map((one) => (
              <li key={one.clientId} className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-medium">{called(one.name)}</span>
                <span>{one.birthDate ? t("clients-born", { date: format.date(one.birthDate) }) : t("clients-birth-date-unknown")}</span>
                <span className="text-muted">{t(`clients-duplicate-${one.reason}`)}</span>
                <Link to="/clients/$clientId" params={{ clientId: one.clientId }} className="text-accent underline underline-offset-2">{t("clients-open-that")}</Link>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
