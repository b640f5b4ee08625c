import { LoaderCircle, X } from "lucide-react";
import { Label, ProgressBar } from "react-aria-components";
import { t } from "@/i18n";
import { IconButton } from "./Button";
import { cx } from "./cx";

/** A turning ring. Says "Working" to assistive technology unless something beside it says more. */
export function Spinner({ size = "md", label }: { size?: "sm" | "md" | "lg"; label?: string }) {
  const rem = { sm: "size-4", md: "size-5", lg: "size-8" }[size];
  return (
    <span role="status" aria-label={label ?? t("components-working")} className="inline-flex">
      <LoaderCircle aria-hidden className={cx(rem, "animate-spin text-current opacity-70")} />
    </span>
  );
}

/** How far something long has come, and a way to stop it. Leave out `value` when nobody knows how long it takes. */
export function Progress(props: { label: string; value?: number; onCancel?: () => void }) {
  const { label, value, onCancel } = props;
  return (
    <div className="flex items-end gap-2">
      <ProgressBar {...(value === undefined ? { isIndeterminate: true } : { value })} className="grow">
        {({ percentage, valueText }) => (
          <>
            <div className="mb-1 flex justify-between gap-4 text-sm">
              <Label>{label}</Label>
              <span className="text-muted">{valueText}</span>
            </div>
            <div className="h-1.5 overflow-hidden rounded-full bg-line contrast:border contrast:border-line-strong contrast:bg-surface">
              <div
                className={cx("h-full rounded-full bg-accent", percentage === undefined && "w-1/3 animate-pulse")}
                style={percentage === undefined ? undefined : { width: `${percentage}%` }}
              />
            </div>
          </>
        )}
      </ProgressBar>
      {onCancel && <IconButton size="sm" icon={X} label={t("components-cancel-task", { task: label })} onPress={onCancel} />}
    </div>
  );
}
