/** Gaps in the real window, over a core that answers from memory. */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { router } from "@/app/router";
import type { CheckIn, ClientFile, Episode, Gap, GapCounts, GapQuery, GapSettlement } from "@/ipc";
import { named } from "./client/BannerGaps";
import { gapId } from "./queries";
import { memoryCore, openWindow } from "../../../tests/core";

vi.mock("@tanstack/react-virtual", () => import("../../../tests/allDrawn"));

const gap = (over: Partial<Gap> & { rule: string; clientId?: string; subjectId?: string }): Gap => {
  const { rule, clientId = "c1", subjectId = "s1", ...rest } = over;
  return {
    key: { rule, clientId, subjectId }, clientName: clientId === "c1" ? "Ana Sample" : "Ben Model", subject: "client", episodeId: null, episodeClosed: false, severity: "late",
    since: "2026-10-19", deadline: null, countedFrom: "2026-10-19", days: 34, title: rule, why: `Why: ${rule}.`, acts: ["log-contact"], state: "open", until: null, reason: null, ...rest,
  };
};

let gaps: Gap[];
const episode: Episode = {
  id: "e1", clientId: "c1", programme: "Home care", status: "active", statusHistory: [], acuity: "moderate", caseManager: null, referralSource: null, referredOn: null,
  openedOn: "2026-01-01", closedOn: null, closureReason: null, nextReviewOn: null, source: null,
};
const FILE: ClientFile = {
  client: {
    id: "c1", givenName: "Ana", familyName: "Sample", preferredName: null, pronouns: null, birthDate: "1950-01-02", clinicalSex: "unknown", language: null, interpreterNeeded: null,
    formatNeeds: [], decisionMaker: "own", decisionMakerDetail: null, deceasedOn: null, about: null, source: null,
  },
  identifiers: [], contactMethods: [], addresses: [], coverages: [], episodes: [episode, { ...episode, id: "e2", programme: "Respite" }], people: [], riskFlags: [], allergies: [], medications: [],
  banner: { age: 76, lastContactAt: null, nextCheckInOn: null, overdueCheckIns: 0, payer: null, missing: [] },
};


function counts(): GapCounts {
  const open = gaps.filter(({ state }) => state === "open");
  const rules = [...new Set(open.map(({ key }) => key.rule))];
  return {
    open: open.length, urgent: open.filter(({ severity }) => severity === "urgent").length, late: open.filter(({ severity }) => severity === "late").length,
    watch: open.filter(({ severity }) => severity === "watch").length, snoozed: gaps.filter(({ state }) => state === "snoozed").length,
    exempt: gaps.filter(({ state }) => state === "exempt").length, clients: new Set(open.map(({ key }) => key.clientId)).size,
    byRule: rules.map((rule) => ({ rule, title: rule, open: open.filter(({ key }) => key.rule === rule).length })),
  };
}

function page({ clientId, rule, severity, state }: GapQuery) {
  const rows = gaps.filter((one) =>
    one.state === (state ?? "open") && (clientId === null || one.key.clientId === clientId) && (rule === null || one.key.rule === rule) && (severity === null || one.severity === severity));
  return { rows, next: null, counts: counts(), total: rows.length };
}

function decide(settlements: GapSettlement[]) {
  for (const { key, kind, until, reason } of settlements) {
    gaps = gaps.flatMap((one) => {
      if (gapId(one.key) !== gapId(key)) return [one];
      return kind === "settled" ? [] : [{ ...one, state: kind === "reopened" ? "open" as const : kind, until, reason: kind === "reopened" ? null : reason }];
    });
  }
  return counts();
}

const { answers, sent } = memoryCore("2026-11-22", () => {
  gaps = [
    gap({ rule: "Discharge contact overdue", severity: "urgent", subject: "check-in", acts: ["answer-check-in", "log-contact"] }),
    gap({ rule: "No contact", clientId: "c2", acts: ["log-contact", "plan-check-in"] }),
    gap({ rule: "Plan not signed", subject: "plan", severity: "watch", acts: ["open-plan"], episodeId: "e1" }),
  ];
  return {
    client_get: () => FILE,
    caseload_programmes: () => ["Home care"],
    client_part_save: () => FILE,
    change_page: () => ({ rows: [], next: null }),
    draft_get: () => null, draft_save: () => null, draft_discard: () => true,
    check_in_list: (): CheckIn[] => [],
    series_list: () => [],
    gap_counts: counts,
    gap_page: (args) => page(args["query"] as GapQuery),
    gaps_decide: (args) => decide(args["settlements"] as GapSettlement[]),
    gap_history: () => [],
    episode_gaps: ({ id }) => gaps.filter(({ episodeId }) => episodeId === id),
    episode_close: (args) => args["episode"],
  };
});

