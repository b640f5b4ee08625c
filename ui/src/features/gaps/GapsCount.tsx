/** How many gaps are open, beside the sidebar's entry. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, type ReactNode } from "react";
import { useToday } from "@/app/api";
import { gapCountsQuery } from "./queries";

export function GapsCount({ show }: { show: (count: number | null) => ReactNode }) {
  useNewDay();
  return show(useQuery(gapCountsQuery).data?.open ?? null);
}

/** Over midnight gaps open and snoozes end: they are reckoned again. The sidebar is always there to hear of it. */
function useNewDay(): void {
  const queries = useQueryClient();
  const today = useToday();
  const known = useRef(today);
  useEffect(() => {
    if (known.current === today) return;
    known.current = today;
    void queries.invalidateQueries({ queryKey: ["gaps"] });
  }, [queries, today]);
}
