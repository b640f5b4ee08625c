/** The six steps of a safety plan (their order is the Stanley-Brown plan's), and the lists they are. Pure. */
import type { SafetyContact, SafetyPlan } from "@/ipc";

/** A step that lists sentences, and one that lists people and places. */
export const STEPS = [
  { number: 1, field: "warningSigns", kind: "lines" },
  { number: 2, field: "coping", kind: "lines" },
  { number: 3, field: "distraction", kind: "contacts" },
  { number: 4, field: "helpers", kind: "contacts" },
  { number: 5, field: "professionals", kind: "contacts" },
  { number: 6, field: "environment", kind: "lines" },
] as const;

export type Step = (typeof STEPS)[number];

/** An entry as it is edited: a sentence is one without a phone. `key` stays the same wherever it is moved. */
export type Entry = { key: string; name: string; phone: string };

let made = 0;
/** A new entry. */
export const entry = (name = "", phone = ""): Entry => ({ key: `e${(made += 1)}`, name, phone });

/** What a plan says, as it is edited. */
export type PlanForm = Record<Step["field"], readonly Entry[]> & { worthLivingFor: string; writtenWith: string; nextReviewOn: string | null };

const isEmpty = (one: Entry): boolean => one.name.trim() === "" && one.phone.trim() === "";

/** The form of a plan; a step that says nothing has one entry to write into. */
export function formOf(plan: SafetyPlan): PlanForm {
  const lines = (list: readonly string[]) => orBlank(list.map((text) => entry(text)));
  const contacts = (list: readonly SafetyContact[]) => orBlank(list.map((one) => entry(one.name, one.phone)));
  return {
    warningSigns: lines(plan.warningSigns), coping: lines(plan.coping), environment: lines(plan.environment),
    distraction: contacts(plan.distraction), helpers: contacts(plan.helpers), professionals: contacts(plan.professionals),
    worthLivingFor: plan.worthLivingFor, writtenWith: plan.writtenWith, nextReviewOn: plan.nextReviewOn,
  };
}

const orBlank = (list: readonly Entry[]): readonly Entry[] => (list.length > 0 ? list : [entry()]);

/** The plan with what the form says; what is blank is left out. */
export function planOf(form: PlanForm, plan: SafetyPlan): SafetyPlan {
  const lines = (list: readonly Entry[]) => list.map((one) => one.name.trim()).filter((text) => text !== "");
  const contacts = (list: readonly Entry[]) => list.filter((one) => !isEmpty(one)).map((one) => ({ name: one.name.trim(), phone: one.phone.trim() }));
  return {
    ...plan,
    warningSigns: lines(form.warningSigns), coping: lines(form.coping), environment: lines(form.environment),
    distraction: contacts(form.distraction), helpers: contacts(form.helpers), professionals: contacts(form.professionals),
    worthLivingFor: form.worthLivingFor.trim(), writtenWith: form.writtenWith.trim(), nextReviewOn: form.nextReviewOn,
  };
}

/** A plan that says nothing yet. */
export const newPlan = (clientId: string): SafetyPlan => ({
  id: "", clientId, number: null, warningSigns: [], coping: [], distraction: [], helpers: [], professionals: [], environment: [],
  worthLivingFor: "", writtenWith: "", nextReviewOn: null, finishedAt: null, finishedBy: "",
});

/** A draft that begins with what a finished plan says. */
export const again = (plan: SafetyPlan): SafetyPlan => ({ ...plan, id: "", number: null, nextReviewOn: null, finishedAt: null, finishedBy: "" });

/** The steps that say nothing yet. */
export const emptySteps = (form: PlanForm): number[] => STEPS.filter((step) => form[step.field].every(isEmpty)).map((step) => step.number);

/** Whether nothing at all was written. */
export const saysNothing = (form: PlanForm): boolean =>
  emptySteps(form).length === STEPS.length && form.worthLivingFor.trim() === "" && form.writtenWith.trim() === "" && form.nextReviewOn === null;

/** A list after a key, and where the cursor goes. */
export type Edited = { list: readonly Entry[]; focus: string };

/** As many as the core takes: more would not fit the page that is kept at hand. */
export const MOST_ENTRIES = 20;

/** Enter: an empty entry below; none where the step is full. */
export function insertBelow(list: readonly Entry[], at: number): Edited {
  if (list.length >= MOST_ENTRIES) return { list, focus: list[at]?.key ?? "" };
  const fresh = entry();
  return { list: [...list.slice(0, at + 1), fresh, ...list.slice(at + 1)], focus: fresh.key };
}

/** Takes an entry out; the last one is emptied instead, for there is always one to write into. */
export function removeAt(list: readonly Entry[], at: number): Edited {
  const left = list.filter((_, place) => place !== at);
  const next = left[Math.max(0, at - 1)];
  if (next) return { list: left, focus: next.key };
  const fresh = entry();
  return { list: [fresh], focus: fresh.key };
}

/** Moves an entry up or down; null where it stands at the end already. */
export function moveBy(list: readonly Entry[], at: number, by: -1 | 1): Edited | null {
  const [here, there] = [list[at], list[at + by]];
  if (!here || !there) return null;
  return { list: list.with(at, there).with(at + by, here), focus: here.key };
}

/** Adds somebody at the end, in the place of an entry that says nothing; null where the number stands there already. */
export function addContact(list: readonly Entry[], contact: SafetyContact): readonly Entry[] | null {
  const digits = (phone: string) => phone.replaceAll(/\s/g, "");
  if (list.some((one) => digits(one.phone) === digits(contact.phone) && one.name === contact.name)) return null;
  return [...list.filter((one) => !isEmpty(one)), entry(contact.name, contact.phone)];
}
