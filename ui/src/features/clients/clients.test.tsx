/** The screens of this feature in the real window, over a core that answers from memory. */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { router } from "@/app/router";
import type { ClientFile, ContactMethod } from "@/ipc";
import { memoryCore, openWindow } from "../../../tests/core";

const PHONE: ContactMethod = { id: "p1", clientId: "c1", kind: "mobile", value: "555-0100", label: null, safeToLeaveMessage: "no", preferred: true, source: null };
const FILE: ClientFile = {
  client: {
    id: "c1", givenName: "Ana", familyName: "Sample", preferredName: null, pronouns: null, birthDate: "1950-01-02", clinicalSex: "unknown", language: null, interpreterNeeded: null,
    formatNeeds: [], decisionMaker: "own", decisionMakerDetail: null, deceasedOn: null, about: null, source: null,
  },
  identifiers: [], contactMethods: [PHONE], addresses: [], coverages: [], episodes: [], people: [], riskFlags: [], allergies: [], medications: [],
  banner: { age: 76, lastContactAt: null, nextCheckInOn: null, overdueCheckIns: 0, payer: null, missing: ["language", "address"] },
};


const { answers, sent } = memoryCore("2026-11-22", () => ({
  caseload_page: () => ({ rows: [], next: null, total: 0 }),
  caseload_programmes: () => ["Home"],
  client_get: () => FILE,
  client_save: (args) => ({ ...FILE, client: args["client"] }),
  client_create: () => FILE,
  client_duplicates: () => [],
  client_part_remove: () => true,
  change_page: () => ({ rows: [{ seq: 9, actId: "act9", at: "2026-11-22T10:00:00Z", actor: "", kind: "contact_method", entityId: "p1", op: "remove", fields: [] }], next: null }),
  act_undo: () => 1,
  draft_get: () => null,
  draft_save: () => null,
  draft_discard: () => true,
}));


describe("the caseload", () => {
  test("an empty record offers the one thing to do", async () => {
    await openWindow("/caseload");
    fireEvent.click(await screen.findByRole("button", { name: "Take in your first client" }));
    await screen.findByRole("heading", { level: 1, name: "New client" });
  });
  test("a filter goes to the address and to the core; clearing takes it back", async () => {
    await openWindow("/caseload");
    fireEvent.click(await screen.findByRole("button", { name: "Overdue" }));
    await waitFor(() => expect(sent("caseload_page").at(-1)?.["query"]).toMatchObject({ overdueOnly: true }));
    expect(router.state.location.search).toMatchObject({ overdue: true });
    fireEvent.click((await screen.findAllByRole("button", { name: "Clear filters" }))[0] as HTMLElement);
    await waitFor(() => expect(router.state.location.search).not.toHaveProperty("overdue"));
  });
  test("two filters pressed quickly both count", async () => {
    await openWindow("/caseload");
    const [overdue, uncovered] = [await screen.findByRole("button", { name: "Overdue" }), screen.getByRole("button", { name: "No check-in planned" })];
    act(() => {
      overdue.click();
      uncovered.click();
    });
    await waitFor(() => expect(sent("caseload_page").at(-1)?.["query"]).toMatchObject({ overdueOnly: true, withoutCheckIn: true }));
  });
});