const list = () => screen.findByRole("grid", { name: "Gaps" });
const key = async (key: string, more: object = {}) => fireEvent.keyDown(await list(), { key, ...more });

describe("the page", () => {
  test("says rule, whose, since when and why, and the same number as the sidebar", async () => {
    await openWindow("/gaps");
    const row = (await within(await list()).findAllByRole("row"))[0] as HTMLElement;
    for (const words of ["Ana Sample", "Discharge contact overdue", "Why: Discharge contact overdue."]) within(row).getByText(words);
    within(row).getAllByText("Urgent");
    within(row).getAllByText("34 days");
    screen.getByText("3 open, 2 clients");
    within(screen.getByRole("link", { name: /^Gaps/ })).getByText("3");
  });
  test("nothing open: everything is in order", async () => {
    gaps = [];
    await openWindow("/gaps");
    await screen.findByText("Everything is in order");
  });
  test("after a death nobody says that everything is in order", async () => {
    gaps = [];
    answers["client_get"] = () => ({ ...FILE, client: { ...FILE.client, deceasedOn: "2026-11-21" } });
    await openWindow("/clients/c1/gaps");
    await screen.findByText("No gaps are looked for");
    screen.getByText(/The client died on Nov 21, 2026/);
  });
  test("filters stand in the address and go to the core", async () => {
    await openWindow("/gaps");
    fireEvent.click(await screen.findByRole("button", { name: "Urgent (1)" }));
    await waitFor(() => expect(sent("gap_page").at(-1)?.["query"]).toMatchObject({ severity: "urgent", state: "open" }));
    expect(router.state.location.search).toMatchObject({ severity: "urgent" });
    fireEvent.click(await screen.findByRole("button", { name: "Snoozed (0)" }));
    await screen.findByText("No gap fits");
    fireEvent.click((await screen.findAllByRole("button", { name: "Clear filters" }))[0] as HTMLElement);
    await screen.findByText("Nothing is snoozed");
  });
  test("what the filters leave in sight is said beside all there are", async () => {
    await openWindow("/gaps?severity=urgent");
    await screen.findByText("1 of 3 open");
    fireEvent.click(await screen.findByRole("button", { name: "Snoozed (0)" }));
    await screen.findByText("0 of 0 snoozed");
    fireEvent.click(screen.getByRole("button", { name: "Decisions" }));
    await screen.findByText("3 open, 2 clients");
  });
  test("what has a deadline is counted from it, as on Today; a silence from its beginning", async () => {
    gaps = [gap({ rule: "Check-in overdue", since: "2026-11-15", deadline: "2026-11-14", countedFrom: "2026-11-14", days: 8 })];
    await openWindow("/gaps");
    within(await list()).getAllByText("8 days overdue");
    within(await list()).getAllByText("due Nov 14");
  });
  test("a client is found by typing, stands as a filter, and is taken away again", async () => {
    answers["search"] = ({ text }) => [{ kind: "client", clientId: "c1", name: "Ana Sample", birthDate: "1950-01-02", matched: null }].filter(({ name }) => name.startsWith(String(text)));
    await openWindow("/gaps");
    await key("/");
    const field = screen.getByRole("combobox", { name: "Client" });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: "An" } });
    fireEvent.click(await screen.findByRole("option", { name: /Ana Sample/ }));
    await waitFor(() => expect(sent("gap_page").at(-1)?.["query"]).toMatchObject({ clientId: "c1" }));
    fireEvent.click(await screen.findByRole("button", { name: "Only Ana Sample: show every client again" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    screen.getByRole("combobox", { name: "Client" });
  });
  test("the shortcuts of this screen stand first on the sheet, those of others under their names", async () => {
    await openWindow("/gaps");
    await list();
    await key("?");
    const sheet = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    const parts = within(sheet).getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
    expect(parts).toEqual(["On this screen", "Everywhere", "On other screens"]);
    const blocks = within(sheet).getAllByRole("heading", { level: 4 }).map((heading) => heading.textContent);
    expect(blocks[0]).toBe("Gaps");
    expect(blocks.filter((block) => block === "Gaps")).toHaveLength(1);
    expect(blocks).toContain("Today");
  });
  test("under their clients, the one with the most pressing first", async () => {
    await openWindow("/gaps?by=client");
    const rows = within(await list()).getAllByRole("row").map((row) => row.textContent);
    expect(rows[0]).toBe("Ana Sample2 gaps");
    expect(rows[3]).toBe("Ben Model1 gap");
  });
});

