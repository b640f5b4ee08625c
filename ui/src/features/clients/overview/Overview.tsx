/** What is known about a client, edited where it stands. */
import { t } from "@/i18n";
import { ChartScreen } from "../chart/ChartScreen";

export function Overview() {
  return <ChartScreen title={t("clients-tab-overview")} hideTitle>{null}</ChartScreen>;
}
