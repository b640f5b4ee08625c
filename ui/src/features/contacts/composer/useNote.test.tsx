/** A new note becomes one note, however often it is saved before the core has named it. */
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { makeQueryClient } from "@/app/state/query";
import type { ContactNote } from "@/ipc";
import { setTransport } from "@/ipc/transport";
import { blankNote } from "./noteForm";
import { useNote, type Beginning } from "./useNote";

afterEach(cleanup);

test("a second save writes to the note the first has made", async () => {
  const waiting: { sent: ContactNote; answer: () => void }[] = [];
  setTransport(async (command, args) => {
    if (command !== "contact_note_save") return null;
    const sent = args["contactNote"] as ContactNote;
    await new Promise<void>((resolve) => waiting.push({ sent, answer: resolve }));
    return { note: { ...sent.note, id: sent.note.id || "n1" }, contact: sent.contact && { ...sent.contact, id: sent.contact.id || "k1" }, addenda: [] };
  });
  const now = new Date("2026-11-22T10:00:00Z");
  const beginning: Beginning = {
    of: { clientId: "c1", noteId: "", contactId: "", episodeId: null, writtenAt: now.toISOString(), author: "" },
    form: { ...blankNote(now), text: "Walker fits" }, contact: null, draftKey: "note:new:c1", restored: false, startedAt: null,
  };
  const queries = makeQueryClient();
  const hook = renderHook(() => useNote("pane", beginning), { wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider> });
  act(() => {
    hook.result.current.save.mutate();
    hook.result.current.save.mutate();
  });
  await waitFor(() => expect(waiting).toHaveLength(1));
  await act(async () => waiting[0]?.answer());
  await waitFor(() => expect(waiting).toHaveLength(2));
  expect(waiting.map(({ sent }) => [sent.note.id, sent.contact?.id])).toEqual([["", ""], ["n1", "k1"]]);
  await act(async () => waiting[1]?.answer());
  await waitFor(() => expect(hook.result.current.of.noteId).toBe("n1"));
});
