/** Which kinds of entry are shown. None chosen shows all. */
import { ToggleButton } from "react-aria-components";
import { Check } from "lucide-react";
import { t } from "@/i18n";
import type { TimelineKind } from "@/ipc";
import { KINDS } from "./address";
import { KIND_ICONS } from "./words";

export function KindChips({ chosen, onToggle }: { chosen: readonly TimelineKind[]; onToggle: (kind: TimelineKind, on: boolean) => void }) {
  return (
    <div role="group" aria-label={t("timeline-kinds")} className="flex flex-wrap gap-1.5">
      {KINDS.map((kind) => {
        const Icon = KIND_ICONS[kind];
        return (
          <ToggleButton
            key={kind}
            isSelected={chosen.includes(kind)}
            onChange={(on) => onToggle(kind, on)}
            className="inline-flex h-7 cursor-default items-center gap-1.5 rounded-full border border-line-strong/50 px-2.5 text-xs font-medium text-muted data-hovered:bg-hover data-selected:border-accent data-selected:bg-selected data-selected:text-text"
          >
            {({ isSelected }) => (
              <>
                {isSelected ? <Check aria-hidden className="size-3.5" /> : <Icon aria-hidden className="size-3.5" />}
                {t(`timeline-kind-${kind}`)}
              </>
            )}
          </ToggleButton>
        );
      })}
    </div>
  );
}
