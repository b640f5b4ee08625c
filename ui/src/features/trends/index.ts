/** Trends: the results of instruments and measures over time, as a chart and as a table. */
import { defineFeature } from "@/app/api";
import { trendsRoute } from "./routes";

export { trendAddress } from "./address";

export const trends = defineFeature({
  id: "trends",
  routes: [trendsRoute],
  tabs: [{ frame: "/clients/$clientId", path: "trends", label: "trends-title", order: 28 }],
});
