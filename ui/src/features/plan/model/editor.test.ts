import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApiError, type PlanItem, type PlanView } from "@/ipc";
import { HEAD, PlanEditor, type Core } from "./editor";
import { itemsOf, newItem, parentOf, titleOf, withWords, wordsOf } from "./items";
import { moveAmong, moved } from "./moves";
import { rowsOf } from "./tree";
import { PLAN, viewOf } from "./sample";

let items: PlanItem[];
let saved: string[];
let refuse: ApiError | null;
let made: number;

const find = (id: string) => items.find((item) => item.id === id);
const core: Core = {
  get: async () => viewOf(items),
  saveHead: async (plan) => {
    if (refuse) throw refuse;
    saved.push(`head ${plan.whatMatters}`);
    return { ...viewOf(items), content: { ...viewOf(items).content, plan } };
  },
  saveItem: async (item, after) => {
    if (refuse) throw refuse;
    const parent = parentOf(item);
    if (parent !== null && !find(parent)) throw new ApiError("invalid", "x", { field: "goalId", fault: "malformed" });
    const kept = item.id === "" ? { ...item, id: `core-${(made += 1)}` } : item;
    saved.push(`${kept.id} ${wordsOf(kept)} < ${String(parent)} > ${String(after)}`);
    items = find(kept.id) ? items.map((one) => (one.id === kept.id ? kept : one)) : items.toSpliced(items.findIndex((one) => one.id === after) + 1 || items.length, 0, kept);
    return kept;
  },
  remove: async (_kind, id) => {
    items = items.filter((item) => item.id !== id);
    return "act";
  },
  move: async () => viewOf(items),
  undo: async () => undefined,
  adopted: () => undefined,
};
const need = (id: string, words: string) => withWords(newItem("need", id, PLAN, null), words);
const outline = (editor: PlanEditor) => rowsOf(editor.state().content, new Set(), editor.keyOf).flatMap((row) => (row.item ? [`${"·".repeat(row.level - 2)}${row.key} ${titleOf(row.item)}`] : []));

beforeEach(() => {
  vi.useFakeTimers();
  [items, saved, refuse, made] = [[need("n1", "one"), need("n2", "two")], [], null, 0];
});
afterEach(() => vi.useRealTimers());

describe("typing", () => {
  test("is shown at once, kept after a pause, and kept once", async () => {
    const editor = new PlanEditor(core, viewOf(items));
    editor.setWords("n1", "o");
    editor.setWords("n1", "only");
    expect(outline(editor)).toEqual(["n1 only", "n2 two"]);
    expect(editor.state().dirty).toBe(true);
    await vi.runAllTimersAsync();
    expect(saved).toEqual(["n1 only < null > null"]);
    expect(editor.state().dirty).toBe(false);
  });
  test("flush waits for everything", async () => {
    const editor = new PlanEditor(core, viewOf(items));
    editor.setWords("n2", "second");
    editor.changeHead({ whatMatters: "my cat" });
    await editor.flush();
    expect(saved).toEqual(["n2 second < null > null", "head my cat"]);
  });
  test("what the core refuses stays with its fault until it is taken", async () => {
    const editor = new PlanEditor(core, viewOf(items));
    refuse = new ApiError("invalid", "x", { field: "statement", fault: "too-long" });
    editor.setWords("n1", "long");
    editor.changeHead({ whatMatters: "kept" });
    await editor.flush();
    expect(outline(editor)[0]).toBe("n1 long");
    expect([...editor.state().faults.keys()]).toEqual(["n1", HEAD]);
    expect(editor.state().content.plan.whatMatters).toBe("kept");
    refuse = null;
    editor.setWords("n1", "longer");
    editor.changeHead({ monitor: "Ana" });
    await editor.flush();
    expect(editor.state().faults.size).toBe(0);
    expect(saved).toEqual(["n1 longer < null > null", "head kept"]);
  });
  test("what is typed while a write is under way is not lost", async () => {
    const editor = new PlanEditor(core, viewOf(items));
    editor.setWords("n1", "first");
    editor.keep("n1");
    editor.setWords("n1", "first and more");
    await editor.flush();
    await vi.runAllTimersAsync();
    expect(outline(editor)[0]).toBe("n1 first and more");
    expect(saved.at(-1)).toBe("n1 first and more < null > null");
  });
});

