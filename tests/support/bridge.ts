/** The real core over loopback HTTP, with a record folder of its own. */
import type * as bindings from "../../ui/src/ipc/bindings";
import { firstLine, start, stop } from "./processes";
import { newFolder, program, removeFolder } from "./places";

type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;
type Named<Name extends bindings.CommandName> = (typeof bindings)[Camel<Name> & keyof typeof bindings];
type Arguments<Name extends bindings.CommandName> =
  Named<Name> extends (...args: infer Args) => unknown ? (Args extends [infer Only] ? [Only] : []) : never;
type Answer<Name extends bindings.CommandName> =
  Named<Name> extends (...args: never[]) => Promise<infer Result> ? Result : never;

/** The moment every test starts at unless it says otherwise: a Monday morning. */
export const NOW = "2026-03-02T14:00:00Z";

/** What a test unlocks its record with. */
export const PASSPHRASE = "a passphrase for the tests";

/** A command's failure, as the bridge answers it. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(`${status} ${code}: ${message}`);
    this.status = status;
    this.code = code;
  }
}

export type Bridge = {
  url: string;
  token: string;
  /** Folder of the record. */
  data: string;
  /** The moment at which it started, as it sees it. */
  now: string;
  /** The page's address, with what it needs to find this bridge. */
  page: (route?: string) => string;
  /** Calls a command, with the types the window itself uses. */
  call: <Name extends bindings.CommandName>(name: Name, ...args: Arguments<Name>) => Promise<Answer<Name>>;
  /** Ends it; the folder stays if it was given. */
  stop: () => Promise<void>;
  /** Ends it as a power failure does: without asking. The folder stays. */
  crash: () => Promise<void>;
};

/** Starts a bridge. Its pages are the front end as built, or those of the folder `THROUGHLINE_PAGES`. */
export async function startBridge(options: { now?: string; data?: string } = {}): Promise<Bridge> {
  const data = options.data ?? newFolder();
  const now = options.now ?? NOW;
  const pages = process.env.THROUGHLINE_PAGES;
  const args = ["--data", data, "--now", now, "--until-stdin-closes", ...(pages ? ["--pages", pages] : [])];
  const child = start(program("throughline-bridge"), args);
  const { url, token } = JSON.parse(await firstLine(child)) as { url: string; token: string };
  return {
    url,
    token,
    data,
    now,
    page: (route = "/") => `${url}/?bridge=${encodeURIComponent(url)}&token=${token}#${route}`,
    call: async (name, ...args) => {
      const response = await fetch(`${url}/rpc/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify((args as unknown[])[0] ?? {}),
      });
      const body: unknown = await response.json();
      if (response.ok) return body as never;
      const { code, message } = body as { code: string; message: string };
      throw new Refused(response.status, code, message);
    },
    crash: () => stop(child, "SIGKILL"),
    stop: async () => {
      await stop(child);
      if (options.data === undefined) removeFolder(data);
    },
  };
}
