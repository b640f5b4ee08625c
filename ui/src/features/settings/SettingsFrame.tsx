import type { ReactNode } from "react";
import { LinkTabs, Page } from "@/app/api";
import { t } from "@/i18n";

/** The frame that all settings share. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const tabs = [
    { to: "/settings", label: t("settings-tab-appearance") },
    { to: "/settings/details", label: t("settings-tab-details") },
    { to: "/settings/calendar", label: t("settings-tab-calendar") },
    { to: "/settings/notices", label: t("settings-notices") },
    { to: "/settings/crisis-lines", label: t("settings-lines") },
    { to: "/settings/gap-rules", label: t("gaps-rules") },
    { to: "/settings/record", label: t("settings-tab-record") },
    { to: "/settings/history", label: t("settings-history") },
  ];
  return (
    <Page title={t("settings-title")} narrow bar={<LinkTabs label={t("settings-title")} tabs={tabs} />}>
      {children}
    </Page>
  );
}
