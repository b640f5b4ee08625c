import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { recordStatusQuery } from "@/app/api";
import type { PlanItem, RecordStatus } from "@/ipc";
import { toastQueue } from "@/components/toast";
import { PlanEditor, type Core } from "../model/editor";
import { itemsOf, newItem, titleOf, withWords } from "../model/items";
import { PLAN, viewOf } from "../model/sample";
import { useEditorState } from "../useEditor";
import { Outline } from "./Outline";
import { useOutline } from "./useOutline";

const words = (kind: PlanItem["item"], id: string, parent: string | null = null) => withWords(newItem(kind, id, PLAN, parent), id);
let items: PlanItem[];
let undone: string[];

const core: Core = {
  get: async () => viewOf(items),
  saveHead: async () => viewOf(items),
  saveItem: async (item, after) => {
    const kept = item.id === "" ? { ...item, id: `kept ${titleOf(item)}` } : item;
    const known = items.findIndex((one) => one.id === kept.id);
    items = known >= 0 ? items.with(known, kept) : items.toSpliced(items.findIndex((one) => one.id === after) + 1 || items.length, 0, kept);
    return kept;
  },
  remove: async (_kind, id) => {
    items = items.filter((item) => item.id !== id);
    return "act 1";
  },
  move: async () => viewOf(items),
  undo: async (id) => undone.push(id),
  adopted: () => undefined,
};

function Screen({ editor }: { editor: PlanEditor }) {
  const state = useEditorState(editor);
  const outline = useOutline(editor, state, () => undefined);
  return <Outline editor={editor} state={state} outline={outline} onLibrary={() => undefined} />;
}

const STATUS = { state: "open", choice: "own", ownExists: true, folder: "", idleMinutes: 10, waitSeconds: 0, version: "", today: "2026-11-22" } as RecordStatus;
let editor: PlanEditor;
beforeEach(() => {
  vi.useFakeTimers();
  items = [words("need", "sleep"), words("need", "food"), words("goal", "six hours", "sleep")];
  undone = [];
  editor = new PlanEditor(core, viewOf(items));
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(recordStatusQuery.queryKey, STATUS);
  render(<QueryClientProvider client={queries}><Screen editor={editor} /></QueryClientProvider>);
});
afterEach(() => {
  cleanup();
  toastQueue.clear();
  vi.useRealTimers();
});

const settle = () => act(() => vi.runAllTimersAsync());
const focused = () => document.activeElement as HTMLElement;
/** Presses a key where the focus is; false when the outline took it. */
const press = (key: string, more: object = {}) => fireEvent.keyDown(focused(), { key, ...more });
const type = (text: string) => fireEvent.change(focused(), { target: { value: text } });
const row = (key: string) => document.querySelector<HTMLElement>(`[data-row="${key}"]`) as HTMLElement;
const plan = () => itemsOf(editor.state().content).map((item) => `${item.item} ${titleOf(item)}`);

test("one row can be reached with Tab, the arrows reach the others", () => {
  expect(screen.getAllByRole("row").filter((one) => one.tabIndex === 0)).toHaveLength(1);
  act(() => row("sleep").focus());
  press("ArrowDown");
  expect(focused().dataset["row"]).toBe("six hours");
  press("ArrowLeft");
  expect(focused().dataset["row"]).toBe("sleep");
  press("ArrowLeft");
  expect(row("sleep").getAttribute("aria-expanded")).toBe("false");
  expect(row("six hours")).toBeNull();
});

test("a need that stays off the client's copy says so in its row, as a risk does", async () => {
  expect(row("food").textContent).not.toContain("Sensitive");
  act(() => editor.change("food", (now) => (now.item === "need" ? { ...now, sensitive: true } : now)));
  await settle();
  expect(row("food").textContent).toContain("Sensitive");
  expect(row("sleep").textContent).not.toContain("Sensitive");
});

test("a need with its goal and a step is written without leaving the keys", async () => {
  act(() => row("food").focus());
  press("Enter");
  type("walking");
  press("Tab");
  type("to the shop");
  press("Tab");
  type("a walker");
  press("Enter");
  expect(focused().tagName).toBe("TEXTAREA");
  press("Escape");
  await settle();
  expect(plan()).toEqual(["need sleep", "need food", "need walking", "goal six hours", "goal to the shop", "intervention a walker"]);
  expect(focused().getAttribute("role")).toBe("row");
  expect(focused().textContent).toContain("a walker");
});

test("an empty new row turns into another with Tab and Shift+Tab, and goes with Escape", () => {
  act(() => row("six hours").focus());
  press("Enter");
  expect(focused().getAttribute("aria-label")).toBe("The goal, in the client’s words");
  press("Tab");
  expect(focused().getAttribute("aria-label")).toBe("What is done");
  press("Tab", { shiftKey: true });
  press("Tab", { shiftKey: true });
  expect(focused().getAttribute("aria-label")).toBe("The need, in the client’s words");
  press("Escape");
  expect(plan()).toEqual(["need sleep", "need food", "goal six hours"]);
  expect(focused().getAttribute("role")).toBe("row");
});

test("Tab is left to the window when no row is edited", () => {
  act(() => row("sleep").focus());
  expect(press("Tab")).toBe(true);
  expect(press("Tab", { shiftKey: true })).toBe(true);
});

test("removing leads to the next row and can be undone", async () => {
  act(() => row("sleep").focus());
  press("Delete");
  await settle();
  expect(focused().dataset["row"]).toBe("food");
  const [toast] = toastQueue.visibleToasts;
  expect(toast?.content.message).toBe("Need “sleep” removed with what hangs on it.");
  toast?.content.action?.run();
  await settle();
  expect(undone).toEqual(["act 1"]);
});
