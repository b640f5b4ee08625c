import { afterEach, describe, expect, test, vi } from "vitest";
import { roomOf } from "../shell/useRoom";
import { fit } from "../commands/match";
import { saveState } from "./saveState";
import { shownTheme, zoomStep } from "./theme";
import { localDate } from "./today";
import { WORKSPACE_WIDTH, clearWorkspace, closePane, guardPane, openPane, paneId, showPane, sizeWorkspace, workspace } from "./workspace";

afterEach(() => {
  clearWorkspace();
  saveState.reset();
});

describe("theme", () => {
  const system = (dark: boolean, moreContrast: boolean) => ({ dark, moreContrast });
  test.each([
    [shownTheme("system", system(false, false)), "light"], [shownTheme("system", system(true, false)), "dark"],
    [shownTheme("system", system(true, true)), "contrast-dark"], [shownTheme("light", system(true, true)), "light"],
    [shownTheme("high-contrast", system(false, false)), "contrast-light"], [shownTheme("high-contrast", system(true, false)), "contrast-dark"],
  ])("%s", (got, expected) => expect(got).toBe(expected));
});

test("zoom steps stop at both ends", () => {
  expect([zoomStep(100, 1), zoomStep(200, 1), zoomStep(80, -1), zoomStep(105, -1)]).toEqual([110, 200, 80, 100]);
});

test("room counts in rem", () => {
  expect([roomOf(90), roomOf(64), roomOf(45)]).toEqual(["wide", "medium", "narrow"]);
});

test("the local day is not the day in Greenwich", () => {
  expect(localDate(new Date("2026-11-23T02:00:00Z"))).toBe("2026-11-22");
});

describe("saving", () => {
  const state = () => saveState.store.get().kind;
  test("is saved only when all of it is", () => {
    saveState.begin();
    saveState.begin();
    saveState.done("2026-11-22T10:00:00Z");
    expect(state()).toBe("saving");
    saveState.done("2026-11-22T10:00:01Z");
    expect(state()).toBe("saved");
  });
  test("a failure is not talked over by another's success", () => {
    saveState.begin();
    saveState.begin();
    saveState.failed();
    saveState.done("2026-11-22T10:00:00Z");
    expect(state()).toBe("failed");
    saveState.begin();
    saveState.done("2026-11-22T10:00:01Z");
    expect(state()).toBe("saved");
  });
});

describe("workspace", () => {
  const note = (noteId: string) => openPane({ kind: "note", params: { noteId }, title: "Note", client: "Peg" });
  const ids = () => workspace.get().panes.map((pane) => pane.params["noteId"]);
  test("opening the same twice shows the one that is there", () => {
    note("1");
    note("2");
    note("1");
    expect(ids()).toEqual(["1", "2"]);
    expect(workspace.get().front).toBe(paneId("note", { noteId: "1" }));
  });
  test("closing brings the neighbour to the front", async () => {
    for (const id of ["1", "2", "3"]) note(id);
    showPane(paneId("note", { noteId: "2" }));
    await closePane(paneId("note", { noteId: "2" }));
    expect(workspace.get().front).toBe(paneId("note", { noteId: "3" }));
    await closePane(paneId("note", { noteId: "3" }));
    expect(workspace.get().front).toBe(paneId("note", { noteId: "1" }));
  });
  test("a guard keeps it open", async () => {
    note("1");
    const leave = guardPane(paneId("note", { noteId: "1" }), async () => false);
    await closePane(paneId("note", { noteId: "1" }));
    expect(ids()).toEqual(["1"]);
    leave();
    await closePane(paneId("note", { noteId: "1" }));
    expect(ids()).toEqual([]);
  });
  test("keeps its width within limits", () => {
    sizeWorkspace(500);
    expect(workspace.get().width).toBe(WORKSPACE_WIDTH.most);
    sizeWorkspace(1);
    expect(workspace.get().width).toBe(WORKSPACE_WIDTH.least);
  });
});

describe("fitting words", () => {
  test.each([["Lock the record now", "lock", true], ["Lock the record now", "rec lo", true], ["Nueva nota: José", "jose", true], ["Lock", "ock", false], ["Lock", "", true]])("%s / %s", (label, words, fits) => {
    expect(fit(label, words) !== null).toBe(fits);
  });
  test("a first word weighs more", () => expect(fit("Lock now", "lock") ?? 0).toBeGreaterThan(fit("Un lock", "lock") ?? 0));
});

test("nothing is kept in the web view's own storage", () => {
  const spy = vi.spyOn(Storage.prototype, "setItem");
  openPane({ kind: "note", params: {}, title: "Note" });
  expect(spy).not.toHaveBeenCalled();
});
