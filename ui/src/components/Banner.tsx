import { CircleCheck, Info, OctagonAlert, TriangleAlert, X, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "@/i18n";
import { IconButton } from "./Button";
import { cx } from "./cx";

export type BannerTone = "info" | "success" | "warning" | "danger";

const LOOKS: Record<BannerTone, { icon: LucideIcon; look: string; mark: string }> = {
  info: { icon: Info, look: "bg-info-soft", mark: "text-info" },
  success: { icon: CircleCheck, look: "bg-success-soft", mark: "text-success" },
  warning: { icon: TriangleAlert, look: "bg-warning-soft", mark: "text-warning" },
  danger: { icon: OctagonAlert, look: "bg-danger-soft", mark: "text-danger" },
};

/** Something to know about the whole view, standing above it. */
export function Banner(props: { tone?: BannerTone; title?: string; actions?: ReactNode; onDismiss?: () => void; children?: ReactNode; className?: string }) {
  const { tone = "info", title, actions, onDismiss, children, className } = props;
  const { icon: Icon, look, mark } = LOOKS[tone];
  return (
    <div role={tone === "danger" ? "alert" : "status"} className={cx("flex items-start gap-3 rounded-md px-3 py-2.5 text-sm contrast:border contrast:border-current", look, className)}>
      <Icon aria-hidden className={cx("mt-0.5 size-4 shrink-0", mark)} />
      <div className="min-w-0 grow">
        {title && <p className="font-semibold">{title}</p>}
        {children}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
      {onDismiss && <IconButton size="sm" icon={X} label={t("components-dismiss")} onPress={onDismiss} />}
    </div>
  );
}
