/** Today by keyboard, over a core that answers from memory: kinds, windows, several at once, catching up, the day's end. */
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { router } from "@/app/router";
import type { AgendaPage, AgendaRow, CatchUpPage, CheckIn, CheckInKind, DaySweep } from "@/ipc";
import { memoryCore, openWindow, type Args } from "../../../../tests/core";

vi.mock("@tanstack/react-virtual", () => import("../../../../tests/allDrawn"));

const TODAY = "2026-11-24";
const checkIn = (id: string, part: Partial<CheckIn> = {}): CheckIn => ({
  id, seriesId: "s1", clientId: "c1", number: 1, dueOn: TODAY, doOn: TODAY, snoozeReason: null, state: "open", attempts: 0, closedAt: null, late: false, reason: null, contactId: null, doneOn: null, ...part,
});
const row = (of: CheckIn, part: Partial<AgendaRow> = {}): AgendaRow => ({
  checkIn: of, clientName: "Ana Sample", purpose: "Walker", medium: "phone", withWhom: null, at: null, zone: "UTC", reachAt: null, safeToLeaveMessage: null,
  daysOverdue: of.dueOn < TODAY ? 3 : 0, hasRiskFlag: false, kind: { kind: "contact" }, escalate: null, deceased: false, ...part,
});

let rows: AgendaRow[];

const section = (one: AgendaRow) => (one.checkIn.doOn > TODAY ? "coming" : one.checkIn.dueOn < TODAY ? "overdue" : "today");
const count = (name: string) => rows.filter((one) => section(one) === name).length;
const page = (args: Args): AgendaPage => ({
  today: TODAY, next: null, rows: rows.filter((one) => section(one) === args["section"]),
  counts: { overdue: count("overdue"), today: count("today"), coming: count("coming"), unsignedNotes: 0, unplanned: 0 },
});

const { answers, sent } = memoryCore(TODAY, () => {
  rows = [];
  return {
    agenda_page: page,
    check_in_list: () => rows.map((one) => one.checkIn),
    check_in_answer: ({ id, outcome }) => {
      const of = rows.find((one) => one.checkIn.id === id)?.checkIn;
      const { kind } = outcome as { kind: string };
      if (!of) throw { code: "not_found", message: "" };
      if (kind === "noAnswer") return { ...of, attempts: of.attempts + 1 };
      rows = rows.filter((one) => one.checkIn.id !== id);
      return { ...of, state: "done" };
    },
    check_ins_move: ({ ids }) => (ids as string[]).length,
    check_ins_settle: ({ ids }) => (ids as string[]).length,
  };
});

const press = (key: string, options: Partial<KeyboardEventInit> = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...options });
const grid = () => screen.findByRole("grid", { name: "Today" });

describe("what can become of a check-in depends on what it is", () => {
  const kinds: [CheckInKind, string, string][] = [
    [{ kind: "contact" }, "r", "reached"],
    [{ kind: "task" }, "d", "done"],
    [{ kind: "dischargeStep", dischargeId: "d1", rule: "tcm-contact" }, "d", "done"],
    [{ kind: "dischargeStep", dischargeId: "d1", rule: "tcm-contact" }, "r", "reached"],
    [{ kind: "promise", by: "me", who: "", noteId: null }, "d", "done"],
  ];
  test.each(kinds)("%j: %s is %s", async (kind, key, outcome) => {
    rows = [row(checkIn("k1"), { kind })];
    await openWindow("/today");
    (await grid()).focus();
    press(key);
    await waitFor(() => expect(sent("check_in_answer").map((args) => (args["outcome"] as { kind: string }).kind)).toEqual([outcome]));
  });
  test.each(["d", "r"])("warning-sign questions are asked where the step is: %s records nothing", async (key) => {
    answers["discharge_rules"] = () => ({ lastChecked: TODAY, rules: [{ id: "red-flags", act: "questions" }], redFlagQuestions: [] });
    rows = [row(checkIn("k1"), { kind: { kind: "dischargeStep", dischargeId: "d1", rule: "red-flags" } })];
    await openWindow("/today");
    (await grid()).focus();
    press(key);
    await waitFor(() => expect(router.state.location).toMatchObject({ pathname: "/clients/c1/discharges", search: { of: "d1", ask: "k1" } }));
    expect(sent("check_in_answer")).toEqual([]);
  });
  test("a task is not reached", async () => {
    rows = [row(checkIn("k1"), { kind: { kind: "task" } })];
    await openWindow("/today");
    (await grid()).focus();
    press("r");
    press("n");
    press("d");
    await waitFor(() => expect(sent("check_in_answer")).toHaveLength(1));
  });
  test("an assessment is begun", async () => {
    rows = [row(checkIn("k1"), { kind: { kind: "assessment", instrumentId: "phq-9" } })];
    await openWindow("/today");
    (await grid()).focus();
    press("a");
    await waitFor(() => expect(router.state.location.pathname).toBe("/clients/c1/assessments"));
    expect(router.state.location.search).toMatchObject({ start: "phq-9" });
  });
});

