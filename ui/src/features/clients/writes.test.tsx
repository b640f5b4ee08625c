/** Of two facts that are saved at once both are kept: a client is kept as a whole. */
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { makeQueryClient } from "@/app/state/query";
import type { Client, ClientFile } from "@/ipc";
import { setTransport } from "@/ipc/transport";
import { clientQuery } from "./queries";
import { useSaveClient } from "./writes";

afterEach(cleanup);

test("the second is put over what the first has made", async () => {
  let kept = { client: { id: "c1", givenName: "Ana", familyName: "Sample", pronouns: null } } as ClientFile;
  const waiting: (() => void)[] = [];
  setTransport(async (command, args) => {
    if (command !== "client_save") return null;
    await new Promise<void>((resolve) => waiting.push(resolve));
    kept = { ...kept, client: args["client"] as Client };
    return kept;
  });
  const queries = makeQueryClient();
  queries.setQueryData(clientQuery("c1").queryKey, kept);
  const hook = renderHook(() => useSaveClient("c1"), { wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider> });
  act(() => {
    hook.result.current.mutate({ givenName: "Anna" });
    hook.result.current.mutate({ pronouns: "she/her" });
  });
  for (let answered = 0; answered < 2; answered += 1) {
    await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
    await act(async () => waiting.shift()?.());
  }
  await waitFor(() => expect(kept.client).toMatchObject({ givenName: "Anna", pronouns: "she/her" }));
});
