/** How many check-ins ask for something today, late ones first among them, beside the sidebar's entry. */
import type { ReactNode } from "react";
import { usePlanning } from "./usePlanning";

export function TodayCount({ show }: { show: (count: number | null) => ReactNode }) {
  const counts = usePlanning();
  return show(counts ? counts.overdue + counts.today : null);
}
