/** Planning and changing check-ins, over a core that answers from memory: nothing that moves dates is kept unasked. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import type { CheckInSeries, ClientFile, DueWindow, MovedDate, SeriesView } from "@/ipc";
import { setTransport } from "@/ipc/transport";

const SERIES: CheckInSeries = {
  id: "s1", clientId: "c1", episodeId: "e1", purpose: "Walker", medium: "phone", withWhom: null, status: "active", statusReason: null, kind: { kind: "contact" }, anchor: null, attemptsSuffice: null, escalation: [], source: null,
  cadence: { pattern: { kind: "days", every: 7 }, startsOn: "2026-11-20", ending: { kind: "never" }, at: null, zone: "UTC", window: { earlyDays: 0, graceDays: 0, closedDay: "keep" } },
};
const FILE: ClientFile = {
  client: {
    id: "c1", givenName: "Ana", familyName: "Sample", preferredName: null, pronouns: null, birthDate: "1950-01-02", clinicalSex: "unknown", language: null, interpreterNeeded: null,
    formatNeeds: [], decisionMaker: "own", decisionMakerDetail: null, deceasedOn: null, about: null, source: null,
  },
  identifiers: [], contactMethods: [], addresses: [], coverages: [], people: [], riskFlags: [], allergies: [], medications: [],
  episodes: [{ id: "e1", clientId: "c1", programme: "Care transitions", status: "active", statusHistory: [], acuity: "high", caseManager: null, referralSource: null, referredOn: null, openedOn: "2026-11-02", closedOn: null, closureReason: null, nextReviewOn: null, source: null }],
  banner: { age: 76, lastContactAt: null, nextCheckInOn: null, overdueCheckIns: 0, payer: null, missing: [] },
};

type Args = Record<string, unknown>;
let answers: Record<string, (args: Args) => unknown>;
/** Any day of a week. */
const WEEK: DueWindow = { number: 1, opensOn: "2026-11-23", date: "2026-11-29", dueOn: "2026-11-29" };
let kept: CheckInSeries[];
let moved: MovedDate[];

beforeEach(() => {
  window.location.hash = "";
  kept = [];
  moved = [];
  answers = {
    record_status: () => ({ state: "open", choice: "own", ownExists: true, folder: "record", idleMinutes: 10, waitSeconds: 0, version: "0.1.0", today: "2026-11-24" }),
    preferences_get: () => ({ theme: "light", zoom: 100, locale: "", singleKeyShortcuts: true }),
    practice_get: () => ({ presentationMode: false, zone: "America/New_York" }),
    flag_open_list: () => [],
    client_get: () => FILE,
    check_in_list: () => [],
    series_list: (): SeriesView[] => [{ series: SERIES, rests: null, unplanned: false, sentence: "Every 7 days", standing: { state: { kind: "due" }, window: null, next: [{ number: 2, opensOn: "2026-11-27", date: "2026-11-27", dueOn: "2026-11-27" }], sentence: "Due today" }, anchorLost: false }],
    cadence_preview: () => ({ sentence: "Every week", next: [WEEK] }),
    series_preview: () => moved,
    series_save: ({ series }) => {
      kept.push(series as CheckInSeries);
      return series;
    },
  };
  setTransport(async (command, args) => {
    const answer = answers[command];
    if (!answer) throw { code: "not_found", message: command };
    return answer(args);
  });
});
afterEach(cleanup);

const open = async () => {
  render(<App />);
  await act(() => router.navigate({ to: "/clients/$clientId/check-ins", params: { clientId: "c1" } }));
};
const change = async () => {
  await open();
  fireEvent.click(await screen.findByRole("button", { name: "Change: Walker" }));
  return screen.findByRole("dialog", { name: /Change check-ins.*Ana Sample/ });
};
const save = async (dialog: HTMLElement) => {
  await within(dialog).findByText("Every week");
  fireEvent.click(within(dialog).getByRole("button", { name: "Save" }));
};

test("a change that moves no date is kept at once", async () => {
  await save(await change());
  await waitFor(() => expect(kept).toEqual([SERIES]));
});

