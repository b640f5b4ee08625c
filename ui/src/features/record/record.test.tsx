import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RecordStatus } from "@/ipc";
import { setTransport } from "@/ipc/transport";
import { FirstRun } from "./FirstRun";
import { LockScreen } from "./LockScreen";

const STATUS: RecordStatus = { state: "absent", choice: "own", ownExists: false, folder: "record", idleMinutes: 10, today: "2026-03-02", waitSeconds: 0, version: "0.1.0" };
const asked: [string, unknown][] = [];
let answer: (command: string) => unknown;

beforeEach(() => {
  asked.length = 0;
  window.location.hash = "";
  setTransport(async (command, args) => {
    asked.push([command, args]);
    return answer(command);
  });
});
afterEach(cleanup);

const show = (screenOf: React.ReactNode) => render(<QueryClientProvider client={new QueryClient()}>{screenOf}</QueryClientProvider>);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("the first run", () => {
  beforeEach(() => {
    answer = (command) => (command === "record_create" ? { recoveryKey: "AAAAA-BBBBB" } : STATUS);
  });
  const create = () => {
    type("New passphrase", "four unrelated words here");
    type("New passphrase once more", "four unrelated words here");
    press("Create the record");
  };

  test.each([
    [/^Take in a file/, "Open the record and choose the file", "#/import"],
    [/^Start your record/, "Open the record", ""],
  ])("%s: makes the record, keeps its key, and opens where it was meant to lead", async (offer, open, place) => {
    show(<FirstRun status={STATUS} />);
    press(offer);
    create();
    expect((await screen.findByLabelText("Recovery key")).textContent).toBe("AAAAA-BBBBB");
    expect(screen.getByRole("button", { name: open }).hasAttribute("disabled")).toBe(true);
    fireEvent.click(screen.getByRole("checkbox"));
    press(open);
    expect(window.location.hash).toBe(place);
  });

  test.each([["short", "short"], ["", ""], ["four unrelated words", "four unrelated word"]])("makes nothing of “%s” and “%s”", (one, other) => {
    show(<FirstRun status={STATUS} />);
    press(/^Start your record/);
    type("New passphrase", one);
    type("New passphrase once more", other);
    press("Create the record");
    expect(asked.map(([command]) => command)).not.toContain("record_create");
    expect(screen.getByText(/Use at least|not the same/)).toBeTruthy();
  });
});

describe("the recovery key", () => {
  const LOCKED: RecordStatus = { ...STATUS, state: "locked", ownExists: true };
  beforeEach(() => {
    answer = () => ({ ...LOCKED, state: "open" });
    show(<LockScreen status={LOCKED} />);
    press("Use the recovery key");
    type("Recovery key", "aaaaa bbbbb");
  });

  test("opens the record and sets the new passphrase in one step", async () => {
    type("New passphrase", "four unrelated words here");
    type("New passphrase once more", "four unrelated words here");
    press("Set it and unlock");
    await waitFor(() => expect(asked).toContainEqual(["record_reset_passphrase", { recoveryKey: "aaaaa bbbbb", new: "four unrelated words here" }]));
  });
  test("sets nothing while the two differ", () => {
    type("New passphrase", "four unrelated words here");
    press("Set it and unlock");
    expect(screen.getByText("The two are not the same.")).toBeTruthy();
    expect(asked).toEqual([]);
  });
  test("can leave the passphrase as it is", async () => {
    fireEvent.click(screen.getByRole("checkbox"));
    press("Unlock");
    await waitFor(() => expect(asked).toContainEqual(["record_unlock_with_recovery_key", { recoveryKey: "aaaaa bbbbb" }]));
  });
});

test.each(["damaged_header", "damaged_record", "busy"])("%s is told in words, with the folder where a file must be mended", async (code) => {
  answer = () => Promise.reject({ code, message: code });
  show(<LockScreen status={{ ...STATUS, state: "locked" }} />);
  type("Passphrase", "right");
  press("Unlock");
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.queryByText("The record is kept in record") !== null).toBe(code !== "busy");
});
