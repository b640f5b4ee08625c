/**
 * A form while it is filled in: what the core has, and over it what was given and is not kept yet.
 *
 * An answer stands on the screen at once. Answers go to the core one call after the other, in the order given;
 * what is given while a call is under way goes with the next one. What the core refuses stays as it was given,
 * with its fault, until it is taken or changed. What the answers come to is only ever said by the core.
 */
import { toApiError, type AnswerValue, type ApiError, type AssessmentProgress, type AssessmentView, type GivenAnswer, type RaisedFlag, type Scored } from "@/ipc";

/** What a form asks of the core. */
export type Core = {
  answer: (answers: GivenAnswer[]) => Promise<AssessmentProgress>;
  get: () => Promise<AssessmentView>;
  /** Hears every newer state, so that the rest of the window knows it. */
  adopted: (view: AssessmentView) => void;
};

export type FillState = {
  view: AssessmentView;
  /** With everything that was just given. */
  answers: ReadonlyMap<string, AnswerValue>;
  scored: Scored;
  flags: readonly RaisedFlag[];
  revision: number;
  /** What the core refused, by item. */
  faults: ReadonlyMap<string, ApiError>;
  /** Answers on their way to the core, or still being typed. */
  dirty: boolean;
};

/** Long enough to finish a word, short enough to lose nothing that matters. */
const PAUSE_MS = 600;

export class Filling {
  readonly #core: Core;
  #view: AssessmentView;
  #answers: Map<string, AnswerValue>;
  /** Given and not sent, in the order given. */
  #waiting: GivenAnswer[] = [];
  /** Given, and not yet confirmed by the core. */
  readonly #given = new Map<string, AnswerValue | null>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #faults = new Map<string, ApiError>();
  readonly #listeners = new Set<() => void>();
  #sending: Promise<void> | null = null;
  #state: FillState;

  constructor(core: Core, view: AssessmentView) {
    this.#core = core;
    this.#view = view;
    this.#answers = answersOf(view);
    this.#state = this.#compose();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly state = (): FillState => this.#state;

  /** Gives an answer, or takes it back with null. */
  give(linkId: string, value: AnswerValue | null): void {
    this.#stopTimer(linkId);
    this.#given.set(linkId, value);
    this.#faults.delete(linkId);
    this.#waiting = [...this.#waiting.filter((one) => one.linkId !== linkId), { linkId, value }];
    this.#changed();
    void this.#send();
  }

  /** An answer that is being typed: it goes to the core after a pause, or with `keep`. */
  type(linkId: string, value: AnswerValue | null): void {
    this.#given.set(linkId, value);
    this.#stopTimer(linkId);
    this.#timers.set(linkId, setTimeout(() => this.keep(linkId), PAUSE_MS));
    this.#changed();
  }

  /** Sends what was typed here now. */
  keep(linkId: string): void {
    if (!this.#timers.has(linkId)) return;
    this.give(linkId, this.#given.get(linkId) ?? null);
  }

  /** Gives again what the core refused. */
  retry(): void {
    for (const linkId of [...this.#faults.keys()]) if (this.#given.has(linkId)) this.give(linkId, this.#given.get(linkId) ?? null);
  }

  /** Sends everything typed, and waits until no call is under way. */
  async flush(): Promise<void> {
    for (const linkId of [...this.#timers.keys()]) this.keep(linkId);
    while (this.#sending) await this.#sending;
  }

  /** Asks the core again, unless something is being given. */
  async refresh(): Promise<void> {
    await this.flush();
    const view = await this.#core.get();
    if (!this.#sending && this.#timers.size === 0) this.adopt(view);
  }

  /** Hears of a view another part of the window asked for: what stands around the answers, and the answers where none is under way. */
  heard(view: AssessmentView): void {
    if (view === this.#view) return;
    if (this.#given.size === 0 && !this.#sending && view.assessment.revision >= this.#view.assessment.revision) {
      this.#view = view;
      this.#answers = answersOf(view);
    } else {
      const { decisions, suggestions, parts, earlier } = view;
      this.#view = { ...this.#view, decisions, suggestions, parts, earlier };
    }
    this.#changed();
  }

  /** Takes the core's newer view. */
  adopt(view: AssessmentView): void {
    this.#view = view;
    this.#answers = answersOf(view);
    this.#core.adopted(view);
    this.#changed();
  }

  #stopTimer(linkId: string): void {
    clearTimeout(this.#timers.get(linkId));
    this.#timers.delete(linkId);
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
      this.#changed();
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#sendBatch(batch);
    }
  }

  async #sendBatch(batch: GivenAnswer[]): Promise<void> {
    try {
      this.#took(batch, await this.#core.answer(batch));
    } catch (error) {
      const fault = toApiError(error);
      // One answer the core does not take must not keep the others from being kept.
      if (fault.code === "invalid" && batch.length > 1) {
        for (const one of batch) await this.#sendBatch([one]);
        return;
      }
      // What was answered anew meanwhile is on its way again, without this fault.
      for (const { linkId } of batch) if (!this.#waiting.some((one) => one.linkId === linkId)) this.#faults.set(linkId, fault);
      this.#changed();
    }
  }

  #took(batch: readonly GivenAnswer[], progress: AssessmentProgress): void {
    for (const { linkId, value } of batch) {
      if (value) this.#answers.set(linkId, value);
      else this.#answers.delete(linkId);
      if (this.#given.get(linkId) === value) this.#given.delete(linkId);
    }
    const { assessment } = this.#view;
    const at = new Date().toISOString();
    const answers = [...this.#answers].map(([linkId, value]) =>
      this.#view.answers.find((one) => one.linkId === linkId && one.value === value) ?? { id: "", assessmentId: assessment.id, clientId: assessment.clientId, linkId, value, at });
    this.#view = { ...this.#view, answers, scored: progress.scored, flags: progress.flags, assessment: { ...assessment, revision: progress.revision } };
    this.#core.adopted(this.#view);
    this.#changed();
  }

  #changed(): void {
    this.#state = this.#compose();
    for (const listener of this.#listeners) listener();
  }

  #compose(): FillState {
    const answers = new Map(this.#answers);
    for (const [linkId, value] of this.#given) {
      if (value) answers.set(linkId, value);
      else answers.delete(linkId);
    }
    const { scored, flags, assessment } = this.#view;
    return { view: this.#view, answers, scored, flags, revision: assessment.revision, faults: new Map(this.#faults), dirty: this.#given.size > 0 };
  }
}

const answersOf = (view: AssessmentView): Map<string, AnswerValue> => new Map(view.answers.map((answer) => [answer.linkId, answer.value]));
