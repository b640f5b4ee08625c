import { beforeEach, describe, expect, test, vi } from "vitest";
import { ApiError, type AnswerValue, type AssessmentProgress, type GivenAnswer } from "@/ipc";
import { Filling } from "./filling";
import { instrument, item, scored, view } from "./sample";
import { Walk } from "./walk";

const FORM = instrument([item("1"), item("2"), item("3")]);
const choice = (code: string): AnswerValue => ({ kind: "choice", code });
const given = (linkId: string, code: string): GivenAnswer => ({ linkId, value: choice(code) });

/** A core that answers when it is told to. */
function slowCore(form = FORM, shows: (answers: ReadonlyMap<string, AnswerValue>) => string[] = () => form.item.map((one) => one.linkId)) {
  const calls: GivenAnswer[][] = [];
  const answers = new Map<string, AnswerValue>();
  const waiting: { batch: GivenAnswer[]; resolve: (progress: AssessmentProgress) => void; reject: (error: unknown) => void }[] = [];
  let revision = 0;
  const progress = (): AssessmentProgress => ({ revision, scored: { ...scored(form, answers), visible: shows(answers) }, flags: [] });
  return {
    calls,
    core: {
      answer: (batch: GivenAnswer[]) => new Promise<AssessmentProgress>((resolve, reject) => {
        calls.push(batch);
        waiting.push({ batch, resolve, reject });
      }),
      get: async () => view(form),
      adopted: vi.fn(),
    },
    /** The call under way is kept. */
    keep: async () => {
      const call = waiting.shift();
      for (const { linkId, value } of call?.batch ?? []) {
        if (value) answers.set(linkId, value);
        else answers.delete(linkId);
      }
      revision += 1;
      call?.resolve(progress());
      await settle();
    },
    refuse: async (code: "invalid" | "disk_full" | "immutable") => {
      waiting.shift()?.reject(new ApiError(code, ""));
      await settle();
    },
  };
}
const settle = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

let slow: ReturnType<typeof slowCore>;
let filling: Filling;
beforeEach(() => {
  slow = slowCore();
  filling = new Filling(slow.core, view(FORM));
});

describe("answers on their way", () => {
  test("stand at once, before the core has answered", () => {
    filling.give("1", choice("2"));
    expect(filling.state().answers.get("1")).toEqual(choice("2"));
    expect(filling.state().dirty).toBe(true);
  });

  test("go one call after the other, in the order given; what waits goes together", async () => {
    filling.give("1", choice("0"));
    filling.give("3", choice("1"));
    filling.give("2", choice("2"));
    expect(slow.calls).toEqual([[given("1", "0")]]);
    await slow.keep();
    expect(slow.calls[1]).toEqual([given("3", "1"), given("2", "2")]);
    await slow.keep();
    expect(filling.state()).toMatchObject({ dirty: false, revision: 2 });
  });

  test("an answer changed while it waits is sent as it is now, once", async () => {
    filling.give("1", choice("0"));
    filling.give("2", choice("1"));
    filling.give("2", choice("3"));
    await slow.keep();
    expect(slow.calls[1]).toEqual([given("2", "3")]);
  });

  test("an answer changed while its call is under way does not jump back", async () => {
    filling.give("1", choice("0"));
    filling.give("1", choice("3"));
    await slow.keep();
    expect(filling.state().answers.get("1")).toEqual(choice("3"));
    await slow.keep();
    expect(filling.state()).toMatchObject({ dirty: false });
    expect(filling.state().answers.get("1")).toEqual(choice("3"));
  });

  test("taking back is an answer, too", async () => {
    filling.give("1", choice("0"));
    await slow.keep();
    filling.give("1", null);
    expect(slow.calls[1]).toEqual([{ linkId: "1", value: null }]);
    expect(filling.state().answers.has("1")).toBe(false);
  });

  test("what cannot be kept stays as it was given, is said, and goes again on demand", async () => {
    filling.give("1", choice("2"));
    await slow.refuse("disk_full");
    expect(filling.state().faults.get("1")?.code).toBe("disk_full");
    expect(filling.state().answers.get("1")).toEqual(choice("2"));
    filling.retry();
    expect(filling.state().faults.size).toBe(0);
    await slow.keep();
    expect(filling.state()).toMatchObject({ dirty: false });
  });

  test("one answer the core does not take does not keep back the others", async () => {
    filling.give("1", choice("0"));
    filling.give("2", choice("9"));
    filling.give("3", choice("1"));
    await slow.keep();
    await slow.refuse("invalid");
    expect(slow.calls.slice(2)).toEqual([[given("2", "9")]]);
    await slow.refuse("invalid");
    await slow.keep();
    expect([...filling.state().faults.keys()]).toEqual(["2"]);
    expect(filling.state().answers.get("3")).toEqual(choice("1"));
  });

  test("words are sent after a pause, or at once when they are left", async () => {
    vi.useFakeTimers();
    const text = (words: string): AnswerValue => ({ kind: "text", text: words });
    filling.type("1", text("She"));
    filling.type("1", text("She sleeps"));
    expect(slow.calls).toEqual([]);
    vi.advanceTimersByTime(600);
    expect(slow.calls).toEqual([[{ linkId: "1", value: text("She sleeps") }]]);
    filling.type("2", text("badly"));
    filling.keep("2");
    await slow.keep();
    expect(slow.calls[1]).toEqual([{ linkId: "2", value: text("badly") }]);
    vi.useRealTimers();
  });

  test("flush sends what is typed and waits for it", async () => {
    filling.type("1", { kind: "text", text: "now" });
    let done = false;
    const flushed = filling.flush().then(() => (done = true));
    expect(slow.calls.length).toBe(1);
    expect(done).toBe(false);
    await slow.keep();
    await flushed;
    expect(done).toBe(true);
  });

  test("a view that comes from elsewhere does not undo what is being given", () => {
    filling.give("1", choice("2"));
    filling.heard(view(FORM, { decisions: [] }));
    expect(filling.state().answers.get("1")).toEqual(choice("2"));
  });
});

