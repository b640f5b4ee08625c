/** Forms for tests: none of them real, all of them small. */
import type { AnswerOption, AnswerValue, Assessment, AssessmentView, Instrument, Item, Scored } from "@/ipc";

const option = (code: string, more: Partial<AnswerOption> = {}): AnswerOption => ({ code, label: `option ${code}`, points: null, loinc: null, need: false, exclusive: false, ...more });

export const item = (linkId: string, more: Partial<Item> = {}): Item => ({
  linkId, text: `Question ${linkId}`, type: "choice", answerOption: ["0", "1", "2", "3"].map((code) => option(code, { points: Number(code) })), enableWhen: null, hiddenPoints: null,
  min: null, max: null, decimals: 0, unit: "", required: true, reverse: false, weight: 1, loinc: null, category: "", hint: "", toBeConfirmed: false, sensitive: false, domain: null,
  instruments: [], known: [], yields: null, item: [], ...more,
});
export const yesNo = (linkId: string, more: Partial<Item> = {}): Item => item(linkId, { type: "yes-no", answerOption: [option("yes", { label: "Yes" }), option("no", { label: "No" })], ...more });
export const several = (linkId: string): Item => item(linkId, { type: "multiple", answerOption: [option("a"), option("b"), option("c"), option("none", { exclusive: true })] });

export const instrument = (items: Item[], more: Partial<Instrument> = {}): Instrument => ({
  id: "sample", version: 1, kind: "instrument", title: "A sample", shortTitle: "Sample", domains: ["mental"], topic: "nothing", tier: "own", licence: "", notice: "", sources: [], toBeConfirmed: [],
  stem: "", recallPeriod: "", guidance: "", item: items, scoring: { scales: [], triage: [], positive: null, cutoffs: [], missing: "", meaningfulChange: null }, flags: [], loinc: null, repeat: [], ...more,
});

export const scored = (of: Instrument, answers: ReadonlyMap<string, AnswerValue>, more: Partial<Scored> = {}): Scored => {
  const asked = of.item.map((one) => one.linkId);
  const unanswered = asked.filter((linkId) => !answers.has(linkId));
  return { complete: unanswered.length === 0, visible: asked, unanswered, withheld: [], scales: [], triage: null, positive: null, flags: [], needs: [], domains: [], ...more };
};

const ASSESSMENT: Assessment = {
  id: "a1", clientId: "c1", episodeId: null, instrumentId: "sample", instrumentVersion: 1, status: "in-progress", mode: "interview", informant: "", language: "en", interpreter: null, askedOn: "2026-11-22",
  recorded: "answers", startedAt: "2026-11-22T14:00:00Z", startedBy: "Ana Reyes", endedAt: null, endedBy: "", endedReason: "", revision: 0, amends: null, amendedReason: "", partOf: null, result: null, source: null,
};

export const view = (of: Instrument, more: Partial<AssessmentView> = {}): AssessmentView => ({
  assessment: ASSESSMENT, instrument: of, newerVersion: null, answers: [], scored: scored(of, new Map()), flags: [], suggestions: [], decisions: [], earlier: [], amendedBy: null, amends: null, parts: [], ...more,
});