test("a change that moves dates is shown, and kept when it is agreed to", async () => {
  moved = [{ purpose: "Walker", before: "2026-11-27", after: "2026-11-30" }, { purpose: "Walker", before: "2026-12-04", after: null }, { purpose: "Walker", before: null, after: "2026-12-14" }, { purpose: "Walker", before: "2026-12-18", after: "2026-12-18" }];
  await save(await change());
  const asked = await screen.findByRole("dialog", { name: /These dates would move.*Ana Sample/ });
  expect(within(asked).getAllByRole("row").slice(1).map((row) => row.textContent)).toEqual(["Fri, Nov 27Mon, Nov 30", "Fri, Dec 4No longer due", "NewMon, Dec 14"]);
  expect(kept).toEqual([]);
  fireEvent.click(within(asked).getByRole("button", { name: "Back" }));
  await save(await screen.findByRole("dialog", { name: /Change check-ins/ }));
  fireEvent.click(await screen.findByRole("button", { name: "Change these dates" }));
  await waitFor(() => expect(kept).toHaveLength(1));
});

test("a new series hangs on the enrolment's first day, with attempts that suffice", async () => {
  await open();
  fireEvent.click(await screen.findByRole("button", { name: "Plan check-ins" }));
  const dialog = await screen.findByRole("dialog", { name: /Plan check-ins/ });
  fireEvent.change(within(dialog).getByLabelText(/What it is for/), { target: { value: "First weeks" } });
  fireEvent.click(within(dialog).getByRole("button", { name: /^When nobody answers/ }));
  fireEvent.click(within(dialog).getByRole("checkbox", { name: /documented attempts/ }));
  fireEvent.click(within(dialog).getByRole("button", { name: "Add a step" }));
  fireEvent.click(within(dialog).getByRole("button", { name: /^First day/ }));
  fireEvent.click(within(dialog).getByRole("button", { name: /Counts from/ }));
  fireEvent.click(await screen.findByRole("option", { name: /Care transitions/ }));
  await save(await screen.findByRole("dialog", { name: /Plan check-ins/ }));
  await waitFor(() => expect(kept.map(({ anchor, attemptsSuffice, escalation, cadence }) => [anchor, attemptsSuffice, escalation, cadence.startsOn])).toEqual([
    [{ kind: "episodeOpened", episodeId: "e1", offsetDays: 0 }, 2, [{ attempts: 2, withinDays: 5, act: "other-number" }], "2026-11-02"],
  ]));
});

test("the dates are this client's, each with the days on which it may be kept", async () => {
  const asked: CheckInSeries[] = [];
  answers["cadence_preview"] = ({ series }) => {
    asked.push(series as CheckInSeries);
    return { sentence: "Every week", next: [WEEK] };
  };
  await open();
  fireEvent.click(await screen.findByRole("button", { name: "Plan check-ins" }));
  const dialog = await screen.findByRole("dialog", { name: /Plan check-ins/ });
  await within(dialog).findByText("Mon, Nov 23 – Sun, Nov 29");
  expect(asked.map(({ clientId, episodeId }) => [clientId, episodeId])).toEqual([["c1", "e1"]]);
});

test("a rhythm that cannot be says so where its dates would stand", async () => {
  answers["cadence_preview"] = () => {
    throw { code: "invalid", message: "on", detail: { field: "on", fault: "before-start", limit: null, line: null, column: null, items: [] } };
  };
  await open();
  fireEvent.click(await screen.findByRole("button", { name: "Plan check-ins" }));
  await within(await screen.findByRole("dialog", { name: /Plan check-ins/ })).findByText("As it stands above it has no dates.");
});

test("an assessment needs its instrument", async () => {
  answers["instrument_list"] = () => [];
  await open();
  fireEvent.click(await screen.findByRole("button", { name: "Plan check-ins" }));
  const dialog = await screen.findByRole("dialog", { name: /Plan check-ins/ });
  fireEvent.change(within(dialog).getByLabelText(/What it is for/), { target: { value: "PHQ-9" } });
  fireEvent.click(within(dialog).getByRole("radio", { name: "Assessment" }));
  await save(dialog);
  await within(dialog).findByText("This is needed.");
  expect(kept).toEqual([]);
});
