/** The views of what is due over all clients, with the counts that stand in the sidebar too. */
import { useQuery } from "@tanstack/react-query";
import { LinkTabs } from "@/app/api";
import { agendaCounts } from "@/features/contacts";
import { t } from "@/i18n";

/** So many overdue are no longer a list one works through from the top. */
export const MUCH_OVERDUE = 50;

export function TodayTabs() {
  const counts = useQuery(agendaCounts).data;
  const tabs = [
    { to: "/today", label: t("today-title") },
    { to: "/today/overdue", label: t("today-view-overdue"), count: counts?.overdue },
    { to: "/today/upcoming", label: t("today-view-upcoming"), count: counts?.coming },
    { to: "/today/catch-up", label: t("today-view-catch-up") },
    { to: "/sweep", label: t("today-view-sweep") },
  ];
  return <LinkTabs label={t("today-views")} tabs={tabs} />;
}
