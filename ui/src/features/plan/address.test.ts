import { expect, test } from "vitest";
import { planAddress } from "./address";

test.each([
  [{}, {}],
  [{ beside: "print" }, { beside: "print" }],
  [{ beside: "none" }, { beside: "none" }],
  [{ beside: "elsewhere", read: "" }, {}],
  [{ read: "v1", token: "x" }, { read: "v1" }],
  [{ before: "v1" }, {}],
  [{ before: "v1", after: "draft" }, { before: "v1", after: "draft" }],
])("%o is read as %o", (search, expected) => expect(planAddress(search)).toEqual(expected));
