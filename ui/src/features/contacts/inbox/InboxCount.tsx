/** How many notes wait for a signature, beside the sidebar's entry: the same count as on Today. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { agendaCounts } from "../queries";

export function InboxCount({ show }: { show: (count: number | null) => ReactNode }) {
  return show(useQuery(agendaCounts).data?.unsignedNotes ?? null);
}
