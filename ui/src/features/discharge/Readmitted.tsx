/** The client came back while steps of an earlier discharge wait: they can be withdrawn, or left as they are. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureTitle, useToday } from "@/app/api";
import { Banner, Button, toast } from "@/components";
import { format, t } from "@/i18n";
import { dischargeWithdraw, type Discharge, type Readmission } from "@/ipc";
import { dischargeChanged } from "./queries";

export function Readmitted({ discharge, readmission }: { discharge: Discharge; readmission: Readmission }) {
  const queries = useQueryClient();
  const today = useToday();
  const { dischargeId, dischargedOn, backOn, days, openSteps } = readmission;
  const withdraw = useMutation({
    mutationFn: () => dischargeWithdraw({ id: dischargeId, reason: t("discharge-readmitted-reason", { day: format.date(backOn) }) }),
    onSuccess: async () => {
      toast(t("discharge-withdrawn"), { tone: "success" });
      await dischargeChanged(queries, discharge.clientId);
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
  return (
    <Banner
      tone="warning" title={t("discharge-readmitted", { days })}
      actions={<Button size="sm" busy={withdraw.isPending} onPress={() => withdraw.mutate()}>{t("discharge-readmitted-withdraw")}</Button>}
    >
      {t("discharge-readmitted-detail", { steps: openSteps, day: format.dayOfYear(dischargedOn, today) })}
    </Banner>
  );
}