describe("deciding", () => {
  const decisions = () => sent("gaps_decide").flatMap(({ settlements }) => (settlements as GapSettlement[]).map(({ kind, reason }) => [kind, reason]));
  const dialog = (name: RegExp) => screen.findByRole("dialog", { name });
  test("a snooze asks why and until when, names the client, and can be undone", async () => {
    await openWindow("/gaps");
    await key("s");
    const asking = await dialog(/Snooze this gap.*Ana Sample/);
    fireEvent.click(within(asking).getByRole("button", { name: "Snooze" }));
    within(asking).getByText(/Say why/);
    expect(sent("gaps_decide")).toEqual([]);
    fireEvent.change(within(asking).getByLabelText(/^Why/), { target: { value: "Ward will call back" } });
    fireEvent.click(within(asking).getByRole("button", { name: "Snooze" }));
    await screen.findAllByText("Snoozed until Nov 23, 2026: Ana Sample");
    expect(sent("gaps_decide")[0]?.["settlements"]).toEqual([
      { key: { rule: "Discharge contact overdue", clientId: "c1", subjectId: "s1" }, kind: "snoozed", until: "2026-11-23", reason: "Ward will call back" },
    ]);
    await waitFor(() => expect(screen.queryByText("Discharge contact overdue")).toBeNull());
    screen.getByText("2 open, 2 clients");
    await key("u");
    await screen.findByText("3 open, 2 clients");
    expect(sent("gaps_decide")[1]?.["settlements"]).toMatchObject([{ kind: "reopened", until: null, reason: "" }]);
  });
  test("opened again one after the other, before the core has answered", async () => {
    gaps = gaps.map((one) => ({ ...one, state: "snoozed" as const, until: "2026-12-01", reason: "Away" }));
    const decideNow = answers["gaps_decide"];
    const waiting: (() => void)[] = [];
    answers["gaps_decide"] = async (args) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return decideNow?.(args);
    };
    await openWindow("/gaps?state=snoozed");
    await key("r");
    await key("r");
    for (let answered = 0; answered < 2; answered += 1) {
      await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
      await act(async () => waiting.shift()?.());
    }
    await waitFor(() => expect(decisions()).toHaveLength(2));
    expect(sent("gaps_decide").flatMap(({ settlements }) => (settlements as GapSettlement[]).map(({ key: { rule } }) => rule))).toEqual(["Discharge contact overdue", "No contact"]);
  });
  test("several together, with one reason", async () => {
    await openWindow("/gaps");
    await key("a", { ctrlKey: true });
    await screen.findByText("3 gaps selected");
    await key("x");
    const asking = await dialog(/Exempt 3 gaps.*2 clients/);
    within(asking).getByText("Ana Sample and Ben Model");
    fireEvent.click(within(asking).getByRole("button", { name: "The client is in hospital" }));
    fireEvent.click(within(asking).getByRole("button", { name: "Exempt" }));
    await screen.findByText("Everything is in order");
    expect(decisions()).toEqual(Array.from({ length: 3 }, () => ["exempt", "The client is in hospital"]));
  });
  test("what the core refuses is said in the dialog, and nothing typed is lost", async () => {
    answers["gaps_decide"] = () => { throw { code: "invalid", message: "", detail: { field: "until", fault: "out-of-range" } }; };
    await openWindow("/gaps");
    await key("x");
    const asking = await dialog(/Exempt this gap/);
    fireEvent.change(within(asking).getByLabelText(/^Why/), { target: { value: "Moved away" } });
    fireEvent.click(within(asking).getByRole("button", { name: "Exempt" }));
    await waitFor(() => expect(sent("gaps_decide")).toHaveLength(1));
    expect((within(asking).getByLabelText(/^Why/) as HTMLInputElement).value).toBe("Moved away");
  });
});

