/** Gaps: every silence over all clients in one list, decided on with a reason and an end, and settled when an enrolment is closed. */
import { Radar } from "lucide-react";
import { defineFeature } from "@/app/api";
import { gapCommands } from "./commands";
import { GapsCount } from "./GapsCount";
import { clientGapsRoute, gapsRoute } from "./routes";

export { BannerGaps } from "./client/BannerGaps";
export { CloseEpisode, hasOpenGaps } from "./close/CloseEpisode";
export { OpenGaps } from "./OpenGaps";
export { SEVERITIES } from "./address";
export { gapCountsQuery, gapRulesQuery, shippedGapRulesQuery } from "./queries";

export const gaps = defineFeature({
  id: "gaps",
  routes: [gapsRoute, clientGapsRoute],
  nav: [{ to: "/gaps", label: "gaps-title", icon: Radar, order: 20, keys: "g g", Count: GapsCount }],
  commands: gapCommands,
  tabs: [{ frame: "/clients/$clientId", path: "gaps", label: "gaps-title", order: 15 }],
});
