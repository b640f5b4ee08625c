/** Suggestions worked through by keys alone, over a core that answers from memory. */
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AssessmentView, Decided, LibraryNeed, Suggestion } from "@/ipc";
import { setTransport } from "@/ipc/transport";
import { SuggestionsPanel } from "./SuggestionsPanel";

vi.mock("@tanstack/react-router", async (original) => ({ ...(await original<object>()), Link: ({ children }: { children: string }) => <span>{children}</span> }));

const need = (id: string, statement: string): LibraryNeed => ({
  id, statement, clinicalText: `clinical ${id}`, domain: "functional", kind: "problem", settings: [], category: "", sensitive: false, mitigation: "", backUpPlan: "", screens: [], source: "", hidden: false,
  goals: ["1", "2"].map((at) => ({
    id: `${id}-g${at}`, clientWords: `${id} goal ${at}`, measure: "Falls", target: "0", unit: "", dueDays: 30,
    interventions: [{ id: `${id}-s${at}`, what: `${id} step ${at}`, kind: "task", responsible: "Client", frequency: "every week" }],
  })),
});
const suggestion = (id: string, statement: string, part: Partial<Suggestion> = {}): Suggestion => ({
  key: `${id}|k`, need: need(id, statement), because: { instrument: "PHQ-9", result: "14, moderate", said: [] }, inPlan: null, dismissedBefore: null, ...part,
});

type Args = Record<string, unknown>;
let asked: { command: string; args: Args }[];
let left: Suggestion[];
const sent = (command: string) => asked.filter((one) => one.command === command).map((one) => one.args);

beforeEach(() => {
  asked = [];
  left = [suggestion("falls", "I am afraid of falling"), suggestion("sad", "I have lost hope", { dismissedBefore: { on: "2026-10-01", reason: "Not now" } }), suggestion("food", "We run out of food", { inPlan: "i9" })];
  const decide = (key: unknown, verdict: Decided["decision"]["verdict"]): Decided => {
    left = left.filter((one) => one.key !== key);
    return {
      decision: { id: `d ${String(key)}`, clientId: "c1", assessmentId: "a1", key: String(key), libraryId: String(key).split("|")[0] ?? "", verdict, reason: "Not now", because: { instrument: "", result: null, said: [] }, itemKind: null, itemId: null, at: "2026-11-22T10:00:00Z", by: "" },
      actId: "act1", suggestions: left,
    };
  };
  const answers: Record<string, (args: Args) => unknown> = {
    preferences_get: () => ({ theme: "light", zoom: 100, locale: "", singleKeyShortcuts: true }),
    practice_get: () => ({ presentationMode: false }),
    client_get: () => ({ client: { givenName: "Ana", familyName: "Sample", preferredName: null } }),
    suggestion_accept: ({ taken }) => decide((taken as { key: string }).key, "accepted"),
    suggestion_dismiss: ({ key }) => decide(key, "dismissed"),
    library_get: () => ({ needs: [need("falls", "I am afraid of falling")] }),
  };
  setTransport(async (command, args) => {
    asked.push({ command, args });
    return answers[command]?.(args);
  });
});
afterEach(cleanup);

function Shown() {
  const view = useQuery({ queryKey: ["assessment", "a1"], queryFn: () => ({ assessment: { id: "a1", clientId: "c1" }, suggestions: left, decisions: [] as unknown[] }) as unknown as AssessmentView }).data;
  return view ? <SuggestionsPanel view={view} /> : null;
}
const show = async () => {
  render(<QueryClientProvider client={new QueryClient()}><Suspense><Shown /></Suspense></QueryClientProvider>);
  return screen.findByRole("article", { name: /afraid of falling/ });
};
const here = () => document.activeElement ?? document.body;
const focused = (words: RegExp) => waitFor(() => expect(document.activeElement).toBe(screen.getByRole("article", { name: words })));

test("arrows and letters go from one to the next, and no further than the last", async () => {
  const first = await show();
  first.focus();
  fireEvent.keyDown(first, { key: "j" });
  await focused(/lost hope/);
  fireEvent.keyDown(here(), { key: "ArrowDown" });
  await focused(/run out of food/);
  fireEvent.keyDown(here(), { key: "j" });
  await focused(/run out of food/);
  fireEvent.keyDown(here(), { key: "k" });
  await focused(/lost hope/);
});

test("Enter takes what is ticked, and the next one has the focus", async () => {
  const first = await show();
  expect(within(first).getByText("PHQ-9: 14, moderate")).toBeTruthy();
  first.focus();
  fireEvent.keyDown(first, { key: "2" });
  fireEvent.keyDown(first, { key: "1" });
  fireEvent.keyDown(first, { key: "Enter" });
  await waitFor(() => expect(sent("suggestion_accept")).toEqual([{ assessmentId: "a1", taken: { key: "falls|k", statement: "", goalIds: ["falls-g2"], interventionIds: ["falls-s2"] } }]));
  await focused(/lost hope/);
});

test("the words are changed before it is taken", async () => {
  const first = await show();
  first.focus();
  fireEvent.keyDown(first, { key: "e" });
  const field = await within(first).findByRole("textbox", { name: "In the client’s words" });
  fireEvent.change(field, { target: { value: "I fell twice" } });
  fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(document.activeElement).toBe(first));
  fireEvent.keyDown(first, { key: "Enter" });
  await waitFor(() => expect(sent("suggestion_accept")[0]?.["taken"]).toMatchObject({ statement: "I fell twice" }));
});

test("what is in the plan already is only linked", async () => {
  await show();
  const food = screen.getByRole("article", { name: /run out of food/ });
  expect(within(food).queryByRole("checkbox")).toBeNull();
  fireEvent.click(within(food).getByRole("button", { name: /Link it/ }));
  await waitFor(() => expect(sent("suggestion_accept")[0]?.["taken"]).toEqual({ key: "food|k", statement: "", goalIds: [], interventionIds: [] }));
});

test("a dismissal has a reason; an earlier one is told", async () => {
  await show();
  const sad = screen.getByRole("article", { name: /lost hope/ });
  expect(sad.textContent).toContain("Dismissed before, on Oct 1, 2026: Not now");
  sad.focus();
  fireEvent.keyDown(sad, { key: "x" });
  const dialog = await screen.findByRole("dialog");
  fireEvent.click(within(dialog).getByRole("radio", { name: "Another reason" }));
  fireEvent.click(within(dialog).getByRole("button", { name: "Dismiss" }));
  await within(dialog).findByText("Say why.");
  expect(sent("suggestion_dismiss")).toEqual([]);
  fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "Grief, not illness" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Dismiss" }));
  await waitFor(() => expect(sent("suggestion_dismiss")).toEqual([{ assessmentId: "a1", key: "sad|k", reason: "Grief, not illness" }]));
  await focused(/run out of food/);
});
