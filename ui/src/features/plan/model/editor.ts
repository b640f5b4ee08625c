/**
 * A plan while it is being written: what the core has, and over it what was typed and is not kept yet.
 *
 * Everything typed is kept shortly after, one write after the other. What the core refuses stays here as it
 * was typed, with its fault, until the core takes it. What is moved or removed is so at once: the next key counts
 * from there. A new row gets its identifier from the core with its
 * first words; its `key` stays the same throughout, so that focus and caret never jump.
 */
import { toApiError, type ActId, type ApiError, type CarePlan, type ItemId, type PlanContent, type PlanItem, type PlanItemKind, type PlanView } from "@/ipc";
import { contentOf, itemsOf, newItem, parentOf, under, withWords, wordsOf } from "./items";
import { moved, type Move, type Spot } from "./moves";

/** What the editor asks of the core. */
export type Core = {
  get: () => Promise<PlanView>;
  saveHead: (plan: CarePlan) => Promise<PlanView>;
  saveItem: (item: PlanItem, after: ItemId | null) => Promise<PlanItem>;
  remove: (kind: PlanItemKind, id: ItemId) => Promise<ActId>;
  move: (move: Move) => Promise<PlanView>;
  undo: (act: ActId) => Promise<unknown>;
  /** Hears every newer view, so that the rest of the window knows it. */
  adopted: (view: PlanView) => void;
};

export type EditorState = Omit<PlanView, "content"> & {
  /** With everything that is being typed. */
  content: PlanContent;
  /** What the core refused, by the key of the row; `HEAD` for the plan's own fields. */
  faults: ReadonlyMap<string, ApiError>;
  /** Something typed is not kept yet. */
  dirty: boolean;
  /** Grows with every change that the core has kept. */
  revision: number;
};

/** Names the plan's own fields where rows have keys. */
export const HEAD = "plan";

/** Long enough to finish a word, short enough to lose nothing that matters. */
const PAUSE_MS = 600;

type Typed = { item: PlanItem; fresh: { after: string | null; made: string } | null };

export class PlanEditor {
  readonly #core: Core;
  #view: PlanView;
  #head: CarePlan | null = null;
  readonly #typed = new Map<string, Typed>();
  readonly #faults = new Map<string, ApiError>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #ids = new Map<string, ItemId>();
  readonly #keys = new Map<ItemId, string>();
  /** On their way to the core, in the order given. */
  #moving: readonly Move[] = [];
  readonly #removing = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #made = 0;
  #revision = 0;
  #state: EditorState;

  constructor(core: Core, view: PlanView) {
    this.#core = core;
    this.#view = view;
    this.#state = this.#compose();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly state = (): EditorState => this.#state;
  /** The key of the row that shows an item. */
  readonly keyOf = (id: string): string => this.#keys.get(id) ?? id;

  item(key: string): PlanItem | undefined {
    return itemsOf(this.#state.content).find((item) => this.keyOf(item.id) === key);
  }

  /** Whether the row was made here and holds nothing yet. */
  isFresh(key: string): boolean {
    const typed = this.#typed.get(key);
    return typed?.fresh != null && shape(typed.item) === typed.fresh.made;
  }

  /** A new row; answers its key. It is kept with its first words. */
  add({ kind, parent, after }: Spot): string {
    const key = `new:${(this.#made += 1)}`;
    const item = newItem(kind, key, this.#view.content.plan, parent === null ? null : this.#real(parent));
    this.#typed.set(key, { item, fresh: { after, made: shape(item) } });
    this.#changed();
    return key;
  }

  /** Forgets a new row that holds nothing. */
  drop(key: string): void {
    if (!this.isFresh(key)) return;
    this.#typed.delete(key);
    this.#faults.delete(key);
    this.#changed();
  }

  /** Types into an item. */
  change(key: string, change: (item: PlanItem) => PlanItem): void {
    const item = this.item(key);
    if (!item) return;
    const next = change(item);
    if (next === item) return;
    this.#typed.set(key, { item: next, fresh: this.#typed.get(key)?.fresh ?? null });
    this.#later(key);
    this.#changed();
  }

  setWords(key: string, words: string): void {
    this.change(key, (item) => (wordsOf(item) === words ? item : withWords(item, words)));
  }

  /** Types into the plan's own fields. */
  changeHead(change: Partial<CarePlan>): void {
    this.#head = { ...(this.#head ?? this.#view.content.plan), ...change };
    this.#later(HEAD);
    this.#changed();
  }

  /** Keeps what was typed here now. */
  keep(key: string): void {
    if (!this.#timers.has(key)) return;
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#queue(() => (key === HEAD ? this.#keepHead() : this.#keepItem(key)));
  }

  /** Keeps everything typed, and waits for it. */
  async flush(): Promise<void> {
    for (const key of [...this.#timers.keys()]) this.keep(key);
    await this.#tail;
  }

  /** Removes an item and what hangs on it; answers the act to undo. A new row that is not kept just goes. */
  async remove(key: string): Promise<ActId | null> {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const item = this.item(key);
    if (!item) return null;
    this.#removing.add(key);
    this.#changed();
    let act: ActId | null = null;
    await this.#queue(async () => {
      try {
        if (!this.#typed.get(key)?.fresh) {
          const id = this.#real(item.id);
          act = await this.#core.remove(item.item, id);
          this.#view = { ...this.#view, content: without(this.#view.content, [id]) };
        }
        this.#typed.delete(key);
        this.#faults.delete(key);
      } finally {
        this.#removing.delete(key);
        this.#changed();
      }
    });
    return act;
  }

  async move(move: Move): Promise<void> {
    this.#moving = [...this.#moving, move];
    this.#changed();
    const over = () => void (this.#moving = this.#moving.filter((one) => one !== move));
    await this.#queue(async () => {
      try {
        const view = await this.#core.move(this.#realMove(move));
        over();
        this.#adopt(view);
      } catch (error) {
        over();
        this.#changed();
        throw error;
      }
    });
  }

  async undo(act: ActId): Promise<void> {
    await this.#queue(() => this.#core.undo(act));
  }

  /** Asks the core again, after all writes. */
  refresh(): Promise<void> {
    return this.#queue(() => Promise.resolve());
  }

  #real(id: string): ItemId {
    return this.#ids.get(id) ?? id;
  }

  #realMove(move: Move): Move {
    return { ...move, id: this.#real(move.id), parentId: move.parentId && this.#real(move.parentId) };
  }

  #later(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(() => this.keep(key), PAUSE_MS));
  }

  /** One write after the other; when none waits any more, what follows from them is asked for. */
  #queue(job: () => Promise<unknown>): Promise<void> {
    this.#waiting += 1;
    const run = this.#tail.then(job).finally(async () => {
      this.#waiting -= 1;
      if (this.#waiting > 0) return;
      const view = await this.#core.get().catch(() => null);
      // Something was written meanwhile: its own answer is newer.
      if (view && this.#waiting === 0) this.#adopt(view);
    });
    this.#tail = run.catch(() => undefined);
    return run.then(() => undefined);
  }

