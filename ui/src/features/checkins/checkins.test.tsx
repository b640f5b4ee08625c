/** Today and a client's check-ins in the real window, over a core that answers from memory. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { AgendaPage, AgendaRow, CheckIn, CheckInSeries, ClientFile, SeriesView } from "@/ipc";
import { memoryCore, openWindow, type Args } from "../../../tests/core";

vi.mock("@tanstack/react-virtual", () => import("../../../tests/allDrawn"));

const CHECK_IN: CheckIn = {
  id: "k1", seriesId: "s1", clientId: "c1", number: 1, dueOn: "2026-11-20", doOn: "2026-11-20", snoozeReason: null, state: "open", attempts: 0, closedAt: null, late: false,
  reason: null, contactId: null, doneOn: null,
};
const SERIES: CheckInSeries = {
  id: "s1", clientId: "c1", episodeId: null, purpose: "See how the walker works out", medium: "phone", withWhom: null,
  cadence: { pattern: { kind: "days", every: 7 }, startsOn: "2026-11-20", ending: { kind: "never" }, at: null, zone: "UTC", window: { earlyDays: 0, graceDays: 0, closedDay: "keep" } }, status: "active", statusReason: null,
  kind: { kind: "contact" }, anchor: null, attemptsSuffice: null, escalation: [], source: null,
};
const ROW: AgendaRow = {
  checkIn: CHECK_IN, clientName: "Ana Sample", purpose: SERIES.purpose, medium: "phone", withWhom: null, at: null, zone: "UTC", reachAt: null, safeToLeaveMessage: null,
  daysOverdue: 2, hasRiskFlag: false, kind: { kind: "contact" }, escalate: null, deceased: false,
};
const FILE: ClientFile = {
  client: {
    id: "c1", givenName: "Ana", familyName: "Sample", preferredName: null, pronouns: null, birthDate: "1950-01-02", clinicalSex: "unknown", language: null, interpreterNeeded: null,
    formatNeeds: [], decisionMaker: "own", decisionMakerDetail: null, deceasedOn: null, about: null, source: null,
  },
  identifiers: [], contactMethods: [], addresses: [], coverages: [], episodes: [], people: [], riskFlags: [], allergies: [], medications: [],
  banner: { age: 76, lastContactAt: null, nextCheckInOn: null, overdueCheckIns: 0, payer: null, missing: [] },
};

/** How many series the core has still to plan: each question for Today plans one, as far as it is let. */
let unplanned: number;
let goOn: boolean;

const page = (args: Args): AgendaPage => {
  if (goOn && unplanned > 0) unplanned -= 1;
  const known = unplanned === 0;
  return {
    today: "2026-11-22", next: null, rows: known && args["section"] === "overdue" ? [ROW] : [],
    counts: { overdue: known ? 1 : 0, today: 0, coming: 0, unsignedNotes: 0, unplanned },
  };
};

const { answers } = memoryCore("2026-11-22", () => {
  unplanned = 0;
  goOn = true;
  return {
    agenda_page: page,
    client_get: () => FILE,
    check_in_list: () => [CHECK_IN],
    series_list: (): SeriesView[] => [{ series: SERIES, rests: null, unplanned: false, sentence: "Every 7 days", standing: { state: { kind: "due" }, window: null, next: [{ number: 2, opensOn: "2026-11-27", date: "2026-11-27", dueOn: "2026-11-27" }], sentence: "Due today" }, anchorLost: false }],
    cadence_preview: () => ({ sentence: "Every week", next: [{ number: 2, opensOn: "2026-11-27", date: "2026-11-27", dueOn: "2026-11-27" }] }),
  };
});


describe("Today after a long absence", () => {
  test("says that it is still being worked out, never that nothing is due", async () => {
    unplanned = 30;
    goOn = false;
    await openWindow("/today");
    await screen.findByText("Still working out what is due: 30 series left");
    expect(screen.getAllByText("Still being worked out.")).toHaveLength(3);
    expect(screen.queryByText("Nothing is overdue.")).toBeNull();
    expect(screen.queryByText("Nothing is due")).toBeNull();
  });
  test("asks until all is known, and then shows it", async () => {
    unplanned = 30;
    await openWindow("/today");
    await screen.findByRole("row", { name: /Ana Sample/ });
    expect(unplanned).toBe(0);
    await waitFor(() => expect(screen.queryByText(/Still working out/)).toBeNull());
    await screen.findByText("Nothing more is due today.");
  });
});

describe("a series that rests", () => {
  test.each([
    ["deceased", /The client died/],
    ["episode-closed", /The enrolment was closed/],
  ] as const)("says why: %s", async (rests, words) => {
    answers["series_list"] = (): SeriesView[] => [{ series: SERIES, rests, unplanned: false, sentence: "Every 7 days", standing: { state: { kind: "due" }, window: null, next: [{ number: 2, opensOn: "2026-11-27", date: "2026-11-27", dueOn: "2026-11-27" }], sentence: "Due today" }, anchorLost: false }];
    await openWindow("/clients/c1/check-ins");
    const item = (await screen.findByText(words)).closest("li");
    if (!item) throw new Error("the reason stands beside no series");
    within(item).getByText("Resting");
    expect(within(item).queryByText(/^Next:/)).toBeNull();
    // What is open stays, to be settled by hand.
    screen.getByRole("heading", { name: "Waiting for an outcome" });
    screen.getAllByText(/Nov 20/);
  });
  test("its next dates are to come, each with the days on which it may be kept, and it says what it is", async () => {
    const window = (number: number, opensOn: string, date: string) => ({ number, opensOn, date, dueOn: date });
    const promised = { ...SERIES, kind: { kind: "promise", by: "them", who: "Casey Example", noteId: null } } as const;
    answers["series_list"] = (): SeriesView[] => [
      { series: promised, rests: null, unplanned: false, sentence: "Once in every calendar week", anchorLost: false, standing: { state: { kind: "overdue", since: "2026-11-09", windows: 2 }, window: null, next: [window(2, "2026-11-09", "2026-11-15"), window(3, "2026-11-16", "2026-11-22"), window(4, "2026-11-23", "2026-11-29")], sentence: "Overdue" } },
    ];
    await openWindow("/clients/c1/check-ins");
    const item = (await screen.findByText(/^Next:/)).closest("li");
    if (!item) throw new Error("the dates stand beside no series");
    expect(within(item).getByText(/^Next:/).textContent).toBe("Next: Nov 16 – Nov 22 and Nov 23 – Nov 29");
    within(item).getByText("Casey Example promised");
    expect(within(item).queryByText("Phone")).toBeNull();
  });
  test("one that goes on says its next dates", async () => {
    await openWindow("/clients/c1/check-ins");
    await screen.findByText(/^Next:/);
    expect(screen.queryByText("Resting")).toBeNull();
  });
});
