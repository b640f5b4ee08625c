import { Printer } from "lucide-react";
import { Button } from "@/components";
import { t } from "@/i18n";

/** The recovery key, large enough to copy by hand, and a way to print it. */
export function RecoveryKeyCard({ recoveryKey }: { recoveryKey: string }) {
  return (
    <div className="flex flex-col items-start gap-3">
      <p>{t("record-recovery-text")}</p>
      <output aria-label={t("record-recovery-key")} className="block w-full rounded-lg border border-line-strong bg-surface p-4 text-center font-mono text-base leading-8 break-words select-all">
        {recoveryKey}
      </output>
      <div aria-hidden className="print-only-this hidden print:block">
        <p className="text-xl font-semibold">{t("record-print-title")}</p>
        <p className="my-6 border-y border-current py-4 font-mono text-xl">{recoveryKey}</p>
        <p>{t("record-print-text")}</p>
      </div>
      <Button icon={Printer} onPress={() => window.print()}>{t("record-print-key")}</Button>
    </div>
  );
}
