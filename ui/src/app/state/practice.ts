/** The case manager's own details and how the record behaves. */
import { queryOptions } from "@tanstack/react-query";
import { practiceGet } from "@/ipc";

export const practiceQuery = queryOptions({ queryKey: ["practice"], queryFn: practiceGet });
