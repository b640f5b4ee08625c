/** What was done in this record, and whether its history is whole. */
import { useMutation } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { Failure } from "@/app/api";
import { Banner, Button, FormSection } from "@/components";
import { HistoryList } from "@/features/clients";
import { format, t } from "@/i18n";
import { recordVerify } from "@/ipc";
import { SettingsFrame } from "./SettingsFrame";

export function HistoryPage() {
  return (
    <SettingsFrame>
      <Whole />
      <FormSection title={t("settings-history-changes")}>
        <HistoryList clientId={null} />
      </FormSection>
    </SettingsFrame>
  );
}

/** Walks the history's chain on request. */
function Whole() {
  const verify = useMutation({ mutationFn: () => recordVerify(), meta: { quiet: true } });
  const report = verify.data;
  return (
    <FormSection title={t("settings-history-check")} hint={t("settings-history-hint")}>
      <div><Button icon={ShieldCheck} busy={verify.isPending} onPress={() => verify.mutate()}>{t("settings-verify")}</Button></div>
      {verify.error && <Failure error={verify.error} />}
      {report && report.brokenAt === null && report.matchesCheckpoint && <Banner tone="success">{t("settings-history-whole", { links: report.links })}</Banner>}
      {report && report.brokenAt !== null && <Banner tone="danger" title={t("settings-history-broken", { link: format.number(report.brokenAt) })}>{t("settings-history-broken-action")}</Banner>}
      {report && report.brokenAt === null && !report.matchesCheckpoint && <Banner tone="danger" title={t("settings-history-cut")}>{t("settings-history-broken-action")}</Banner>}
    </FormSection>
  );
}
