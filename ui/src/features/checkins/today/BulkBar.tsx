/** What can be done with all that is selected, in place of the outcomes of one. */
import { CalendarClock, CircleSlash, X } from "lucide-react";
import { usePreferences } from "@/app/api";
import { Button, FootBar, KeyHint } from "@/components";
import { t } from "@/i18n";

export function BulkBar({ count, onMove, onSettle, onNone }: { count: number; onMove: () => void; onSettle: () => void; onNone: () => void }) {
  const { singleKeyShortcuts: keys } = usePreferences();
  return (
    <FootBar label={t("today-together")}>
      <p aria-live="polite" className="pb-1.5 text-sm font-semibold">{t("today-selected", { count })}</p>
      <div className="flex flex-wrap items-center gap-1.5">
        <Button size="sm" icon={CalendarClock} aria-keyshortcuts={keys ? "S" : undefined} onPress={onMove}>{t("today-move-together")}{keys && <KeyHint keys="s" />}</Button>
        <Button size="sm" icon={CircleSlash} aria-keyshortcuts={keys ? "P" : undefined} onPress={onSettle}>{t("today-settle-together")}{keys && <KeyHint keys="p" />}</Button>
        <Button size="sm" variant="quiet" icon={X} onPress={onNone}>{t("today-select-none")}</Button>
        <span className="text-xs text-muted">{t("today-selecting")}</span>
      </div>
    </FootBar>
  );
}