describe("what a row says", () => {
  test("the window, the attempts and what to do then, and that somebody died", async () => {
    rows = [row(checkIn("k1", { dueOn: "2026-11-29", attempts: 3 }), { escalate: "other-number", deceased: true })];
    await openWindow("/today");
    const line = await screen.findByRole("row", { name: /Ana Sample/ });
    within(line).getAllByText("Any day until Sunday, Nov 29");
    within(line).getAllByText("3 attempts");
    within(line).getAllByText("Try another number");
    within(line).getByText("Died");
  });
});

/** From now on a command waits until it is let. */
const hold = (command: string) => {
  const answer = answers[command];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  answers[command] = async (args) => {
    await held;
    return answer?.(args);
  };
  return () => act(async () => release());
};

describe("keys pressed quickly", () => {
  const answered = () => sent("check_in_answer").map((args) => [args["id"], (args["outcome"] as { kind: string }).kind]);
  test("what is found out first does not record a late one twice", async () => {
    rows = [row(checkIn("k1", { dueOn: "2026-11-20", doOn: "2026-11-20" })), row(checkIn("k2", { seriesId: "s2" }))];
    await openWindow("/today");
    (await grid()).focus();
    const release = hold("check_in_list");
    press("r");
    press("r");
    await release();
    await waitFor(() => expect(answered()).toEqual([["k1", "reached"]]));
    await waitFor(() => expect(screen.queryAllByRole("row", { name: /Ana Sample/ })).toHaveLength(1));
    expect(answered()).toEqual([["k1", "reached"]]);
  });
  test("those that are settled together are gone at once: the next key is for one that stays", async () => {
    rows = ["k1", "k2", "k3"].map((id) => row(checkIn(id, { seriesId: `s-${id}` })));
    await openWindow("/today");
    (await grid()).focus();
    const release = hold("check_ins_settle");
    press(" ");
    press("ArrowDown", { shiftKey: true });
    await screen.findByText("2 check-ins selected");
    press("p");
    const dialog = await screen.findByRole("dialog");
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "On leave" } });
    fireEvent.click(within(dialog).getByRole("button", { name: "Settle with a reason" }));
    await waitFor(() => expect(screen.queryAllByRole("row", { name: /Ana Sample/ })).toHaveLength(1));
    await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("grid"));
    press("r");
    await release();
    await waitFor(() => expect(answered()).toEqual([["k3", "reached"]]));
  });
  test("the last is taken back, also where the core has not answered yet, and only once", async () => {
    rows = ["k1", "k2"].map((id) => row(checkIn(id, { seriesId: `s-${id}` })));
    answers["change_page"] = () => ({ rows: ["k2", "k1"].map((id) => ({ entityId: id, actId: `act ${id}` })), next: null });
    answers["act_undo"] = () => 1;
    await openWindow("/today");
    (await grid()).focus();
    press("n");
    await screen.findAllByText("Ana Sample: no answer.");
    const release = hold("check_in_answer");
    press("n");
    press("u");
    press("u");
    await release();
    await waitFor(() => expect(sent("act_undo")).toEqual([{ actId: "act k2" }]));
    await screen.findByText(/^Undone/);
    expect(sent("act_undo")).toHaveLength(1);
  });
  test("each is for the check-in after the one before", async () => {
    rows = [row(checkIn("k1")), row(checkIn("k2", { seriesId: "s2" })), row(checkIn("k3", { seriesId: "s3" }))];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const answer = answers["check_in_answer"];
    answers["check_in_answer"] = async (args) => {
      await held;
      return answer?.(args);
    };
    await openWindow("/today");
    (await grid()).focus();
    press("r");
    press("r");
    press("n");
    release();
    await waitFor(() => expect(sent("check_in_answer").map((args) => [args["id"], (args["outcome"] as { kind: string }).kind])).toEqual([["k1", "reached"], ["k2", "reached"], ["k3", "noAnswer"]]));
  });
});

