/** The case manager's own details and how the record behaves: read and saved as one. */
import { useQueryClient } from "@tanstack/react-query";
import { practiceQuery, recordStatusQuery, useSaveAsOne } from "@/app/api";
import { practiceSave, type Practice } from "@/ipc";

/** Saves a change of some details. What the core refuses is said in a toast, and the details stay as they were. */
export function useSavePractice() {
  const client = useQueryClient();
  return useSaveAsOne({
    query: practiceQuery,
    change: (now, some: Partial<Practice>) => ({ ...now, ...some }),
    save: (practice) => practiceSave({ practice }),
    onSaved: () => void client.invalidateQueries({ queryKey: recordStatusQuery.queryKey }),
  }).mutateAsync;
}
