/** How many gaps are open, beside another screen's heading, and the way to them. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Radar } from "lucide-react";
import { t } from "@/i18n";
import { gapCountsQuery } from "./queries";

export function OpenGaps() {
  const counts = useQuery(gapCountsQuery).data;
  if (!counts || counts.open === 0) return null;
  return (
    <Link to="/gaps" className="inline-flex items-center gap-1.5 rounded-sm text-sm text-accent underline underline-offset-2">
      <Radar aria-hidden className="size-3.5" />
      {counts.urgent > 0 ? t("gaps-open-urgent", { count: counts.open, urgent: counts.urgent }) : t("gaps-open", { count: counts.open })}
    </Link>
  );
}
