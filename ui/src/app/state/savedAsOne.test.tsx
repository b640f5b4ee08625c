/** What is changed is shown at once, and of several changes none undoes another. */
import { QueryClientProvider, queryOptions, useQuery } from "@tanstack/react-query";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { makeQueryClient } from "./query";
import { useSaveAsOne } from "./savedAsOne";

afterEach(cleanup);

type Kept = { days: number[]; name: string };

/** A core that answers when it is told to. */
async function begun() {
  let kept: Kept = { days: [1], name: "" };
  const waiting: { all: Kept; answer: () => void; refuse: () => void }[] = [];
  const query = queryOptions({ queryKey: ["kept"], queryFn: async () => kept });
  const save = (all: Kept) =>
    new Promise<Kept>((resolve, reject) => {
      waiting.push({
        all,
        answer: () => {
          // As the core does: it tidies what it is given.
          kept = { ...all, name: all.name.trim() };
          resolve(kept);
        },
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the core refuses with an object of its own
        refuse: () => reject({ code: "bad_input", detail: { line: null, column: null, limit: null, items: [] } }),
      });
    });
  const queries = makeQueryClient();
  const hook = renderHook(
    () => ({ shown: useQuery(query).data, save: useSaveAsOne({ query, change: (now, some: Partial<Kept>) => ({ ...now, ...some }), save }).mutate }),
    { wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider> },
  );
  const shown = () => hook.result.current.shown;
  await waitFor(() => expect(shown()).toEqual(kept));
  const add = (day: number) => act(async () => hook.result.current.save({ days: [...(shown()?.days ?? []), day] }));
  const rename = (name: string) => act(async () => hook.result.current.save({ name }));
  const asked = async (count: number) => waitFor(() => expect(waiting).toHaveLength(count));
  return { shown, add, rename, asked, waiting, now: () => kept };
}

test("a second key starts from what the first has made", async () => {
  const { shown, add, asked, waiting, now } = await begun();
  await add(2);
  await waitFor(() => expect(shown()?.days).toEqual([1, 2]));
  await add(3);
  await waitFor(() => expect(shown()?.days).toEqual([1, 2, 3]));
  await asked(1);
  await act(async () => waiting[0]?.answer());
  // The answer to the first does not hide the second.
  await asked(2);
  expect(shown()?.days).toEqual([1, 2, 3]);
  await act(async () => waiting[1]?.answer());
  await waitFor(() => expect(now().days).toEqual([1, 2, 3]));
  expect(shown()).toEqual(now());
});

test("what the core makes of it is shown in the end", async () => {
  const { shown, rename, asked, waiting } = await begun();
  await rename(" Mercy ");
  await asked(1);
  await act(async () => waiting[0]?.answer());
  await waitFor(() => expect(shown()?.name).toBe("Mercy"));
});

test("what is refused is taken back, and what came after it stays", async () => {
  const { shown, add, rename, asked, waiting, now } = await begun();
  await add(2);
  await rename("Mercy");
  await asked(1);
  await act(async () => waiting[0]?.refuse());
  await asked(2);
  await act(async () => waiting[1]?.answer());
  await waitFor(() => expect(now()).toEqual({ days: [1], name: "Mercy" }));
  expect(shown()).toEqual(now());
});

test("a refused one is not sent again with the next", async () => {
  const { add, rename, asked, waiting } = await begun();
  await add(2);
  await asked(1);
  await act(async () => waiting[0]?.refuse());
  await rename("Mercy");
  await asked(2);
  expect(waiting[1]?.all).toEqual({ days: [1], name: "Mercy" });
  await act(async () => waiting[1]?.answer());
});

test("refused by itself, it shows what is kept", async () => {
  const { shown, add, asked, waiting } = await begun();
  await add(2);
  await waitFor(() => expect(shown()?.days).toEqual([1, 2]));
  await asked(1);
  await act(async () => waiting[0]?.refuse());
  await waitFor(() => expect(shown()?.days).toEqual([1]));
});