  async #keepHead(): Promise<void> {
    const sent = this.#head;
    if (!sent) return;
    try {
      const view = await this.#core.saveHead(sent);
      if (this.#head === sent) this.#head = null;
      this.#faults.delete(HEAD);
      this.#adopt(view);
    } catch (error) {
      this.#refused(HEAD, error);
    }
  }

  async #keepItem(key: string): Promise<void> {
    const typed = this.#typed.get(key);
    if (!typed || this.isFresh(key)) return;
    const parent = parentOf(typed.item);
    const sent = under(typed.item, parent === null ? null : this.#real(parent));
    const after = typed.fresh?.after == null ? null : this.#real(typed.fresh.after);
    try {
      const saved = await this.#core.saveItem(typed.fresh ? { ...sent, id: "" } : sent, after);
      if (typed.fresh) {
        this.#ids.set(key, saved.id);
        this.#keys.set(saved.id, key);
      }
      this.#place(saved, after);
      const now = this.#typed.get(key);
      if (now === typed || !now) this.#typed.delete(key);
      else this.#typed.set(key, { item: { ...now.item, id: saved.id }, fresh: null });
      this.#faults.delete(key);
      this.#revision += 1;
      this.#changed();
      // What was refused for want of this parent can be kept now.
      if (typed.fresh) for (const [child, one] of this.#typed) if (parentOf(one.item) === key) this.#later(child);
    } catch (error) {
      this.#refused(key, error);
    }
  }

  #refused(key: string, error: unknown): void {
    this.#faults.set(key, toApiError(error));
    this.#changed();
  }

  /** Puts an item that was kept where it stands. */
  #place(saved: PlanItem, after: ItemId | null): void {
    const items = itemsOf(this.#view.content);
    const known = items.findIndex((item) => item.id === saved.id);
    const at = items.findIndex((item) => item.id === after);
    if (known >= 0) items[known] = saved;
    else items.splice(at >= 0 ? at + 1 : items.length, 0, saved);
    this.#view = { ...this.#view, content: contentOf(this.#view.content.plan, items) };
  }

  #adopt(view: PlanView): void {
    this.#view = view;
    this.#revision += 1;
    this.#core.adopted(view);
    this.#changed();
  }

  #changed(): void {
    this.#state = this.#compose();
    for (const listener of this.#listeners) listener();
  }

  #compose(): EditorState {
    const { content, ...rest } = this.#view;
    const items = itemsOf(content).map((item) => this.#typed.get(this.keyOf(item.id))?.item ?? item);
    for (const [key, { item, fresh }] of this.#typed) {
      if (!fresh) continue;
      const after = fresh.after === null ? -1 : items.findIndex((one) => this.keyOf(one.id) === fresh.after);
      const parent = parentOf(item);
      const placed = { ...under(item, parent === null ? null : this.#real(parent)), id: key };
      items.splice(after >= 0 ? after + 1 : items.length, 0, placed);
    }
    const gone = items.filter((item) => this.#removing.has(this.keyOf(item.id))).map((item) => item.id);
    const shown = this.#moving.reduce<readonly PlanItem[]>((now, move) => moved(now, this.#realMove(move)), items);
    const dirty = this.#head !== null || [...this.#typed.keys()].some((key) => !this.isFresh(key));
    return { ...rest, content: without(contentOf(this.#head ?? content.plan, shown), gone), faults: new Map(this.#faults), dirty, revision: this.#revision };
  }
}

/** An item without its place, to see whether anything was put into it. */
const shape = (item: PlanItem): string => JSON.stringify({ ...withWords(item, wordsOf(item).trim()), id: "" });

/** A plan without these items and everything that hangs on them. */
function without(content: PlanContent, ids: readonly string[]): PlanContent {
  if (ids.length === 0) return content;
  const gone = new Set(ids);
  const items = itemsOf(content);
  // Three levels hang on each other: twice round finds them all.
  for (let round = 0; round < 2; round += 1) {
    for (const item of items) if (gone.has(parentOf(item) ?? "")) gone.add(item.id);
  }
  return contentOf(content.plan, items.filter((item) => !gone.has(item.id)));
}
