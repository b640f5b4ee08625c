/** Toasts: what just happened, with one action (usually Undo). Callable from anywhere, shown by `ToastRegion`. */
import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components";

export type ToastTone = "info" | "success" | "danger";

/** What a toast says. */
export type ToastContent = {
  /** One sentence. No client data beyond what is on the screen already. */
  message: string;
  tone: ToastTone;
  action?: { label: string; run: () => void };
  /** Leads to what it is about. */
  link?: { label: string; run: () => void };
};

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** Long enough to read, reach and press; the toast waits while the pointer or focus is on it. */
const SECONDS = { plain: 6, withAction: 12 } as const;

/** Shows a toast. Failures stay until they are dismissed. Returns how to take it away. */
export function toast(message: string, options: { tone?: ToastTone; action?: ToastContent["action"]; link?: ToastContent["link"] } = {}): () => void {
  const tone = options.tone ?? "info";
  const timeout = tone === "danger" ? undefined : (options.action ? SECONDS.withAction : SECONDS.plain) * 1000;
  const key = toastQueue.add({ message, tone, action: options.action, link: options.link }, timeout === undefined ? {} : { timeout });
  return () => toastQueue.close(key);
}
