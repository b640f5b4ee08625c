/** How many check-ins ask for something today, late ones first among them, beside the sidebar's entry. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { agendaCounts } from "@/features/contacts";

export function TodayCount({ show }: { show: (count: number | null) => ReactNode }) {
  const counts = useQuery(agendaCounts).data;
  return show(counts ? counts.overdue + counts.today : null);
}
