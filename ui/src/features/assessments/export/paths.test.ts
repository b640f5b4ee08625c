import { expect, test } from "vitest";
import { filePath, isWhole } from "./paths";

test.each([
  ["", "assessments-GS-2026-11-22.json"],
  ["/home/robin/plans", "/home/robin/plans/assessments-GS-2026-11-22.json"],
  ["C:\\Plans\\", "C:\\Plans\\assessments-GS-2026-11-22.json"],
])("in %j", (folder, expected) => expect(filePath(folder, "G. S.", "2026-11-22")).toBe(expected));

test.each([["/a", true], ["C:\\a", true], ["\\\\server\\a", true], ["a.json", false], ["", false]])("%j from the root: %s", (path, whole) => expect(isWhole(path)).toBe(whole));