describe("going through a form by keys", () => {
  const press = (walk: Walk, keys: string) => [...keys].forEach((key) => void walk.press({ key, typing: null }));

  test("digits fall on one question after the other, however fast they come", async () => {
    const walk = new Walk(filling, { digits: "place", at: null });
    press(walk, "231");
    expect(["1", "2", "3"].map((linkId) => filling.state().answers.get(linkId))).toEqual([choice("1"), choice("2"), choice("0")]);
    await slow.keep();
    await slow.keep();
    expect(slow.calls.flat().map((one) => one.linkId)).toEqual(["1", "2", "3"]);
  });

  test("a row of 21 digits from paper, each in its row", () => {
    const long = instrument(Array.from({ length: 21 }, (_, at) => item(String(at + 1))));
    const form = new Filling(slowCore(long).core, view(long));
    const digits = "012301230123012301230";
    press(new Walk(form, { digits: "printed", at: null }), digits);
    expect([...form.state().answers.values()].map((value) => (value.kind === "choice" ? value.code : "")).join("")).toBe(digits);
  });

  test("begins at the first question without an answer, or where it is told to", async () => {
    filling.give("1", choice("0"));
    await slow.keep();
    expect(new Walk(filling, { digits: "place", at: null }).place().linkId).toBe("2");
    expect(new Walk(filling, { digits: "place", at: "3" }).place().linkId).toBe("3");
  });

  test("a key after an answer that changes what is asked waits until it is known what is asked", async () => {
    const gated = instrument([item("gate"), item("deeper", { enableWhen: { answer: { item: "gate", is: ["1"] } } }), item("last")]);
    const deeper = slowCore(gated, (answers) => (answers.has("gate") ? ["gate", "deeper", "last"] : ["gate", "last"]));
    const start = view(gated, { scored: { ...scored(gated, new Map()), visible: ["gate", "last"] } });
    const form = new Filling(deeper.core, start);
    const walk = new Walk(form, { digits: "place", at: null });
    press(walk, "24");
    expect(form.state().answers.has("last")).toBe(false);
    await deeper.keep();
    expect(form.state().answers.get("deeper")).toEqual(choice("3"));
    expect(form.state().answers.has("last")).toBe(false);
    expect(walk.place().linkId).toBe("last");
  });

  test("beyond the last question it says so", () => {
    const ended = vi.fn();
    const walk = new Walk(filling, { digits: "place", at: "3" });
    walk.endsWith(ended);
    press(walk, "1");
    expect(ended).toHaveBeenCalledOnce();
    expect(walk.place().linkId).toBe("3");
  });

  test("on the client's screen nothing is carried over", () => {
    const form = new Filling(slow.core, view(FORM, { earlier: [{ linkId: "1", value: choice("3"), on: "2026-10-03" }] }));
    press(new Walk(form, { digits: "place", at: null, carries: false }), "l");
    expect(form.state().answers.has("1")).toBe(false);
    press(new Walk(form, { digits: "place", at: null }), "l");
    expect(form.state().answers.get("1")).toEqual(choice("3"));
  });
});
