/**
 * The one door to what the platform offers beside the core: choosing files, the window's title, its frame.
 *
 * In the shell these are Tauri's plugins, loaded when first used. In a plain browser they fall back to what
 * a page can do: a file is handed over as its content, and "save" as a suggested name.
 */
import type { ImportFile } from "./bindings";
import { ApiError, inShell } from "./transport";

/** A file the user chose, as the core takes it: a path it can read, or the content where there are no paths. */
export type ChosenFile = { name: string; file: ImportFile };

/** What a file dialog offers: a label and extensions without dots. */
export type FileFilter = { name: string; extensions: string[] };

/** Asks for one file; null when the user thought better of it. */
export async function chooseFile(title: string, filters: FileFilter[]): Promise<ChosenFile | null> {
  if (!inShell()) return chooseInBrowser(filters);
  const { open } = await import("@tauri-apps/plugin-dialog");
  const path = await open({ title, filters, multiple: false, directory: false });
  return path === null ? null : { name: path.split(/[\\/]/).at(-1) ?? path, file: { from: "disk", path } };
}

function chooseInBrowser(filters: FileFilter[]): Promise<ChosenFile | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = filters.flatMap((filter) => filter.extensions.map((extension) => `.${extension}`)).join(",");
  return new Promise((resolve) => {
    input.addEventListener("cancel", () => resolve(null));
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      resolve(file ? readFile(file) : null);
    });
    input.click();
  });
}

/** What a page can hand over in one piece. Larger files the shell reads from disk. In megabytes. */
const MOST_MEGABYTES = 64;

/** A file of the page (chosen or dropped) as its content in base64. */
export async function readFile(file: File): Promise<ChosenFile> {
  if (file.size > MOST_MEGABYTES * 1024 * 1024) throw new ApiError("import_too_large", "more than a page can hand over", { limit: MOST_MEGABYTES });
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  // In pieces: the argument list of a call is limited to some ten thousand values.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name: file.name, file: { from: "bytes", name: file.name, base64: btoa(binary) } };
}

/** Asks where to save; null when the user thought better of it. A plain browser answers the suggestion itself. */
export async function chooseSavePath(title: string, suggested: string, filters: FileFilter[]): Promise<string | null> {
  if (!inShell()) return suggested;
  const { save } = await import("@tauri-apps/plugin-dialog");
  return save({ title, defaultPath: suggested, filters });
}

/** Asks for a folder; null when the user thought better of it or there are no folders to choose. */
export async function chooseFolder(title: string): Promise<string | null> {
  if (!inShell()) return null;
  const { open } = await import("@tauri-apps/plugin-dialog");
  return open({ title, multiple: false, directory: true });
}

/** Names the window. Callers pass no client data while the record is locked. */
export async function setWindowTitle(title: string): Promise<void> {
  document.title = title;
  if (!inShell()) return;
  const { getCurrentWindow } = await import("@tauri-apps/api/window");
  await getCurrentWindow().setTitle(title);
}

/** Lets the window's own frame follow the theme; null follows the system. */
export async function setWindowTheme(theme: "light" | "dark" | null): Promise<void> {
  if (!inShell()) return;
  const { getCurrentWindow } = await import("@tauri-apps/api/window");
  await getCurrentWindow().setTheme(theme);
}

/** Which screen is shown once the record is open: the first, unless an address is given. Another record has other clients. */
export const setPlace = (address = ""): void => {
  window.location.hash = address;
};

/** While the shell closes the window it waits a moment for `keep`, then locks the record. */
export async function onClosing(keep: () => Promise<unknown>): Promise<void> {
  if (!inShell()) return;
  const { emit, listen } = await import("@tauri-apps/api/event");
  await listen("throughline://closing", () => void keep().finally(() => emit("throughline://drafts-kept")));
}

/** Starts the page afresh: whatever it held in memory is gone. */
export const reloadPage = (): void => window.location.reload();
