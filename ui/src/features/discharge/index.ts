/** Discharges: one entry makes everything that has to follow, and its timeline proves what was done when. */
import { DoorOpen, Printer } from "lucide-react";
import { defineFeature } from "@/app/api";
import { DischargeKeeper } from "./DischargeKeeper";
import { dischargesRoute } from "./routes";

export { dischargesQuery } from "./queries";

export const discharge = defineFeature({
  id: "discharge",
  routes: [dischargesRoute],
  tabs: [{ frame: "/clients/$clientId", path: "discharges", label: "discharge-title", order: 32 }],
  statusItems: { discharge: DischargeKeeper },
  commands: [
    { id: "discharge.enter", label: "discharge-enter", icon: DoorOpen, group: "client", keys: "e", context: "client" },
    { id: "discharge.print", label: "discharge-print", icon: Printer, group: "client", keys: "mod+shift+p", context: "client", whileTyping: true },
  ],
});
