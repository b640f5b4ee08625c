/** Promises in the real window, over a core that answers when it is told to: a second key is never for the same promise. */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { writeNote } from "@/features/contacts";
import type { ClientFile, ContactNote, FoundPromise, PromiseMade, PromiseRow } from "@/ipc";
import { memoryCore, openWindow } from "../../../tests/core";

const TODAY = "2026-11-22";
const promise = (id: string, words: string): PromiseRow => ({
  checkIn: {
    id, seriesId: `s-${id}`, clientId: "c1", number: 1, dueOn: "2026-11-27", doOn: "2026-11-27", snoozeReason: null, state: "open", attempts: 0, closedAt: null, late: false,
    reason: null, contactId: null, doneOn: null,
  },
  clientName: "Ana Sample", words, by: "me", who: "", noteId: null, daysOverdue: 0,
} as PromiseRow);

let rows: PromiseRow[];

const { answers, sent } = memoryCore(TODAY, () => {
  rows = [promise("p1", "Send the form"), promise("p2", "Ask about the ramp")];
  return {
    promise_list: () => rows,
    check_in_answer: ({ id }) => {
      rows = rows.filter((row) => row.checkIn.id !== id);
      return {};
    },
    change_page: () => ({ rows: [], next: null }),
  };
});

/** From now on a command waits for its turn. */
function slowly(command: string) {
  const answer = answers[command];
  const waiting: (() => void)[] = [];
  answers[command] = async (args) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return answer?.(args);
  };
  return async () => {
    await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
    await act(async () => waiting.shift()?.());
  };
}

test("kept one after the other by one key each, before the core has answered", async () => {
  await openWindow("/promises");
  const [first] = await screen.findAllByRole("button", { name: /^Kept/ });
  const answer = slowly("check_in_answer");
  act(() => first?.focus());
  const k = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: "k" });
  k();
  await waitFor(() => expect(screen.getAllByRole("button", { name: /^Kept/ })).toHaveLength(1));
  k();
  await answer();
  await answer();
  await waitFor(() => expect(sent("check_in_answer").map(({ id }) => id)).toEqual(["p1", "p2"]));
  await screen.findByText("No promises.");
});

test("one that is found in a note is kept once, and the next press is for the next", async () => {
  rows = [];
  const found = (start: number, words: string): FoundPromise => ({ start, quote: words, words, by: "me", who: "", dueOn: "2026-11-27" }) as unknown as FoundPromise;
  Object.assign(answers, {
    client_get: (): ClientFile => ({ client: { id: "c1", givenName: "Ana", familyName: "Sample", preferredName: null }, episodes: [], people: [], contactMethods: [], banner: { missing: [] } }) as unknown as ClientFile,
    draft_get: () => null, draft_save: () => null, draft_discard: () => true, draft_list: () => [], note_last: () => null, check_in_list: () => [], series_list: () => [],
    promises_in: () => [found(0, "Send the form"), found(20, "Ask about the ramp")],
    contact_note_save: ({ contactNote }) => {
      const { note, contact } = contactNote as ContactNote;
      return { note: { ...note, id: note.id || "n1" }, contact: contact && { ...contact, id: contact.id || "k1" }, addenda: [] };
    },
    promise_keep: (args) => {
      const { words } = args["promise"] as PromiseMade;
      rows = [...rows, promise(words, words)];
      return "act";
    },
  } satisfies typeof answers);
  await openWindow("/promises");
  act(() => writeNote({ clientId: "c1", client: "Ana Sample" }));
  const area = await screen.findByLabelText("Note");
  fireEvent.change(area, { target: { value: "I will send the form. I will ask about the ramp." } });
  act(() => area.focus());
  await screen.findByRole("region", { name: "Promises in this note" });
  const answer = slowly("promise_keep");
  const keep = () => fireEvent.keyDown(area, { key: "k", ctrlKey: true, shiftKey: true });
  keep();
  const region = screen.getByRole("region", { name: "Promises in this note" });
  await waitFor(() => expect(region.querySelectorAll("[data-pending]")).toHaveLength(1));
  // Not before it is.
  expect(within(region).queryByText("Kept as promise")).toBeNull();
  keep();
  await waitFor(() => expect(sent("promise_keep")).toHaveLength(2));
  await answer();
  await answer();
  await waitFor(() => expect(within(region).getAllByText("Kept as promise")).toHaveLength(2));
  expect(sent("promise_keep").map((args) => (args["promise"] as PromiseMade).words)).toEqual(["Send the form", "Ask about the ramp"]);
  // Both are said in the one note.
  expect(sent("contact_note_save").map((args) => (args["contactNote"] as ContactNote).note.id)).toEqual([""]);
});
