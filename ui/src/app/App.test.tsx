import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { RecordStatus } from "@/ipc";
import { setTransport } from "@/ipc/transport";
import { App } from "./App";
import { router } from "./router";
import { platform } from "@/ipc";

const STATUS: RecordStatus = { state: "open", choice: "own", ownExists: true, folder: "record", idleMinutes: 10, today: "2026-03-02", waitSeconds: 0, version: "0.1.0" };
let status: RecordStatus;
let asked: string[];

beforeEach(() => {
  status = { ...STATUS };
  asked = [];
  window.location.hash = "";
  setTransport(async (command, args) => {
    asked.push(command);
    switch (command) {
      case "record_status": return status;
      case "preferences_get": return { theme: "light", zoom: 100, locale: "", singleKeyShortcuts: true };
      case "preferences_save": return args["preferences"];
      case "record_touch": return true;
      case "record_lock": return (status = { ...status, state: "locked" });
      case "record_unlock":
        if (args["passphrase"] !== "right") throw { code: "wrong_passphrase", message: "x" };
        return (status = { ...status, state: "open" });
      default: throw { code: "not_found", message: command };
    }
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("what is on show follows the record", () => {
  test("none yet: the first run", async () => {
    status = { ...STATUS, state: "absent" };
    render(<App />);
    expect(await screen.findByRole("heading", { name: "Welcome to Throughline" })).toBeTruthy();
  });
  test("locked: nothing of the window", async () => {
    status = { ...STATUS, state: "locked" };
    render(<App />);
    expect(await screen.findByRole("heading", { name: "Unlock your record" })).toBeTruthy();
    expect(screen.queryByRole("navigation")).toBeNull();
  });
  test("locked in the demo: a way on that asks for no passphrase", async () => {
    status = { ...STATUS, state: "locked", choice: "demo" };
    render(<App />);
    expect(await screen.findByRole("button", { name: "Go on with the demo" })).toBeTruthy();
    expect(screen.queryByLabelText("Passphrase")).toBeNull();
  });
  test("the core does not answer: an error that says the draft is safe, and a way on", async () => {
    setTransport(() => Promise.reject(new Error("gone")));
    render(<App />);
    expect(await screen.findByText("This is a fault of ours. Your draft is safe.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
  test("a wrong passphrase is told in words, the right one opens", async () => {
    status = { ...STATUS, state: "locked" };
    render(<App />);
    const field = await screen.findByLabelText("Passphrase");
    fireEvent.change(field, { target: { value: "wrong" } });
    fireEvent.click(screen.getByRole("button", { name: "Unlock" }));
    expect(await screen.findByText("That passphrase does not open this record.")).toBeTruthy();
    fireEvent.change(field, { target: { value: "right" } });
    fireEvent.click(screen.getByRole("button", { name: "Unlock" }));
    expect(await screen.findByRole("main", { name: "Content" })).toBeTruthy();
  });
  test("the demo wears its stripe", async () => {
    status = { ...STATUS, choice: "demo" };
    render(<App />);
    expect(await screen.findByRole("complementary", { name: "Demo" })).toBeTruthy();
  });
});

describe("the open window", () => {
  const open = async () => {
    render(<App />);
    await act(() => router.navigate({ to: "/settings" }));
    await screen.findByRole("heading", { level: 1, name: "Settings" });
  };
  test("has landmarks, one main heading and a title", async () => {
    await open();
    for (const [role, name] of [["navigation", "Sidebar"], ["main", "Content"], ["contentinfo", "Status"]] as const) {
      expect(screen.getByRole(role, { name })).toBeTruthy();
    }
    await waitFor(() => expect(document.title).toBe("Settings – Throughline"));
  });
  test("counts on the core's day, and turns with it", async () => {
    await open();
    expect(await screen.findByText(/03\/02\/2026/)).toBeTruthy();
    status = { ...STATUS, today: "2026-03-03" };
    window.dispatchEvent(new Event("focus"));
    expect(await screen.findByText(/03\/03\/2026/)).toBeTruthy();
  });
  test("Ctrl K opens the palette, words narrow it, one Escape closes it", async () => {
    await open();
    fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
    const field = await screen.findByRole("combobox", { name: "Search clients and commands" });
    fireEvent.change(field, { target: { value: "lock" } });
    await waitFor(() => expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Lock the record nowCtrlShiftL"]));
    fireEvent.keyDown(field, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("combobox", { name: "Search clients and commands" })).toBeNull());
  });
  test("Enter right after the last letter opens what these words find", async () => {
    await open();
    const client = (id: string) => ({ kind: "client", clientId: id, name: `Client ${id}`, birthDate: null, matched: null });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    setTransport(async (command, args) => {
      if (command === "practice_get") return { presentationMode: false };
      if (command === "record_status") return status;
      if (command !== "search") throw { code: "not_found", message: command };
      if (args["text"] === "an") return [client("c1")];
      await held;
      return [client("c2")];
    });
    fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
    const field = await screen.findByRole("combobox", { name: "Search clients and commands" });
    fireEvent.change(field, { target: { value: "an" } });
    await screen.findByRole("option", { name: /Client c1/ });
    fireEvent.change(field, { target: { value: "ann" } });
    fireEvent.keyDown(field, { key: "Enter" });
    await act(async () => release());
    await waitFor(() => expect(router.state.location.pathname).toBe("/clients/c2"));
  });
  test("? shows the shortcuts, and no other shortcut works behind them", async () => {
    await open();
    fireEvent.keyDown(document.body, { key: "?", shiftKey: true });
    await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
    expect(screen.queryByRole("combobox", { name: "Search clients and commands" })).toBeNull();
  });
  test("the record is locked at once, even from within a dialog", async () => {
    vi.spyOn(platform, "reloadPage").mockImplementation(() => undefined);
    await open();
    fireEvent.keyDown(document.body, { key: "?", shiftKey: true });
    fireEvent.keyDown(await screen.findByRole("dialog", { name: "Keyboard shortcuts" }), { key: "L", ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(asked).toContain("record_lock"));
  });
  test("locked by the core: the lock screen, and a fresh page", async () => {
    const reload = vi.spyOn(platform, "reloadPage").mockImplementation(() => undefined);
    await open();
    status = { ...STATUS, state: "locked" };
    window.dispatchEvent(new Event("focus"));
    expect(await screen.findByRole("heading", { name: "Unlock your record" })).toBeTruthy();
    expect(reload).toHaveBeenCalled();
  });
  test("a chord works in a field that listens to keys itself, a plain key does not", async () => {
    await open();
    const field = document.createElement("input");
    field.addEventListener("keydown", (event) => event.stopPropagation());
    document.body.append(field);
    fireEvent.keyDown(field, { key: "?" });
    expect(screen.queryByRole("dialog")).toBeNull();
    fireEvent.keyDown(field, { key: "k", ctrlKey: true });
    expect(await screen.findByRole("combobox", { name: "Search clients and commands" })).toBeTruthy();
    field.remove();
  });
});

describe("idle", () => {
  test("locks when the time is over, and not while someone is there", async () => {
    const reload = vi.spyOn(platform, "reloadPage").mockImplementation(() => undefined);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    status = { ...STATUS, idleMinutes: 1 };
    render(<App />);
    await vi.waitFor(() => expect(screen.getByText(/Locks in/)).toBeTruthy());
    await act(() => vi.advanceTimersByTimeAsync(50_000));
    fireEvent.pointerMove(window);
    await act(() => vi.advanceTimersByTimeAsync(50_000));
    expect(asked).not.toContain("record_lock");
    await act(() => vi.advanceTimersByTimeAsync(15_000));
    expect(asked).toContain("record_lock");
    expect(reload).toHaveBeenCalled();
  });
  test("tells the core that someone is there, seldom, and never of its own accord", async () => {
    const touches = () => asked.filter((command) => command === "record_touch").length;
    vi.useFakeTimers({ shouldAdvanceTime: true });
    render(<App />);
    await vi.waitFor(() => expect(screen.getByText(/Locks in/)).toBeTruthy());
    await act(() => vi.advanceTimersByTimeAsync(120_000));
    expect(touches()).toBe(0);
    for (let moves = 0; moves < 50; moves++) {
      fireEvent.pointerMove(window);
      await act(() => vi.advanceTimersByTimeAsync(1_000));
    }
    expect(touches()).toBe(2);
  });
});
