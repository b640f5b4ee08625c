/** How much of the day is still being worked out, beside its date: a calm line, gone when all is known. */
import { Spinner } from "@/components";
import { t } from "@/i18n";

export function Unplanned({ left }: { left: number }) {
  if (left === 0) return null;
  return (
    <span className="inline-flex items-center gap-1.5 text-sm tabular-nums">
      {/* Only this is announced, and once: the number beside it falls many times a second. */}
      <Spinner size="sm" label={t("today-unplanned-what")} />
      {t("today-unplanned", { count: left })}
    </span>
  );
}
