/** Where a file goes, on any system. Pure. */
import { join } from "@/features/printing";

/** A path from the root: `/home/…`, `C:\…`, `\\server\…`. */
export const isWhole = (path: string): boolean => /^(\/|[A-Za-z]:[\\/]|\\\\)/u.test(path.trim());

/** `assessments-GS-2026-11-22.json`: initials only, because a file's name is read over shoulders. */
export function filePath(folder: string, initials: string, day: string): string {
  const name = `assessments-${initials.replace(/[^\p{L}]/gu, "")}-${day}.json`;
  return folder.trim() === "" ? name : join(folder, name);
}
