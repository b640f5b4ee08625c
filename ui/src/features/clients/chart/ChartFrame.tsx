/** A client's chart: name, banner and tabs that stay, the tab's screen below. */
import { useQuery } from "@tanstack/react-query";
import { Outlet, getRouteApi, useNavigate } from "@tanstack/react-router";
import { CommandButton, Failure, LinkTabs, Page, useCommand, useTabs } from "@/app/api";
import { Button, Skeleton } from "@/components";
import { StartAssessment } from "@/features/assessments";
import { writeNote } from "@/features/contacts";
import { OpenFlags } from "@/features/safety";
import { t } from "@/i18n";
import { clientQuery } from "../queries";
import { useRemember } from "../recent";
import { ChartBanner, WhoLine } from "./ChartBanner";
import { useCalled } from "./called";

const FRAME = "/clients/$clientId";
const route = getRouteApi(FRAME);

export function ChartFrame() {
  const { clientId } = route.useParams();
  const client = useQuery(clientQuery(clientId));
  const called = useCalled();
  const tabs = useTabs(FRAME);
  useRemember(client.data?.client);
  if (client.isError) {
    const gone = client.error.code === "not_found";
    return (
      <Page title={t("clients-chart")}>
        <Failure error={client.error} {...(gone ? { actions: <ToCaseload /> } : { onRetry: () => void client.refetch() })} />
      </Page>
    );
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
      aside={<WhoLine file={file} />}
      actions={<LogContact clientId={clientId} name={called(file.client)} />}
      bar={
        <div className="flex flex-col gap-2">
          <OpenFlags clientId={clientId} />
          <ChartBanner file={file} />
          <LinkTabs label={t("clients-tabs")} tabs={tabs.map((tab) => ({ to: at(tab.path), label: t(tab.label) }))} />
        </div>
      }
    >
      <StartAssessment clientId={clientId} />
      <Outlet />
    </Page>
  );
}

function ToCaseload() {
  const navigate = useNavigate();
  return <Button size="sm" onPress={() => void navigate({ to: "/caseload" })}>{t("clients-to-caseload")}</Button>;
}

/** Whatever tab is open, a contact that is logged is this client's. */
function LogContact({ clientId, name }: { clientId: string; name: string }) {
  useCommand("contact.log", () => writeNote({ clientId, client: name }));
  return <CommandButton command="contact.log" />;
}
