/** How many clients there are, beside the sidebar's entry. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { totalQuery } from "../queries";

export function CaseloadCount({ show }: { show: (count: number | null) => ReactNode }) {
  return show(useQuery(totalQuery).data ?? null);
}