describe("acting", () => {
  test.each([
    ["Plan not signed", "open-plan", "/clients/c1/plan"],
    ["Plan not signed", "print-plan", "/clients/c1/plan"],
    ["PHQ-9 due", "start-assessment", "/clients/c1/assessments"],
    ["Open after a death", "open-client", "/clients/c1"],
  ] as const)("%s: Enter does %s", async (rule, what, where) => {
    gaps = [gap({ rule, acts: [what], subject: what === "start-assessment" ? "instrument" : "plan", subjectId: "phq-9" })];
    await openWindow("/gaps");
    await key("Enter");
    await waitFor(() => expect(router.state.location.pathname).toBe(where));
  });
  test("a check-in that was answered meanwhile says so", async () => {
    await openWindow("/gaps");
    await key("Enter");
    await screen.findByRole("dialog", { name: /Ana Sample/ });
  });
  test("J moves on and O opens that client's chart", async () => {
    await openWindow("/gaps");
    await key("j");
    await key("o");
    await waitFor(() => expect(router.state.location.pathname).toBe("/clients/c2"));
  });
});

describe("in a chart", () => {
  test("the banner says how many and which, urgent first", async () => {
    await openWindow("/clients/c1");
    fireEvent.click(await screen.findByRole("button", { name: /^2 gaps.*Discharge contact overdue and Plan not signed/ }));
    const panel = await screen.findByRole("dialog", { name: "Gaps of Ana Sample" });
    expect(within(within(panel).getByRole("grid", { name: "Gaps" })).getAllByRole("row")).toHaveLength(2);
  });
});

test.each([
  [["A", "A", "B"], "A × 2 and B"],
  [["A", "B", "C"], "A, B, and C"],
  [["A", "B", "C", "D"], "A, B, and 2 more"],
  [["A", "B", "B", "C", "C", "D"], "A, B × 2, and 3 more"],
] as const)("the banner names %j as %s", (rules, words) => expect(named(rules.map((rule) => gap({ rule })))).toBe(words));

