/**
 * A desktop of the test's own: a screen nobody looks at, a message bus, folders, and a network that leads
 * nowhere. The real program is opened on it through tauri-driver.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { NOW } from "./bridge";
import { Driver } from "./driver";
import { newFolder, program, removeFolder, tauriDriver } from "./places";
import { firstLine, freePort, start, stop, until } from "./processes";

export type Desktop = {
  /** Folder of the record. */
  data: string;
  /** Where printed plans go. */
  documents: string;
  /** Opens the program. */
  open: () => Promise<Driver>;
  /** Files the system's viewer was asked to open. */
  viewed: () => string[];
  /** What the program wrote into its log. */
  log: () => string;
  /** Whoever asked the network for something: nobody, if all is well. */
  asked: string[];
  /** The environment of its programs, to start another one. */
  environment: NodeJS.ProcessEnv;
  stop: () => Promise<void>;
};

/** Whether a program was started on this folder and is still there. */
const isRunningOn = (data: string): boolean => runningOn(data).length > 0;

function runningOn(data: string): number[] {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const running = processes.filter((id) => {
    try {
      return readFileSync(join("/proc", id, "cmdline"), "utf8").includes(data);
    } catch {
      // It ended in the meantime.
      return false;
    }
  });
  return running.map(Number);
}

/** A window opens in a second or two; after this long its driver has lost it. */
const OPENS_WITHIN = 25_000;

/** Starts one; the record's folder is new. */
export async function startDesktop(options: { now?: string } = {}): Promise<Desktop> {
  const home = newFolder();
  const folder = (name: string): string => {
    const path = join(home, name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  };
  const documents = folder("Documents");
  writeFileSync(join(folder("config"), "user-dirs.dirs"), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');

  // Stands in for the system's viewer and keeps what it was asked for.
  const viewed = join(home, "viewed");
  writeFileSync(join(folder("bin"), "xdg-open"), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${viewed}'\n`);
  chmodSync(join(home, "bin", "xdg-open"), 0o755);

  const asked: string[] = [];
  const trap = createServer((socket) => {
    socket.once("data", (bytes) => {
      asked.push(bytes.toString().split("\r\n")[0] ?? "");
      socket.destroy();
    });
    socket.on("error", () => {});
  });
  const trapPort = await freePort();
  await new Promise<void>((resolve) => trap.listen(trapPort, "127.0.0.1", resolve));
  const nowhere = `http://127.0.0.1:${trapPort}`;

  const screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], { stdio: ["pipe", "pipe", "ignore"] });
  const display = `:${await firstLine(screen)}`;
  const bus = start("dbus-daemon", ["--session", "--nofork", "--print-address"], { stdio: ["pipe", "pipe", "ignore"] });
  const address = await firstLine(bus);

  const environment: NodeJS.ProcessEnv = {
    PATH: join(home, "bin") + delimiter + (process.env.PATH ?? ""),
    HOME: home,
    LANG: "C.UTF-8",
    TZ: "UTC",
    DISPLAY: display,
    GDK_BACKEND: "x11",
    NO_AT_BRIDGE: "1",
    DBUS_SESSION_BUS_ADDRESS: address,
    XDG_CONFIG_HOME: folder("config"),
    XDG_DATA_HOME: folder("data"),
    XDG_CACHE_HOME: folder("cache"),
    XDG_RUNTIME_DIR: folder("runtime"),
    http_proxy: nowhere,
    https_proxy: nowhere,
    no_proxy: "127.0.0.1,localhost",
    THROUGHLINE_NOW: options.now ?? NOW,
  };
  const drive = async (): Promise<{ child: ReturnType<typeof start>; server: string }> => {
    const [port, native] = [await freePort(), await freePort()];
    const child = start(tauriDriver(), ["--port", `${port}`, "--native-port", `${native}`], { env: environment, stdio: ["pipe", "ignore", "ignore"] });
    const server = `http://127.0.0.1:${port}`;
    await until("tauri-driver", async () => (await fetch(`${server}/status`)).ok);
    return { child, server };
  };
  let driver = await drive();

  const data = folder("record-of-the-test");
  return {
    data,
    documents,
    asked,
    environment,
    open: async () => {
      // One that is still going away would be taken for the first instance, and the new one would end at once.
      await until("the program to be gone", () => !isRunningOn(data));
      for (let attempt = 1; ; attempt += 1) {
        const opened = Driver.open(driver.server, program("throughline-desktop"), ["--data", data]);
        const late = new Promise<null>((resolve) => setTimeout(resolve, OPENS_WITHIN, null));
        const window = await Promise.race([opened, late]);
        if (window !== null) return window;
        // WebKit's driver now and then waits for ever for a window it has missed: a new one is asked.
        opened.catch(() => {});
        if (attempt === 3) throw new Error("the window could not be driven");
        await stop(driver.child, "SIGKILL");
        for (const id of runningOn(data)) process.kill(id, "SIGKILL");
        await until("the program to be gone", () => !isRunningOn(data));
        driver = await drive();
      }
    },
    viewed: () => (existsSync(viewed) ? readFileSync(viewed, "utf8").trim().split("\n") : []),
    log: () => readFileSync(join(data, "throughline.log"), "utf8"),
    stop: async () => {
      await stop(driver.child);
      await stop(bus);
      await stop(screen, "SIGKILL");
      trap.close();
      removeFolder(home);
    },
  };
}
