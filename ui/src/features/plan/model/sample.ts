/** An empty plan, for tests. */
import type { CarePlan, PlanItem, PlanView } from "@/ipc";
import { contentOf } from "./items";

export const PLAN: CarePlan = {
  id: "plan-1", clientId: "client-1", episodeId: null, status: "draft", whatMatters: "", alternatives: "", monitor: "", startsOn: null, nextReviewOn: null,
  acceptance: "pending", acceptanceDetail: "", copyGivenOn: null, copyGivenTo: "", consentOn: null, source: null,
};

export const viewOf = (items: readonly PlanItem[]): PlanView => ({ content: contentOf(PLAN, items), missing: [], versions: [], changedSinceVersion: true });
