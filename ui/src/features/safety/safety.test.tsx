/** The panel of flagged answers and the safety plan in the real window, over a core that answers from memory. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import type { ClientFile, OpenFlag, RaisedFlag, SafetyPlan, SafetyPlanView } from "@/ipc";
import { setTransport } from "@/ipc/transport";
import { flagDesk } from "./desk";
import { FlagRecords } from "./FlagRecords";

const FILE: ClientFile = {
  client: {
    id: "c1", givenName: "Ana", familyName: "Sample", preferredName: null, pronouns: null, birthDate: "1950-01-02", clinicalSex: "unknown", language: "en", interpreterNeeded: false,
    formatNeeds: [], decisionMaker: "own", decisionMakerDetail: null, deceasedOn: null, about: null, source: null,
  },
  identifiers: [], contactMethods: [], addresses: [], coverages: [], episodes: [], people: [], riskFlags: [], allergies: [], medications: [],
  banner: { age: 76, lastContactAt: null, nextCheckInOn: null, overdueCheckIns: 0, payer: null, missing: [] },
};
const FLAG: RaisedFlag = {
  id: "f1", clientId: "c1", assessmentId: "a1", ruleId: "item-9", severity: "urgent", topic: "suicide", title: "They have thought of being better off dead.",
  actions: ["Stay with them.", "Ask directly about suicide."], offer: null, because: [{ linkId: "9", question: "Thoughts that you would be better off dead", answer: "Several days" }],
  state: "open", raisedAt: "2026-11-22T10:00:00Z", settledAt: null, settledBy: "", done: [], what: "", told: "",
};
const EMPTY: SafetyPlanView = { draft: null, finished: [], emptySteps: [] };

type Args = Record<string, unknown>;
let asked: { command: string; args: Args }[];
let answers: Record<string, (args: Args) => unknown>;
let open: RaisedFlag[];
let plans: SafetyPlanView;
const sent = (command: string) => asked.filter((one) => one.command === command).map((one) => one.args);

beforeEach(() => {
  window.location.hash = "";
  flagDesk.clear();
  asked = [];
  open = [FLAG];
  plans = EMPTY;
  answers = {
    record_status: () => ({ state: "open", choice: "own", ownExists: true, folder: "record", idleMinutes: 10, waitSeconds: 0, version: "0.1.0", today: "2026-11-22" }),
    preferences_get: () => ({ theme: "light", zoom: 100, locale: "", singleKeyShortcuts: true }),
    practice_get: () => ({ presentationMode: false }),
    client_get: () => FILE,
    flag_open_list: () => open.map((flag): OpenFlag => ({ flag, clientName: "Ana Sample", instrument: "PHQ-9" })),
    flag_settle: ({ id }) => {
      open = open.filter((flag) => flag.id !== id);
      return FLAG;
    },
    crisis_lines_get: () => ({ country: "US", lines: [{ name: "Lifeline", number: "988", hours: "day and night", topic: "suicide", source: "a page" }], edited: false, countries: ["US"] }),
    safety_plan_get: () => plans,
    safety_plan_save: ({ plan }) => (plans = { ...plans, draft: { ...(plan as SafetyPlan), id: "s1" } }),
    draft_get: () => null,
    draft_save: () => null,
    draft_discard: () => true,
  };
  setTransport(async (command, args) => {
    asked.push({ command, args });
    const answer = answers[command];
    if (!answer) throw { code: "not_found", message: command };
    return answer(args);
  });
});
afterEach(cleanup);

const move = (to: string) => act(() => router.navigate({ to }));
const goTo = async (to: string) => {
  render(<App />);
  await move(to);
};
const panel = () => screen.findByRole("dialog", { name: /First, keep them safe/ });

describe("the panel of flagged answers", () => {
  test("opens with the chart: what was answered, what to do, whom to call; Escape does not close it", async () => {
    await goTo("/clients/c1");
    const dialog = await panel();
    expect(dialog.textContent).toContain("Several days");
    expect(within(dialog).getAllByRole("listitem").some((item) => item.textContent?.includes("Ask directly about suicide."))).toBe(true);
    await within(dialog).findByText("988");
    fireEvent.keyDown(dialog, { key: "Escape" });
    expect(await panel()).toBeTruthy();
    expect(within(dialog).queryByRole("button", { name: "Close" })).toBeNull();
  });

  test("closes only with what was done and who was told", async () => {
    await goTo("/clients/c1");
    const dialog = await panel();
    const record = () => fireEvent.click(within(dialog).getByRole("button", { name: "Record what was done" }));
    await within(dialog).findByRole("checkbox", { name: "Stayed with them" });
    record();
    await within(dialog).findByText("Tick what was done; at least one.");
    expect(sent("flag_settle")).toEqual([]);
    fireEvent.click(within(dialog).getByRole("checkbox", { name: "Stayed with them" }));
    record();
    await within(dialog).findByText("Say who was told, or that nobody was.");
    fireEvent.click(within(dialog).getByRole("button", { name: "My supervisor" }));
    record();
    await waitFor(() => expect(sent("flag_settle")).toEqual([{ id: "f1", settlement: { done: ["stayed-with-them"], what: "", told: "My supervisor" } }]));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent("draft_discard")).toContainEqual({ key: "flag:c1:suicide" });
  });

  test("comes back with what was typed before a crash", async () => {
    answers["draft_get"] = ({ key }) => (key === "flag:c1:suicide" ? { key, clientId: "c1", body: '{"done":["crisis-line"],"what":"We called 988.","told":"","inError":false}', at: "2026-11-22T10:01:00Z" } : null);
    await goTo("/clients/c1");
    const dialog = await panel();
    await waitFor(() => expect(within(dialog).getByRole<HTMLTextAreaElement>("textbox", { name: /In words/ }).value).toBe("We called 988."));
    expect(within(dialog).getByRole<HTMLInputElement>("checkbox", { name: "Called a crisis line together" }).checked).toBe(true);
  });

  test("an answer given in error is told in words", async () => {
    await goTo("/clients/c1");
    const dialog = await panel();
    fireEvent.click(within(dialog).getByRole("button", { name: "Answered in error…" }));
    fireEvent.change(await within(dialog).findByRole("textbox", { name: /What was meant/ }), { target: { value: "Pressed the wrong key" } });
    fireEvent.click(within(dialog).getByRole("button", { name: "Nobody" }));
    fireEvent.click(within(dialog).getByRole("button", { name: "Record as answered in error" }));
    await waitFor(() => expect(sent("flag_settle")).toEqual([{ id: "f1", settlement: { done: ["answered-in-error"], what: "Pressed the wrong key", told: "Nobody" } }]));
  });

  test("of several answers only the mistaken one is settled as such; the other still waits", async () => {
    open = [FLAG, { ...FLAG, id: "f2", title: "They have a plan." }];
    await goTo("/clients/c1");
    const dialog = await panel();
    fireEvent.click(within(dialog).getByRole("button", { name: "Answered in error…" }));
    fireEvent.change(await within(dialog).findByRole("textbox", { name: /What was meant/ }), { target: { value: "Misheard" } });
    fireEvent.click(within(dialog).getByRole("button", { name: "Nobody" }));
    const record = () => fireEvent.click(within(dialog).getByRole("button", { name: "Record as answered in error" }));
    record();
    await within(dialog).findByText("Tick the answer that was a mistake.");
    expect(sent("flag_settle")).toEqual([]);
    fireEvent.click(within(dialog).getByRole("checkbox", { name: "They have a plan." }));
    record();
    await waitFor(() => expect(sent("flag_settle").map((args) => args["id"])).toEqual(["f2"]));
    await within(dialog).findByRole("button", { name: "Record what was done" });
    expect(within(dialog).queryByText("They have a plan.")).toBeNull();
  });

  test("is put aside for the safety plan, and back as soon as that is left", async () => {
    await goTo("/clients/c1");
    fireEvent.click(within(await panel()).getByRole("button", { name: "Open the safety plan" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await screen.findByRole("button", { name: "Begin a safety plan" });
    await move("/clients/c1");
    await panel();
    await move("/clients/c1/safety-plan");
    await panel();
  });
});

describe("the safety plan", () => {
  test("is written by keyboard and kept as it is written", async () => {
    open = [];
    await goTo("/clients/c1/safety-plan");
    fireEvent.click(await screen.findByRole("button", { name: "Begin a safety plan" }));
    const step = await screen.findByRole("list", { name: "Warning signs" });
    const first = within(step).getByRole("textbox", { name: "Line 1" });
    fireEvent.change(first, { target: { value: "I stop sleeping" } });
    fireEvent.keyDown(first, { key: "Enter" });
    const second = within(step).getByRole("textbox", { name: "Line 2" });
    await waitFor(() => expect(document.activeElement).toBe(second));
    fireEvent.change(second, { target: { value: "I drink alone" } });
    fireEvent.keyDown(second, { key: "ArrowUp", altKey: true });
    await waitFor(() => expect(sent("safety_plan_save").at(-1)?.["plan"]).toMatchObject({ warningSigns: ["I drink alone", "I stop sleeping"] }));
  });

  test("a crisis line is offered for step 5, and stands there only when it was added", async () => {
    open = [];
    await goTo("/clients/c1/safety-plan");
    fireEvent.click(await screen.findByRole("button", { name: "Begin a safety plan" }));
    const add = await screen.findByRole("button", { name: "Lifeline: 988" });
    expect(sent("safety_plan_save")).toEqual([]);
    fireEvent.click(add);
    await waitFor(() => expect(sent("safety_plan_save").at(-1)?.["plan"]).toMatchObject({ professionals: [{ name: "Lifeline", phone: "988" }] }));
    expect(screen.queryByRole("button", { name: "Lifeline: 988" })).toBeNull();
  });

  test("an empty step keeps it from being finished, and is led to", async () => {
    open = [];
    await goTo("/clients/c1/safety-plan");
    fireEvent.click(await screen.findByRole("button", { name: "Begin a safety plan" }));
    fireEvent.change(within(await screen.findByRole("list", { name: "Warning signs" })).getByRole("textbox", { name: "Line 1" }), { target: { value: "I stop sleeping" } });
    fireEvent.click(screen.getByRole("button", { name: "Finish the safety plan" }));
    await screen.findByText("Steps 2, 3, 4, 5, and 6 say nothing yet.");
    expect(document.activeElement?.closest("[data-step]")?.getAttribute("data-step")).toBe("2");
    expect(sent("safety_plan_finish")).toEqual([]);
  });
});

test("what was done on a flag is read with the assessment", () => {
  const settled: RaisedFlag = { ...FLAG, state: "settled", done: ["stayed-with-them", "safety-plan"], what: "We wrote the plan.", told: "My supervisor", settledAt: "2026-11-22T10:30:00Z", settledBy: "Ana Sample" };
  render(<FlagRecords flags={[settled, { ...settled, id: "f4", title: "They have a plan." }, { ...FLAG, id: "f2", state: "withdrawn" }, { ...FLAG, id: "f3", severity: "info", title: "Worth knowing" }]} />);
  const [first, second, ...more] = screen.getAllByRole("listitem");
  expect(first?.textContent).toContain("Stayed with them · Wrote a safety plan together");
  expect(first?.textContent).toContain("Told: My supervisor");
  // Settled together, recorded once.
  expect(first?.textContent).toContain("They have a plan.");
  expect(second?.textContent).toContain("The answer was corrected before anything was recorded.");
  expect(more).toEqual([]);
});
