/** The status bar: saved or not, what features bring (the call timer), which record, time to lock. */
import { Check, CircleAlert, FolderLock, LoaderCircle, LockKeyhole } from "lucide-react";
import { Button, Tooltip, cx } from "@/components";
import { format, t } from "@/i18n";
import { useFeatures } from "../FeaturesContext";
import { saveState, type SaveState } from "../state/saveState";
import { useSession } from "../state/session";
import { useStore } from "../state/store";

export function StatusBar({ secondsToLock, onLock }: { secondsToLock: number; onLock: () => void }) {
  const { demo } = useSession();
  const items = useFeatures().flatMap((feature) => Object.entries(feature.statusItems ?? {}));
  const lock = secondsToLock > 60 ? t("shell-locks-in-minutes", { minutes: Math.ceil(secondsToLock / 60) }) : t("shell-locks-in-seconds", { seconds: secondsToLock });
  const soon = secondsToLock < 60;
  return (
    <footer aria-label={t("shell-status")} className="flex h-7 shrink-0 items-center gap-4 overflow-hidden border-t border-line bg-sunken px-4 text-xs text-muted">
      <Saved state={useStore(saveState.store)} />
      {items.map(([name, Item]) => <Item key={name} />)}
      <span className="grow" />
      <span className="flex items-center gap-1.5">
        <FolderLock aria-hidden className="size-3.5" />
        {demo ? t("shell-record-demo") : t("shell-record-own")}
      </span>
      <p role="status" className="sr-only">{soon ? t("shell-locks-soon") : null}</p>
      <Tooltip text={t("commands-lock")} keys="mod+shift+l">
        <Button size="sm" variant="subtle" className={cx("h-6! px-1.5! text-xs! tabular-nums", soon ? "font-semibold! text-warning!" : "font-normal!")} onPress={onLock} aria-label={t("shell-lock-now", { when: lock })}>
          <LockKeyhole aria-hidden className="size-3.5" />
          {lock}
        </Button>
      </Tooltip>
    </footer>
  );
}

/** Speaks only when something went wrong: "saved" at every keystroke would drown out all else. */
function Saved({ state }: { state: SaveState }) {
  if (state.kind === "failed") {
    return (
      <span role="alert" className="flex items-center gap-1.5 font-semibold text-danger">
        <CircleAlert aria-hidden className="size-3.5" />
        {t("shell-not-saved")}
      </span>
    );
  }
  const saving = state.kind === "saving";
  const Icon = saving ? LoaderCircle : Check;
  return (
    <span className="flex items-center gap-1.5">
      <Icon aria-hidden className="size-3.5" />
      {saving ? t("shell-saving") : state.kind === "saved" ? t("shell-saved-at", { time: format.time(state.at) }) : t("shell-all-saved")}
    </span>
  );
}
