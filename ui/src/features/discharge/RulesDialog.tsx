/** Every rule with what it says, where it comes from and how far that was checked. */
import { useQuery } from "@tanstack/react-query";
import { Failure, useToday } from "@/app/api";
import { Button, Dialog, Skeleton } from "@/components";
import { format, t } from "@/i18n";
import { rulesQuery } from "./queries";
import { sourceInWords } from "./source";

export function RulesDialog({ onClose }: { onClose: () => void }) {
  const rules = useQuery(rulesQuery);
  const today = useToday();
  return (
    <Dialog open onClose={onClose} title={t("discharge-rules-title")} client={null} size="lg" footer={<Button onPress={onClose}>{t("discharge-close")}</Button>}>
      {rules.isError ? <Failure error={rules.error} onRetry={() => void rules.refetch()} /> : !rules.data ? <Skeleton /> : (
        <>
          <p className="text-sm text-muted">{t("discharge-rules-hint")} {t("discharge-rules-checked", { day: format.dayOfYear(rules.data.lastChecked, today) })}</p>
          <dl className="mt-2 flex flex-col">
            {rules.data.rules.map((rule) => (
              <div key={rule.id} className="border-t border-line py-2.5 text-sm">
                <dt className="font-semibold">{rule.title}</dt>
                <dd>{rule.note}</dd>
                <dd className="text-xs text-muted">{sourceInWords(rule)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Dialog>
  );
}