describe("one contact, two windows of a series", () => {
  beforeEach(() => {
    rows = [row(checkIn("old", { dueOn: "2026-11-21", doOn: "2026-11-16" })), row(checkIn("new", { number: 2, dueOn: "2026-11-28", doOn: "2026-11-23" }))];
  });
  test.each([[/The one due Saturday, Nov 21, as late/, "old"], [/The one due Saturday, Nov 28$/, "new"]] as const)("%s", async (words, id) => {
    await openWindow("/today");
    (await grid()).focus();
    press("r");
    fireEvent.click(await screen.findByRole("button", { name: words }));
    await waitFor(() => expect(sent("check_in_answer").map((args) => args["id"])).toEqual([id]));
  });
});

describe("several at once", () => {
  beforeEach(() => {
    rows = ["k1", "k2", "k3"].map((id) => row(checkIn(id, { seriesId: `s-${id}` })));
  });
  test("are selected by Space and Shift with an arrow, and moved together", async () => {
    await openWindow("/today");
    (await grid()).focus();
    press(" ");
    press("ArrowDown", { shiftKey: true });
    await screen.findByText("2 check-ins selected");
    press("s");
    fireEvent.click(await screen.findByRole("button", { name: /Tomorrow/ }));
    await waitFor(() => expect(sent("check_ins_move")).toEqual([{ ids: ["k1", "k2"], doOn: "2026-11-25", reason: null }]));
    await screen.findByText("2 check-ins moved to Wednesday, Nov 25.");
  });
  test("are settled with a reason; other outcomes are for one only", async () => {
    await openWindow("/today");
    (await grid()).focus();
    press("a", { ctrlKey: true });
    await screen.findByText("3 check-ins selected");
    press("r");
    press("p");
    const dialog = await screen.findByRole("dialog");
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "Office closed" } });
    fireEvent.click(within(dialog).getByRole("button", { name: "Settle with a reason" }));
    await waitFor(() => expect(sent("check_ins_settle")).toEqual([{ ids: ["k1", "k2", "k3"], reason: "Office closed" }]));
    expect(sent("check_in_answer")).toEqual([]);
  });
});

test("after a long absence the earlier ones of a series are settled, and the last is kept", async () => {
  const catchUp: CatchUpPage = {
    series: 1, checkIns: 12, next: null,
    rows: [{ seriesId: "s1", clientId: "c1", clientName: "Ana Sample", purpose: "Walker", kind: { kind: "contact" }, medium: "phone", overdue: 3, oldestDueOn: "2026-09-01", newestDueOn: "2026-11-17", earlier: ["a", "b"], newest: "c" }],
  };
  answers["catch_up_page"] = () => catchUp;
  await openWindow("/today/catch-up");
  fireEvent.click(await screen.findByRole("button", { name: "Settle the earlier 2" }));
  const dialog = await screen.findByRole("dialog", { name: /Ana Sample/ });
  fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "On leave" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Settle all 2" }));
  await waitFor(() => expect(sent("check_ins_settle")).toEqual([{ ids: ["a", "b"], reason: "On leave" }]));
});

test("the day's end lists what is left, and says when nothing is", async () => {
  const sweep: DaySweep = {
    today: TODAY, unnoted: [], unnotedTotal: 0, unsigned: [{ noteId: "n1", clientId: "c1", clientName: "Ana Sample", writtenAt: "2026-11-24T10:00:00Z", excerpt: "Walker fits" }], unsignedTotal: 1,
    promises: [row(checkIn("p1"), { kind: { kind: "promise", by: "me", who: "", noteId: null }, purpose: "Send the form" })], promisesTotal: 1, openToday: [], openTodayTotal: 0,
  };
  answers["day_sweep"] = () => sweep;
  rows = [...sweep.promises];
  await openWindow("/sweep");
  await screen.findByRole("button", { name: "Read and sign the note: Ana Sample" });
  // Everything leads to where it is mended: the line to the client's record, the list to all of its kind.
  const leads = screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")?.replace(/^.*#/, "")]);
  for (const way of [["All notes to sign", "/inbox"], ["All promises", "/promises"], ["Ana Sample", "/clients/c1/timeline"], ["Ana Sample", "/clients/c1/check-ins"]]) expect(leads).toContainEqual(way);
  fireEvent.click(screen.getByRole("button", { name: "Done: Ana Sample" }));
  await waitFor(() => expect(sent("check_in_answer")).toHaveLength(1));
  cleanup();
  answers["day_sweep"] = () => ({ ...sweep, unsigned: [], unsignedTotal: 0, promises: [], promisesTotal: 0 });
  await openWindow("/sweep");
  await screen.findByText("The day is written down");
});
