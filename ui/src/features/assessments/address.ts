/** What stands in the addresses of assessments. */

/** How a form is shown while it is filled in. */
export type Way = "form" | "interview" | "grid";

const WAYS: readonly Way[] = ["form", "interview", "grid"];

export type ListSearch = {
  /** The dialog that starts one is open; `true`, or the instrument that is chosen in it. */
  start?: string | true;
  /** The comprehensive assessment it is to be asked beside. */
  beside?: string;
};

export function listSearch(search: Record<string, unknown>): ListSearch {
  const { start, beside } = search;
  return {
    ...(start === true || (typeof start === "string" && start !== "") ? { start } : {}),
    ...(typeof beside === "string" && beside !== "" ? { beside } : {}),
  };
}

export type AssessmentSearch = {
  as?: Way;
  /** The question it opens at. */
  at?: string;
};

export function assessmentSearch(search: Record<string, unknown>): AssessmentSearch {
  const as = WAYS.find((way) => way === search["as"]);
  const { at } = search;
  // A question may be called 9: the address reads that as a number.
  const question = typeof at === "number" ? String(at) : typeof at === "string" ? at : "";
  return { ...(as && as !== "form" ? { as } : {}), ...(question === "" ? {} : { at: question }) };
}
