/** Assessments: what is due, starting one, filling it in by keyboard, as an interview or from paper, and its result. */
import { defineFeature } from "@/app/api";
import { assessmentCommands } from "./commands";
import { assessmentRoute, assessmentsRoute } from "./routes";

export { StartAssessment } from "./start/StartAssessment";

export const assessments = defineFeature({
  id: "assessments",
  routes: [assessmentsRoute, assessmentRoute],
  commands: assessmentCommands,
  tabs: [{ frame: "/clients/$clientId", path: "assessments", label: "assessments-title", order: 25 }],
});
