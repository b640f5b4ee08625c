import { expect, test } from "vitest";
import { asPdf, join, split } from "./paths";

test.each([["/home/ana", "a.pdf", "/home/ana/a.pdf"], ["/", "a.pdf", "/a.pdf"], ["C:\\Users\\Ana", "a.pdf", "C:\\Users\\Ana\\a.pdf"], ["C:\\", "a.pdf", "C:\\a.pdf"]])(
  "%s and %s", (folder, name, path) => {
    expect(join(folder, name)).toBe(path);
    expect(split(path)).toEqual({ folder, name });
  },
);
test.each([["plan", "plan.pdf"], ["plan.PDF", "plan.PDF"], ["  ", ""], ["v1.2", "v1.2.pdf"]])("%s is saved as %s", (typed, name) => expect(asPdf(typed)).toBe(name));
