/**
 * After a new day or a long absence the core works out what is due a moment at a time, with every answer.
 * The window asks until nothing is left, wherever the user is, and shows what has come of it now and then.
 */
import { useQuery, useQueryClient, type Query } from "@tanstack/react-query";
import { useEffect } from "react";
import { agendaCounts } from "@/features/contacts";

/** A breath between two questions: whatever else is asked goes before the next. */
const BREATH_MS = 10;
const SHOWN_EVERY_MS = 1000;

/** What shows check-ins beside the counts, which are asked for anyway. */
const shows = (query: Query) =>
  (query.queryKey[0] === "agenda" && query.queryKey[1] !== agendaCounts.queryKey[1]) || ["caseload", "check-ins", "client", "gaps"].includes(String(query.queryKey[0]));

export function usePlanning() {
  const queries = useQueryClient();
  const counts = useQuery({
    ...agendaCounts,
    refetchInterval: ({ state }) => (state.status === "success" && state.data && state.data.unplanned > 0 ? BREATH_MS : false),
    refetchIntervalInBackground: true,
  }).data;
  const waiting = (counts?.unplanned ?? 0) > 0;
  useEffect(() => {
    if (!waiting) return;
    const show = () => void queries.invalidateQueries({ predicate: shows });
    const timer = setInterval(show, SHOWN_EVERY_MS);
    return () => {
      clearInterval(timer);
      show();
    };
  }, [queries, waiting]);
  return counts;
}
