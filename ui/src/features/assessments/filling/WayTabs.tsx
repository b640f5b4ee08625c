/** Form, interview or paper: three ways to fill in the same assessment. */
import { Grid3x3, ListChecks, Tv, type LucideIcon } from "lucide-react";
import { Button, Tooltip, cx } from "@/components";
import { ariaKeys } from "@/components/keys";
import { t } from "@/i18n";
import type { Way } from "../address";

const WAYS: readonly { way: Way; icon: LucideIcon; keys: string }[] = [
  { way: "form", icon: ListChecks, keys: "mod+1" },
  { way: "interview", icon: Tv, keys: "mod+2" },
  { way: "grid", icon: Grid3x3, keys: "mod+3" },
];

export function WayTabs({ way, ways, onShow }: { way: Way; ways: readonly Way[]; onShow: (way: Way) => void }) {
  if (ways.length < 2) return null;
  return (
    <div role="group" aria-label={t("assessments-way")} className="flex rounded-md border border-line p-0.5">
      {WAYS.filter((one) => ways.includes(one.way)).map((one) => (
        <Tooltip key={one.way} text={t(`assessments-way-${one.way}`)} keys={one.keys}>
          <Button size="sm" variant="quiet" icon={one.icon} aria-pressed={one.way === way} aria-keyshortcuts={ariaKeys(one.keys)} className={cx("h-6!", one.way === way && "bg-selected! font-semibold!")} onPress={() => onShow(one.way)}>{t(`assessments-way-${one.way}`)}</Button>
        </Tooltip>
      ))}
    </div>
  );
}
