/** The frame both halves of the library share. */
import type { ReactNode } from "react";
import { LinkTabs, Page } from "@/app/api";
import { t } from "@/i18n";

export function LibraryFrame({ aside, actions, children }: { aside?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const tabs = [
    { to: "/library", label: t("library-tab-instruments") },
    { to: "/library/needs", label: t("library-tab-plan") },
  ];
  return (
    <Page title={t("library-title")} fill aside={aside} actions={actions} bar={<LinkTabs label={t("library-title")} tabs={tabs} />}>
      {children}
    </Page>
  );
}
