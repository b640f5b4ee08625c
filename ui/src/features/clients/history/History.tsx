/** Everything that was changed about a client. */
import { t } from "@/i18n";
import { ChartScreen } from "../chart/ChartScreen";

export function History() {
  return <ChartScreen title={t("clients-tab-history")} hideTitle>{null}</ChartScreen>;
}
