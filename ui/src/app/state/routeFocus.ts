/** Remembers that the screen changed, until the new screen's heading has taken the focus. */
let pending = false;

export const routeFocus = {
  /** The path changed: the next heading drawn takes the focus. */
  request(): void {
    pending = true;
  },
  /** Whether this heading is to take it. True once. */
  take(): boolean {
    const was = pending;
    pending = false;
    return was;
  },
};
