/** Where programs are found, and folders that are gone after the test. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** A file of the test data. */
export const fixture = (name: string): string => join(repository, "tests", "fixtures", name);

/** Every client file of the test data. */
export const CLIENT_FILES = [
  "Eden_Jast_9f305031.json.gz",
  "Elijah_Rempel_0704e124.json.gz",
  "Gerardo_Satterfield_72b40696.json.gz",
  "Tonda_Zieme_1ad8cf03.json.gz",
].map((name) => fixture(join("fhir", name)));

/** Where pictures and other results are kept for a person to look at. */
export function outputFile(name: string): string {
  const file = join(repository, "tests", "output", name);
  mkdirSync(join(file, ".."), { recursive: true });
  return file;
}

/** A folder of the test's own. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "throughline-"));
}

/** Removes such a folder. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

const suffix = process.platform === "win32" ? ".exe" : "";

function known(path: string, how: string): string {
  if (!existsSync(path)) throw new Error(`${path} is missing: ${how}`);
  return path;
}

/** A program of ours, as `cargo xtask test` built it. */
export function program(name: string): string {
  const folder = process.env.THROUGHLINE_PROGRAMS ?? join(repository, "target", "debug");
  return known(join(folder, name + suffix), "run `cargo build --workspace --bins`");
}

/** The driver of the real window. */
export function tauriDriver(): string {
  const folder = process.env.THROUGHLINE_TOOLS ?? join(repository, "target", "tools", "bin");
  return known(join(folder, `tauri-driver${suffix}`), "run `cargo xtask setup`");
}

/** The system's Chromium. */
export function chromium(): string {
  return known(process.env.CHROMIUM ?? "/usr/bin/chromium", "install Chromium, or set CHROMIUM to it");
}
