/**
 * The one way to the core: `call("client_get", { id })`.
 *
 * In the shell it is Tauri's `invoke`. In a plain browser (development and browser tests) it is the
 * bridge on the loopback interface, named by the page's query: `?bridge=http://127.0.0.1:PORT&token=…`.
 * Nothing else in the window knows which of the two it is, and neither is ever stored.
 */
import type { Code, Detail } from "./bindings";
import { errorTable } from "./errors";

/** What a command answers when it cannot do what was asked. Never shown as it is: see `errors.ts`. */
export class ApiError extends Error {
  /** The reason, from the core's one list. */
  readonly code: Code;
  /** What the code is about: a field, a line and column, a limit. Never client data. */
  readonly detail: Detail;

  constructor(code: Code, message: string, detail: Partial<Detail> = {}) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.detail = { field: null, fault: null, line: null, column: null, limit: null, items: [], ...detail };
  }
}

type Arguments = Record<string, unknown>;
type Transport = (command: string, args: Arguments) => Promise<unknown>;

/** Told of every failed call: the session learns from it that the record was locked. */
type FailureListener = (error: ApiError) => void;
const failureListeners = new Set<FailureListener>();

/** Calls `listener` for every failed call until the returned function is called. */
export function onFailure(listener: FailureListener): () => void {
  failureListeners.add(listener);
  return () => failureListeners.delete(listener);
}

/** Any thrown value as an `ApiError`; what is unknown is an internal fault, without its text. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string") {
    const { code, message, detail } = thrown as { code: string; message?: unknown; detail?: unknown };
    if (Object.hasOwn(errorTable, code)) {
      const facts = typeof detail === "object" && detail !== null ? (detail as Partial<Detail>) : {};
      return new ApiError(code as Code, String(message ?? code), facts);
    }
  }
  return new ApiError("internal", "the core did not answer as agreed");
}

function shell(): Transport {
  const core = import("@tauri-apps/api/core");
  return async (command, args) => (await core).invoke(command, args);
}

/** The bridge, for loopback addresses only: a token must never travel further. */
function bridge(base: string, token: string): Transport {
  return async (command, args) => {
    const answer = await fetch(`${base}/rpc/${command}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(args),
      cache: "no-store",
    });
    const text = await answer.text();
    const body: unknown = text === "" ? null : JSON.parse(text);
    if (!answer.ok) throw body;
    return body;
  };
}

const LOOPBACK = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Chooses the transport for a page; exported for its tests. */
export function chooseTransport(page: { shell: boolean; search: string; origin: string }): Transport {
  if (page.shell) return shell();
  const query = new URLSearchParams(page.search);
  const token = query.get("token") ?? "";
  const base = (query.get("bridge") ?? page.origin).replace(/\/$/, "");
  if (token && LOOPBACK.test(base)) return bridge(base, token);
  return () => Promise.reject(new ApiError("internal", "this page was opened without the core"));
}

/** Whether the page runs in the shell's own web view. */
export const inShell = (): boolean => "__TAURI_INTERNALS__" in window;

let chosen: Transport | undefined;

/** Calls a command of the core. Used by `bindings.ts` only, which gives every command its types. */
export async function call<Answer>(command: string, args: Arguments): Promise<Answer> {
  chosen ??= chooseTransport({ shell: inShell(), search: window.location.search, origin: window.location.origin });
  try {
    return (await chosen(command, args)) as Answer;
  } catch (thrown) {
    const error = toApiError(thrown);
    for (const listener of failureListeners) listener(error);
    throw error;
  }
}

/** Replaces the transport; for tests and the gallery. */
export function setTransport(transport: Transport): void {
  chosen = transport;
}
