import { describe, expect, test } from "vitest";
import { BLANK, entered, fieldAtFault, isBlank, readDraft, type NewClientDraft } from "./draft";

const TODAY = "2026-11-22";
const draft = (typed: Partial<NewClientDraft>): NewClientDraft => ({ ...BLANK, ...typed });

describe("what is sent", () => {
  test("a name alone is a client without parts", () => {
    const { client, parts } = entered(draft({ givenName: "Ana" }), TODAY);
    expect(client).toMatchObject({ id: "", givenName: "Ana", preferredName: null, interpreterNeeded: null, decisionMaker: "unknown" });
    expect(parts).toEqual([]);
  });
  test("what was given becomes parts; a programme begins today", () => {
    const { parts } = entered(draft({ phone: "555-0100", safe: "no", programme: "Home", acuity: "high", medicaid: "M1", mrn: "R1" }), TODAY);
    expect(parts.map((part) => part.part)).toEqual(["contactMethod", "episode", "identifier", "identifier"]);
    expect(parts[0]).toMatchObject({ value: "555-0100", safeToLeaveMessage: "no", preferred: true });
    expect(parts[1]).toMatchObject({ programme: "Home", acuity: "high", status: "active", openedOn: TODAY });
  });
  test.each([["yes", true], ["no", false], ["unknown", null]] as const)("interpreter %s", (interpreter, needed) => {
    expect(entered(draft({ interpreter }), TODAY).client.interpreterNeeded).toBe(needed);
  });
});

test("a fault finds its field by the part it is in", () => {
  const { parts } = entered(draft({ phone: "1", mrn: "2" }), TODAY);
  const check = (field: string | null, expected: keyof NewClientDraft | null) => expect(fieldAtFault(field, parts)).toBe(expected);
  check("familyName", "familyName");
  check("parts.0.value", "phone");
  check("parts.1.value", "mrn");
  check("parts.9.value", null);
  check("toString", null);
  check(null, null);
});

describe("a draft that was kept", () => {
  const check = (body: string, expected: Partial<NewClientDraft>) => expect(readDraft(body)).toEqual({ ...BLANK, ...expected });
  test("comes back", () => check(JSON.stringify(draft({ givenName: "Ana", birthDate: "1950-01-02" })), { givenName: "Ana", birthDate: "1950-01-02" }));
  test("not JSON", () => check("{", {}));
  test("another version's fields are left out", () => check('{"givenName":"Ana","shoes":4,"phone":7,"constructor":"x"}', { givenName: "Ana" }));
  test("null", () => check("null", {}));
});

test("nothing typed is nothing to keep", () => {
  expect(isBlank(BLANK)).toBe(true);
  expect(isBlank(draft({ mrn: "1" }))).toBe(false);
});
