/** The caseload: every client, as a list to sort, narrow and open. */
import { Page } from "@/app/api";
import { t } from "@/i18n";

export function CaseloadPage() {
  return <Page title={t("caseload-title")} fill>{null}</Page>;
}