describe("closing an enrolment", () => {
  const close = async () => {
    await openWindow("/clients/c1");
    fireEvent.click(await screen.findByRole("button", { name: "Edit Home care" }));
    const form = await screen.findByRole("dialog", { name: /Ana Sample/ });
    fireEvent.click(within(form).getByRole("button", { name: /Status/ }));
    fireEvent.click(await screen.findByRole("option", { name: "Finished" }));
    fireEvent.click(within(form).getByRole("button", { name: "Save" }));
  };
  test("each open gap is named and settled with a reason", async () => {
    await close();
    const dialog = await screen.findByRole("dialog", { name: /Settle the gaps.*Ana Sample/ });
    await within(dialog).findByText("Plan not signed");
    expect(within(dialog).queryByText("No contact")).toBeNull();
    fireEvent.click(within(dialog).getByRole("button", { name: "Settle it and close" }));
    within(dialog).getByText("Say why this is settled: Plan not signed");
    expect(sent("episode_close")).toEqual([]);
    fireEvent.change(within(dialog).getByLabelText(/Why is it settled/), { target: { value: "Moved away" } });
    fireEvent.change(within(dialog).getByLabelText(/Why does the enrolment end/), { target: { value: "Moved to another county" } });
    fireEvent.click(within(dialog).getByRole("button", { name: "Settle it and close" }));
    await waitFor(() => expect(sent("episode_close")).toHaveLength(1));
    expect(sent("episode_close")[0]).toMatchObject({
      episode: { id: "e1", status: "finished", closedOn: "2026-11-22", closureReason: "Moved to another county" },
      settlements: [{ key: { rule: "Plan not signed" }, kind: "settled", until: null, reason: "Moved away" }],
    });
    expect(sent("client_part_save")).toEqual([]);
  });
  test("whatever the core says would be left behind has to be settled", async () => {
    answers["episode_gaps"] = () => gaps.filter(({ key }) => key.clientId === "c1");
    await close();
    const dialog = await screen.findByRole("dialog", { name: /Settle the gaps/ });
    await within(dialog).findByText("Discharge contact overdue");
    // One reason for all below, and each is settled with it.
    fireEvent.change(within(dialog).getByLabelText(/Why does the enrolment end/), { target: { value: "Moved" } });
    fireEvent.change(within(dialog).getByLabelText(/same reason/), { target: { value: "Handed over" } });
    fireEvent.click(within(dialog).getByRole("button", { name: "Use where none is given" }));
    fireEvent.click(within(dialog).getByRole("button", { name: "Settle 2 gaps and close" }));
    await waitFor(() => expect(sent("episode_close")).toHaveLength(1));
    expect(sent("episode_close").flatMap(({ settlements }) => (settlements as GapSettlement[]).map((one) => [one.key.rule, one.reason]))).toEqual([
      ["Discharge contact overdue", "Handed over"], ["Plan not signed", "Handed over"],
    ]);
  });
  test("what is quiet for now is settled, too", async () => {
    gaps = gaps.map((one) => (one.title === "Plan not signed" ? { ...one, state: "snoozed", until: "2026-12-01", reason: "Away" } : one));
    await close();
    const dialog = await screen.findByRole("dialog", { name: /Settle the gaps/ });
    await within(dialog).findByText("Plan not signed");
  });
  test("one that came up meanwhile is shown, and settled with the others", async () => {
    answers["episode_close"] = () => {
      gaps = [...gaps, gap({ rule: "Note not signed", episodeId: "e1" })];
      throw { code: "open_gaps", message: "" };
    };
    await close();
    const dialog = await screen.findByRole("dialog", { name: /Settle the gaps/ });
    fireEvent.change(await within(dialog).findByLabelText(/Why is it settled/), { target: { value: "Moved away" } });
    fireEvent.change(within(dialog).getByLabelText(/Why does the enrolment end/), { target: { value: "Moved" } });
    fireEvent.click(within(dialog).getByRole("button", { name: "Settle it and close" }));
    await within(dialog).findByText("Another gap has come up");
    await within(dialog).findByText("Note not signed");
    within(dialog).getByRole("button", { name: "Settle 2 gaps and close" });
    expect(within(dialog).getAllByLabelText<HTMLInputElement>(/Why is it settled/).map(({ value }) => value)).toContain("Moved away");
  });
  test("without open gaps the form saves as ever", async () => {
    gaps = [];
    await close();
    await waitFor(() => expect(sent("client_part_save")).toHaveLength(1));
  });
  test("an enrolment that cannot be removed over open gaps says so, and leads to its form", async () => {
    answers["client_part_remove"] = () => {
      throw { code: "open_gaps", message: "" };
    };
    await openWindow("/clients/c1");
    fireEvent.click(await screen.findByRole("button", { name: "Remove “Home care”" }));
    const dialog = await screen.findByRole("dialog", { name: /Remove “Home care”.*Ana Sample/ });
    fireEvent.click(within(dialog).getByRole("button", { name: "Remove" }));
    await within(dialog).findByText("Something is still open in this enrolment.");
    fireEvent.click(within(dialog).getByRole("button", { name: "Edit" }));
    await screen.findByRole("dialog", { name: /Programme.*Ana Sample/ });
    expect(sent("client_part_remove")).toHaveLength(1);
  });
  test("a save the core refuses for open gaps leads there, and back to the form as it was", async () => {
    gaps = gaps.filter(({ episodeId }) => episodeId === null);
    answers["client_part_save"] = () => {
      gaps = [gap({ rule: "Note not signed", episodeId: "e1" })];
      throw { code: "open_gaps", message: "" };
    };
    await close();
    const dialog = await screen.findByRole("dialog", { name: /Settle the gaps/ });
    await within(dialog).findByText("Note not signed");
    fireEvent.click(within(dialog).getByRole("button", { name: "Back to the form" }));
    const form = await screen.findByRole("dialog", { name: /Programme.*Ana Sample/ });
    expect(within(form).getByRole("button", { name: /Status/ }).textContent).toContain("Finished");
  });
});