describe("new rows", () => {
  test("stand where they were made and keep their key when the core names them", async () => {
    const editor = new PlanEditor(core, viewOf(items));
    const key = editor.add({ kind: "need", parent: null, after: "n1" });
    expect(outline(editor)).toEqual(["n1 one", `${key} `, "n2 two"]);
    editor.setWords(key, "between");
    await editor.flush();
    expect(saved).toEqual(["core-1 between < null > n1"]);
    expect(outline(editor)).toEqual(["n1 one", `${key} between`, "n2 two"]);
    expect(editor.item(key)?.id).toBe("core-1");
  });
  test("a child made before its parent was kept hangs on it", async () => {
    const editor = new PlanEditor(core, viewOf(items));
    const parent = editor.add({ kind: "need", parent: null, after: "n2" });
    editor.setWords(parent, "need");
    const child = editor.add({ kind: "goal", parent, after: null });
    editor.setWords(child, "goal");
    expect(outline(editor).slice(2)).toEqual([`${parent} need`, `·${child} goal`]);
    await editor.flush();
    expect(saved).toEqual(["core-1 need < null > n2", "core-2 goal < core-1 > null"]);
    expect(outline(editor).slice(2)).toEqual([`${parent} need`, `·${child} goal`]);
  });
  test("a child whose parent was refused is kept when the parent is", async () => {
    const editor = new PlanEditor(core, viewOf(items));
    refuse = new ApiError("busy", "x");
    const parent = editor.add({ kind: "need", parent: null, after: null });
    editor.setWords(parent, "need");
    const child = editor.add({ kind: "goal", parent, after: null });
    editor.setWords(child, "goal");
    await editor.flush();
    refuse = null;
    editor.setWords(parent, "needs");
    await editor.flush();
    await vi.runAllTimersAsync();
    expect(editor.state().faults.size).toBe(0);
    expect(outline(editor).slice(2)).toEqual([`${parent} needs`, `·${child} goal`]);
  });
  test("without words nothing is written, and they go", async () => {
    const editor = new PlanEditor(core, viewOf(items));
    const key = editor.add({ kind: "need", parent: null, after: null });
    editor.setWords(key, "  ");
    await editor.flush();
    expect(saved).toEqual([]);
    editor.drop(key);
    expect(outline(editor)).toEqual(["n1 one", "n2 two"]);
  });
});

test("removing takes what hangs on it from the screen at once", async () => {
  items.push({ ...newItem("goal", "g1", PLAN, "n1") }, { ...newItem("intervention", "i1", PLAN, "g1") });
  const editor = new PlanEditor(core, viewOf(items));
  const seen: PlanView["content"][] = [];
  editor.subscribe(() => seen.push(editor.state().content));
  expect(await editor.remove("n1")).toBe("act");
  expect(itemsOf(seen[0] ?? editor.state().content).map((item) => item.id)).toEqual(["n2"]);
});

describe("quick keys", () => {
  /** A core that answers when it is told to. */
  const slow = () => {
    const waiting: (() => void)[] = [];
    const turn = () => new Promise<void>((resolve) => waiting.push(resolve));
    const answer = async () => {
      await vi.runAllTimersAsync();
      waiting.shift()?.();
      await vi.runAllTimersAsync();
    };
    const patient: Core = {
      ...core,
      move: async (move) => {
        await turn();
        saved.push(`${move.id} to ${move.position}`);
        items = [...moved(items, move)];
        return viewOf(items);
      },
      remove: async (kind, id) => {
        await turn();
        if (refuse) throw refuse;
        return core.remove(kind, id);
      },
    };
    return { patient, answer };
  };
  test("each move counts from where the one before it led", async () => {
    items.push(need("n3", "three"));
    const { patient, answer } = slow();
    const editor = new PlanEditor(patient, viewOf(items));
    const down = () => {
      const item = editor.item("n1");
      const move = item && moveAmong(editor.state().content, item, 1);
      if (move) void editor.move(move);
    };
    down();
    expect(outline(editor)).toEqual(["n2 two", "n1 one", "n3 three"]);
    down();
    expect(outline(editor)).toEqual(["n2 two", "n3 three", "n1 one"]);
    await answer();
    // The answer to the first does not hide the second.
    expect(outline(editor)).toEqual(["n2 two", "n3 three", "n1 one"]);
    await answer();
    expect(saved).toEqual(["n1 to 1", "n1 to 2"]);
    expect(items.map(({ id }) => id)).toEqual(["n2", "n3", "n1"]);
  });
  test("what is removed goes at once, and comes back where the core refuses", async () => {
    const { patient, answer } = slow();
    const editor = new PlanEditor(patient, viewOf(items));
    refuse = new ApiError("busy", "x");
    const removed = editor.remove("n1").catch(() => "refused");
    expect(outline(editor)).toEqual(["n2 two"]);
    await answer();
    expect(await removed).toBe("refused");
    expect(outline(editor)).toEqual(["n1 one", "n2 two"]);
  });
});
