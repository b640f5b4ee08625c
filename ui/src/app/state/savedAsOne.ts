/**
 * What is read and saved as one, as settings are.
 *
 * A change is shown at once, saved after those before it, and taken back when the core refuses it. Shown only when
 * it is saved, a second key pressed meanwhile would start from what was there before the first.
 */
import { useMutation, useQueryClient, type EnsureQueryDataOptions, type QueryKey } from "@tanstack/react-query";
import { toast } from "@/components";
import type { ApiError } from "@/ipc";
import { failureTitle } from "../Failure";

export type SavedAsOne<T, C, K extends QueryKey> = {
  /** How it is read. */
  query: EnsureQueryDataOptions<T, ApiError, T, K>;
  /** What a change makes of it. Applied once more before it is saved, so twice must be the same as once. */
  change: (now: T, change: C) => T;
  /** Saves it. Answers what the core keeps. */
  save: (all: T) => Promise<T>;
  /** What else the window has to know then. */
  onSaved?: () => void;
  /** Not about the record: the status bar stays silent about it. */
  quiet?: boolean;
};

export function useSaveAsOne<T, C, K extends QueryKey>({ query, change, save, onSaved, quiet = false }: SavedAsOne<T, C, K>) {
  const client = useQueryClient();
  const { queryKey } = query;
  const mutationKey = ["save", ...queryKey];
  // What the core keeps by now: the next change is made to it, not to what is shown, in which a refused one may stand.
  const keptKey = ["kept", ...queryKey];
  const isLast = () => client.isMutating({ mutationKey }) === 1;
  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join(" ") },
    meta: { quiet },
    mutationFn: async (made: C) => save(change(client.getQueryData<T>(keptKey) ?? (await client.ensureQueryData(query)), made)),
    onMutate: async (made) => {
      const shown = client.getQueryData<T>(queryKey);
      if (isLast()) client.removeQueries({ queryKey: keptKey, exact: true });
      // It is being read for the first time: that is waited for, then.
      if (shown === undefined) return;
      if (isLast()) client.setQueryData<T>(keptKey, shown);
      // Read before it and answered after it, an old state would show once more.
      await client.cancelQueries({ queryKey, exact: true });
      client.setQueryData<T>(queryKey, (now) => (now === undefined ? undefined : change(now, made)));
    },
    onSuccess: (saved) => {
      client.setQueryData<T>(keptKey, () => saved);
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
    onSettled: () => {
      // Of several under way the last answer is the whole; an earlier one lacks what has been changed since.
      if (!isLast()) return;
      client.setQueryData<T>(queryKey, (now) => client.getQueryData<T>(keptKey) ?? now);
      onSaved?.();
    },
  });
}
