/**
 * What the window knows of the core's answers.
 *
 * The core is in the same process: a retry or a refetch on focus would only repeat the same answer.
 * Freshness comes from invalidation after writes. The cache is emptied when the record locks.
 */
import { MutationCache, QueryClient } from "@tanstack/react-query";
import type { ApiError } from "@/ipc";
import { saveState } from "./saveState";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ApiError;
    mutationMeta: {
      /** This write is not about the record, so the status bar stays silent about it. */
      quiet?: boolean;
    };
  }
}

/** Makes the client; one for the window, one for each test. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // There is no network: the core answers whether or not the machine is online.
        networkMode: "always",
        staleTime: 30_000,
        gcTime: 5 * 60_000,
      },
      mutations: { retry: false, networkMode: "always" },
    },
    mutationCache: new MutationCache({
      onMutate: (_variables, mutation) => {
        if (!mutation.meta?.quiet) saveState.begin();
      },
      onSuccess: (_data, _variables, _context, mutation) => {
        if (mutation.meta?.quiet) return;
        saveState.done(new Date().toISOString());
        // Whatever is written may close a gap or open one: their number is never older than the last write.
        void client.invalidateQueries({ queryKey: ["gaps"] });
      },
      onError: (_error, _variables, _context, mutation) => {
        if (!mutation.meta?.quiet) saveState.failed();
      },
    }),
  });
  return client;
}
