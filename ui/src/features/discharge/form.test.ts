import { describe, expect, test } from "vitest";
import { BLANK, dischargeOf, formOf, isBlank, missingIn, readForm, type DischargeForm } from "./form";

const filled: DischargeForm = {
  ...BLANK, fromPlace: "Imaginary General Hospital", toPlace: "Home", dischargedOn: "2026-11-20", admittedOn: "2026-11-14", reason: "Heart failure",
  complexity: "high", emergency: true, comorbidity: 2, visits: 1,
};

describe("a discharge as it is being filled in", () => {
  test("comes back from the discharge it makes", () => {
    const discharge = dischargeOf(filled, null, "client", "episode");
    expect(discharge).toMatchObject({ id: "", clientId: "client", episodeId: "episode", lace: { days: null, emergency: true, comorbidity: 2, visits: 1 } });
    expect(discharge && formOf(discharge)).toEqual(filled);
  });
  test("keeps whose it is when it is changed", () => {
    const made = dischargeOf(filled, null, "client", "first");
    const before = made && { ...made, id: "d1" };
    expect(dischargeOf({ ...filled, toCommunity: false }, before, "client", "second")).toMatchObject({ id: "d1", episodeId: "first", toCommunity: false });
  });
  test("is no discharge before its day is said", () => {
    expect(dischargeOf({ ...filled, dischargedOn: null }, null, "client", null)).toBeNull();
    expect(missingIn({ ...filled, dischargedOn: null, reason: " " })).toEqual(["reason", "dischargedOn"]);
    expect(missingIn(filled)).toEqual([]);
  });
  test.each([["", true], ["{", true], ["null", true], [JSON.stringify({ fromPlace: "Ward 3" }), false]])("reads a kept draft %j", (body, blank) => {
    expect(isBlank(readForm(body))).toBe(blank);
  });
});
