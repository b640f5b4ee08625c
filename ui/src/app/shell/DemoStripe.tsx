import { FlaskConical } from "lucide-react";
import { Button } from "@/components";
import { t } from "@/i18n";
import { useChooseRecord } from "../state/session";

/** Always there while the demo record is open, so that nobody takes it for real or keeps real clients in it. */
export function DemoStripe() {
  const choose = useChooseRecord();
  return (
    <aside aria-label={t("shell-demo")} className="flex min-h-8 shrink-0 items-center gap-2 border-b border-line bg-warning-soft px-4 text-sm text-warning">
      <FlaskConical aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 grow py-1">
        <strong className="font-semibold">{t("shell-demo")}</strong> <span>{t("shell-demo-meaning")}</span>
      </p>
      <Button size="sm" variant="quiet" className="text-warning!" onPress={() => choose.mutate("own")} busy={choose.isPending}>{t("shell-demo-leave")}</Button>
    </aside>
  );
}
