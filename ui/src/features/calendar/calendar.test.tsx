/** The calendar in the real window, over a core that answers from memory: a week by keyboard, a day as a list, a file in the settings. */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { CalendarEntry, CalendarQuery, CalendarRange } from "@/ipc";
import { format } from "@/i18n";
import { memoryCore, openWindow, type Args } from "../../../tests/core";

const TODAY = "2026-11-24";
const entry = (part: Partial<CalendarEntry>): CalendarEntry => ({
  checkInId: "k1", seriesId: "s1", clientId: "c1", clientName: "Ana Sample", purpose: "Walker", kind: { kind: "contact" }, medium: "in-person", at: "14:00:00", doOn: TODAY, dueOn: "2026-11-26", state: "open", ...part,
});

let entries: CalendarEntry[];

const range = ({ query }: Args): CalendarRange => {
  const { from, to } = query as CalendarQuery;
  const days = Array.from({ length: format.daysBetween(from, to) + 1 }, (_, at) => format.addDays(from, at));
  return { today: TODAY, completeTo: null, days: days.map((on) => ({ on, closed: on === "2026-11-26" ? "Thanksgiving Day" : null, entries: entries.filter((one) => one.doOn === on), total: entries.filter((one) => one.doOn === on).length })) };
};

const { answers, sent } = memoryCore(TODAY, () => {
  entries = [entry({}), entry({ checkInId: null, seriesId: "s2", clientName: "Bo Sample", doOn: "2026-11-27", dueOn: "2026-11-27" })];
  return {
    calendar_range: range,
    check_ins_move: ({ ids, doOn }) => {
      entries = entries.map((one) => (one.checkInId === (ids as string[])[0] ? { ...one, doOn: doOn as string } : one));
      return 1;
    },
  };
});

const moves = () => sent("check_ins_move").map((args) => [args["ids"], args["doOn"]]);
const ana = () => screen.findByRole("button", { name: /Ana Sample.*Walker.*In person, due/ });

test("a day that is closed says why, and what is only expected says so", async () => {
  await openWindow("/calendar");
  await screen.findByText("Thanksgiving Day");
  await screen.findByRole("button", { name: /Bo Sample.*Expected/ });
  await screen.findByRole("button", { name: /Ana Sample.*Deadline: Walker/ });
});

test("a month opens on the week that is asked for", async () => {
  const shown: (string | undefined)[] = [];
  const scroll = vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
    shown.push((this as HTMLElement).dataset["date"]);
  });
  await openWindow("/calendar?view=month");
  await screen.findByText("Thanksgiving Day");
  await waitFor(() => expect(shown).toContain(TODAY));
  scroll.mockRestore();
});

test("Alt with an arrow moves an entry, and past its deadline it says so", async () => {
  await openWindow("/calendar");
  (await ana()).focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowRight", altKey: true });
  await screen.findByText(/moved to Wednesday, Nov 25\./);
  await waitFor(() => expect(document.activeElement?.getAttribute("data-day")).toBe("2026-11-25"));
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowDown", altKey: true });
  await screen.findByText(/after its deadline, Thursday, Nov 26/);
  expect(moves()).toEqual([[["k1"], "2026-11-25"], [["k1"], "2026-12-02"]]);
});

test("pressed again before the core has answered, it goes on from there", async () => {
  const move = answers["check_ins_move"];
  const waiting: (() => void)[] = [];
  answers["check_ins_move"] = async (args) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return move?.(args);
  };
  const right = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowRight", altKey: true });
  const stands = (day: string) => waitFor(() => expect(document.activeElement?.getAttribute("data-day")).toBe(day));
  await openWindow("/calendar");
  (await ana()).focus();
  right();
  await stands("2026-11-25");
  right();
  await stands("2026-11-26");
  for (let answered = 0; answered < 2; answered += 1) {
    await waitFor(() => expect(waiting).toHaveLength(1));
    await act(async () => waiting.shift()?.());
    await stands("2026-11-26");
  }
  await waitFor(() => expect(moves()).toEqual([[["k1"], "2026-11-25"], [["k1"], "2026-11-26"]]));
});

test("a day that is over takes nothing", async () => {
  await openWindow("/calendar");
  (await ana()).focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowLeft", altKey: true });
  await screen.findByText("A day that is over cannot be planned.");
  expect(moves()).toEqual([]);
});

test("the arrows lead over days and entries", async () => {
  await openWindow("/calendar");
  (await ana()).focus();
  const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
  const stop = () => document.activeElement?.getAttribute("data-stop");
  key("ArrowUp");
  expect(stop()).toBe(`day ${TODAY}`);
  key("ArrowRight");
  expect(stop()).toBe("day 2026-11-25");
  key("Home");
  expect(stop()).toBe("day 2026-11-23");
  key("ArrowLeft");
  await waitFor(() => expect(stop()).toBe("day 2026-11-22"));
});

test("M asks for the day", async () => {
  await openWindow("/calendar");
  const entry = await ana();
  act(() => entry.focus());
  fireEvent.keyDown(entry, { key: "m" });
  const dialog = await screen.findByRole("dialog", { name: /Move to another day.*Ana Sample/ });
  within(dialog).getByText("Its deadline stays Thursday, Nov 26.");
});

test("a filter stands in the address, and leaves the rest out", async () => {
  await openWindow("/calendar?kind=task");
  await screen.findByText("Thanksgiving Day");
  expect(screen.queryByRole("button", { name: /Ana Sample/ })).toBeNull();
});

test("a day as a list", async () => {
  await openWindow("/calendar");
  fireEvent.click(await screen.findByRole("button", { name: /Tuesday, November 24, 2026/ }));
  const dialog = await screen.findByRole("dialog", { name: /Tuesday, November 24, 2026/ });
  await within(dialog).findByText("Ana Sample");
});
