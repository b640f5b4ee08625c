import { expect, test } from "vitest";
import { partsOf } from "./history";

test.each([
  ["", "/", "", ""],
  ["#/caseload", "/caseload", "", ""],
  ["#/caseload?q=a%23b&sort=name", "/caseload", "?q=a%23b&sort=name", ""],
  ["#/clients/1/plan?beside=print#below", "/clients/1/plan", "?beside=print", "#below"],
])("the parts of %s", (hash, pathname, search, below) => {
  expect(partsOf(hash)).toMatchObject({ pathname, search, hash: below });
});
