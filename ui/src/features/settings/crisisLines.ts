/** The list of crisis lines as it is edited. Pure. */
import type { CrisisLine, CrisisTopic } from "@/ipc";

export const TOPICS: readonly CrisisTopic[] = ["suicide", "text", "emergency", "violence", "abuse", "other"];

/** A line that says nothing yet. */
export const newLine = (): CrisisLine => ({ name: "", number: "", hours: "", topic: "suicide", source: "" });

export type LineFault = "name" | "number";

/** What keeps a line from being kept: a line one cannot call helps nobody. */
export const faultsOf = (line: CrisisLine): LineFault[] => (["name", "number"] as const).filter((field) => line[field].trim() === "");

/** The line without the blanks around its words. */
export const tidy = (line: CrisisLine): CrisisLine => ({ ...line, name: line.name.trim(), number: line.number.trim(), hours: line.hours.trim(), source: line.source.trim() });

/** The lines with one in its place, or at the end. */
export const withLine = (lines: readonly CrisisLine[], at: number | null, line: CrisisLine): CrisisLine[] => (at === null ? [...lines, line] : lines.with(at, line));

/** The lines with one moved up or down; null where it stands at the end already. */
export function movedLine(lines: readonly CrisisLine[], at: number, by: -1 | 1): CrisisLine[] | null {
  const [here, there] = [lines[at], lines[at + by]];
  return here && there ? lines.with(at, there).with(at + by, here) : null;
}