describe("taking in a client", () => {
  const type = (label: string, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
  test("a name is enough", async () => {
    await openWindow("/clients/new");
    await screen.findByLabelText("Given name");
    type("Given name", "Ana");
    fireEvent.click(screen.getByRole("button", { name: "Take in client" }));
    await screen.findByRole("heading", { level: 1, name: "Ana Sample" });
    expect(sent("client_create")[0]).toMatchObject({ client: { givenName: "Ana" }, parts: [], despiteDuplicates: false });
    expect(sent("draft_discard")).toEqual([{ key: "client:new" }]);
  });
  test("someone alike is named, and creating all the same says so to the core", async () => {
    answers["client_duplicates"] = () => [{ clientId: "c7", name: "Anna Sample", birthDate: "1950-01-02", reason: "like-name-and-birth-date", likeness: 0.9 }];
    await openWindow("/clients/new");
    await screen.findByLabelText("Given name");
    type("Given name", "Ana");
    expect((await screen.findByRole("link", { name: "Open that client" })).getAttribute("href")).toContain("/clients/c7");
    fireEvent.click(screen.getByRole("button", { name: "Create all the same" }));
    await waitFor(() => expect(sent("client_create")[0]).toMatchObject({ despiteDuplicates: true }));
  });
  test("what was begun is there again, and can be dropped", async () => {
    answers["draft_get"] = () => ({ key: "client:new", clientId: null, body: JSON.stringify({ givenName: "Begun" }), at: "2026-11-21T10:00:00Z" });
    await openWindow("/clients/new");
    expect((await screen.findByLabelText<HTMLInputElement>("Given name")).value).toBe("Begun");
    answers["draft_get"] = () => null;
    fireEvent.click(screen.getByRole("button", { name: "Start afresh" }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Given name").value).toBe(""));
  });
  test("leaving at once keeps what was typed", async () => {
    await openWindow("/clients/new");
    await screen.findByLabelText("Given name");
    type("Given name", "Ana");
    await act(() => router.navigate({ to: "/caseload" }));
    await waitFor(() => expect(JSON.parse(String(sent("draft_save")[0]?.["body"]))).toMatchObject({ givenName: "Ana" }));
  });
  test("a fault stands at its field", async () => {
    answers["client_create"] = () => { throw { code: "invalid", message: "x", detail: { field: "birthDate", fault: "out-of-range" } }; };
    await openWindow("/clients/new");
    await screen.findByLabelText("Given name");
    type("Given name", "Ana");
    fireEvent.click(screen.getByRole("button", { name: "Take in client" }));
    expect(await screen.findByText("This is outside what is possible.")).toBeTruthy();
  });
});

describe("the chart", () => {
  test("says who it is, what is missing, and where it is filled in", async () => {
    await openWindow("/clients/c1");
    await screen.findByRole("heading", { level: 1, name: "Ana Sample" });
    fireEvent.click((await screen.findAllByRole("button", { name: "Add language" }))[0] as HTMLElement);
    const form = await screen.findByRole("form", { name: "Language" });
    await waitFor(() => expect(within(form).getByRole("combobox")).toBe(document.activeElement));
  });
  test("initials only, where others can see the screen", async () => {
    answers["practice_get"] = () => ({ presentationMode: true });
    await openWindow("/clients/c1");
    await screen.findByRole("heading", { level: 1, name: "A. S." });
    expect(screen.queryByText("Sample")).toBeNull();
  });
  test("a fact is edited where it stands; nothing else of the client changes", async () => {
    await openWindow("/clients/c1");
    fireEvent.click(await screen.findByRole("button", { name: "Add pronouns" }));
    const field = await screen.findByRole("textbox", { name: "Pronouns" });
    fireEvent.change(field, { target: { value: "she/her" } });
    fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(sent("client_save")[0]).toEqual({ client: { ...FILE.client, pronouns: "she/her" } }));
  });
  test("what is removed goes with a reason and comes back by undoing that very act", async () => {
    await openWindow("/clients/c1");
    fireEvent.click(await screen.findByRole("button", { name: "Remove “555-0100”" }));
    const dialog = await screen.findByRole("dialog", { name: "Remove “555-0100” · Ana Sample" });
    fireEvent.click(within(dialog).getByRole("button", { name: "Remove" }));
    await waitFor(() => expect(sent("client_part_remove")).toEqual([{ kind: "contactMethod", id: "p1", reason: "No longer true" }]));
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(sent("act_undo")).toEqual([{ actId: "act9" }]));
  });
  test("a client who is not there leads back to the list", async () => {
    answers["client_get"] = () => { throw { code: "not_found", message: "x" }; };
    await openWindow("/clients/nobody");
    expect(await screen.findByRole("button", { name: "Go to the caseload" })).toBeTruthy();
  });
});
