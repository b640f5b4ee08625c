/** Whether what the user did is on disk. "Saved" is said only after the core's transaction was committed. */
import { Store } from "./store";

/** What the status bar says. */
export type SaveState = { kind: "idle" } | { kind: "saving" } | { kind: "saved"; at: string } | { kind: "failed" };

const store = new Store<SaveState>({ kind: "idle" });
let underWay = 0;

export const saveState = {
  store,
  /** A write was sent to the core. */
  begin(): void {
    underWay += 1;
    store.set({ kind: "saving" });
  },
  /** A write was committed at `at`. */
  done(at: string): void {
    underWay = Math.max(0, underWay - 1);
    if (underWay === 0) store.set((now) => (now.kind === "failed" ? now : { kind: "saved", at }));
  },
  /** A write did not happen. Stays said until the next write begins. */
  failed(): void {
    underWay = Math.max(0, underWay - 1);
    store.set({ kind: "failed" });
  },
  /** Forgets: the record was locked. */
  reset(): void {
    underWay = 0;
    store.set({ kind: "idle" });
  },
};
