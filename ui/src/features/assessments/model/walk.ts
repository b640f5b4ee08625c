/**
 * Going through a form by keys: which question one is on, and what each key does there.
 *
 * Keys come faster than screens are drawn, and an answer may change what is asked next: a key waits until the one
 * before it is done, and where the core must say first what follows, until it has.
 */
import type { AnswerValue, Item } from "@/ipc";
import type { Filling } from "./filling";
import { mayChangeWhatIsAsked, questionsOf, type Digits } from "./items";
import { deedOf, type Deed, type KeyPress } from "./keys";

export type WalkOptions = {
  digits: Digits;
  /** Where it begins; else at the first question without an answer. */
  at: string | null;
  /** Only these questions, for a screen that shows a part. */
  within?: ((linkId: string) => boolean) | undefined;
  /** Earlier answers can be carried over with a key: not where the client looks on. */
  carries?: boolean | undefined;
};

/** Where one is. `steps` grows with every step taken by key, so that the focus follows it. */
export type Place = { linkId: string | null; steps: number };

export class Walk {
  readonly #filling: Filling;
  readonly #options: WalkOptions;
  readonly #changes: (linkId: string) => boolean;
  readonly #listeners = new Set<() => void>();
  #place: Place;
  #waiting: KeyPress[] = [];
  #busy = false;
  #onEnd: () => void = () => undefined;

  constructor(filling: Filling, options: WalkOptions) {
    this.#filling = filling;
    this.#options = options;
    this.#changes = mayChangeWhatIsAsked(filling.state().view.instrument);
    const asked = this.#asked();
    const { answers } = filling.state();
    const first = asked.find((item) => item.linkId === options.at) ?? asked.find((item) => !answers.has(item.linkId)) ?? asked[0];
    this.#place = { linkId: first?.linkId ?? null, steps: 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly place = (): Place => this.#place;

  /** Whether a key is still being worked on: the next one must wait, whatever it is. */
  readonly isBusy = (): boolean => this.#busy;

  /** Runs `onEnd` when one goes on beyond the last question. */
  endsWith(onEnd: () => void): void {
    this.#onEnd = onEnd;
  }

  readonly go = (linkId: string): void => this.#set({ linkId, steps: this.#place.steps + 1 });

  /** The focus came here by other ways: the pointer, Tab. */
  arrive(linkId: string): void {
    if (linkId !== this.#place.linkId) this.#set({ ...this.#place, linkId });
  }

  readonly step = (by: number): void => {
    const asked = this.#asked();
    const from = asked.findIndex((item) => item.linkId === this.#place.linkId);
    if (by > 0 && from >= asked.length - 1) return this.#onEnd();
    const to = asked[Math.min(asked.length - 1, Math.max(0, from + by))];
    if (to) this.go(to.linkId);
  };

  /** An answer given with the pointer that leads on as one given by key does. */
  choose(linkId: string, value: AnswerValue): void {
    this.arrive(linkId);
    void this.#answer(linkId, value, true);
  }

  /** What a key would do now. */
  deed(key: KeyPress): Deed | null {
    const item = this.#asked().find((one) => one.linkId === this.#place.linkId);
    if (!item) return null;
    const { view, answers } = this.#filling.state();
    const earlier = this.#options.carries === false ? undefined : view.earlier.find((one) => one.linkId === item.linkId)?.value;
    return deedOf(key, { item, value: answers.get(item.linkId), earlier }, this.#options.digits);
  }

  /** Does what a key does, after the keys before it. */
  async press(key: KeyPress): Promise<void> {
    this.#waiting.push(key);
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
        const wait = this.#perform(next);
        if (wait) await wait;
      }
    } finally {
      this.#busy = false;
    }
  }

  /** Answers a promise only where something has to be waited for: everything else is done before the next key. */
  #perform(key: KeyPress): Promise<void> | null {
    const deed = this.deed(key);
    const { linkId } = this.#place;
    if (!deed || linkId === null) return null;
    if (deed.does === "answer") return this.#answer(linkId, deed.value, deed.leadsOn);
    if (deed.does === "move") this.step(deed.by);
    else {
      const asked = this.#asked();
      const to = deed.does === "first" ? asked[0] : asked.at(-1);
      if (to) this.go(to.linkId);
    }
    return null;
  }

  #answer(linkId: string, value: AnswerValue | null, leadsOn: boolean): Promise<void> | null {
    this.#filling.give(linkId, value);
    if (!leadsOn) return null;
    if (this.#changes(linkId)) return this.#filling.flush().then(() => this.step(1));
    this.step(1);
    return null;
  }

  #asked(): Item[] {
    const { view, scored } = this.#filling.state();
    const all = questionsOf(view.instrument, scored.visible);
    const { within } = this.#options;
    return within ? all.filter((item) => within(item.linkId)) : all;
  }

  #set(place: Place): void {
    this.#place = place;
    for (const listener of this.#listeners) listener();
  }
}
