import { t } from "@/i18n";
import { cx } from "./cx";

/** The shape of what is coming, shown only when it takes longer than a blink (the fade-in waits). */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <div role="status" aria-label={t("components-loading")} className={cx("skeleton-in flex flex-col gap-3", className)}>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className={cx("h-4 animate-pulse rounded-sm bg-line", ["w-11/12", "w-4/5", "w-3/5"][at % 3])} />
      ))}
    </div>
  );
}
