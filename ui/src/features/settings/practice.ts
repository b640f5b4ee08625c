/** The case manager's own details and how the record behaves: read and saved as one. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureTitle, practiceQuery, recordStatusQuery } from "@/app/api";
import { toast } from "@/components";
import { practiceSave, type Practice } from "@/ipc";

/** Saves a change of some details. What the core refuses is said in a toast, and the details stay as they were. */
export function useSavePractice() {
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async (change: Partial<Practice>) => practiceSave({ practice: { ...(await client.ensureQueryData(practiceQuery)), ...change } }),
    // One after the other: each builds on what the one before it saved.
    scope: { id: "practice" },
    onSuccess: (saved) => {
      client.setQueryData(practiceQuery.queryKey, saved);
      void client.invalidateQueries({ queryKey: recordStatusQuery.queryKey });
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
  return save.mutateAsync;
}
