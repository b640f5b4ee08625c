/** What can be done with the caseload and with clients. */
import { FilterX, Search, UserPlus } from "lucide-react";
import { defineCommands } from "@/app/api";

export const clientCommands = defineCommands([
  { id: "client.new", label: "clients-new", icon: UserPlus, group: "client", keys: "g n", run: ({ go }) => go("/clients/new") },
  { id: "client.create", label: "clients-create", icon: UserPlus, group: "client", keys: "mod+enter", context: "client", whileTyping: true, hidden: true },
  { id: "caseload.search", label: "caseload-search", icon: Search, group: "client", keys: "/", context: "caseload" },
  { id: "caseload.clear", label: "caseload-clear", icon: FilterX, group: "client", context: "caseload" },
]);
