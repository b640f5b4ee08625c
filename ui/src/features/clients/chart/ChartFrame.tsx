/** A client's chart: name, banner and tabs that stay, the tab's screen below. */
import { useQuery } from "@tanstack/react-query";
import { Outlet, getRouteApi } from "@tanstack/react-router";
import { Failure, LinkTabs, Page, useTabs } from "@/app/api";
import { Skeleton } from "@/components";
import { t } from "@/i18n";
import { clientQuery } from "../queries";
import { useCalled } from "./called";

const FRAME = "/clients/$clientId";
const route = getRouteApi(FRAME);

export function ChartFrame() {
  const { clientId } = route.useParams();
  const client = useQuery(clientQuery(clientId));
  const called = useCalled();
  const tabs = useTabs(FRAME);
  if (client.isError) {
    return <Page title={t("clients-chart")}><Failure error={client.error} onRetry={() => void client.refetch()} /></Page>;
  }
  if (!client.data) {
    return <Page title={t("clients-chart")}><Skeleton /></Page>;
  }
  const file = client.data;
  const at = (path: string) => `/clients/${clientId}${path === "" ? "" : `/${path}`}`;
  return (
    <Page
      key={clientId}
      fill
      title={called(file.client)}
      bar={<LinkTabs label={t("clients-tabs")} tabs={tabs.map((tab) => ({ to: at(tab.path), label: t(tab.label) }))} />}
    >
      <Outlet />
    </Page>
  );
}
