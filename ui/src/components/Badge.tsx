import type { LucideIcon } from "lucide-react";
import { cx } from "./cx";

/** What a colour stands for; the word and the icon say it too. */
export type Tone = "neutral" | "accent" | "danger" | "warning" | "success" | "info";

const TONES: Record<Tone, string> = {
  neutral: "bg-sunken text-muted border-line",
  accent: "bg-accent-soft text-accent border-transparent",
  danger: "bg-danger-soft text-danger border-transparent",
  warning: "bg-warning-soft text-warning border-transparent",
  success: "bg-success-soft text-success border-transparent",
  info: "bg-info-soft text-info border-transparent",
};

/** A state in a word and an icon: never the colour alone. */
export function StatusTag({ icon: Icon, tone = "neutral", children, className }: { icon: LucideIcon; tone?: Tone; children: string; className?: string }) {
  return (
    <span className={cx("inline-flex h-5 items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap contrast:border-current", TONES[tone], className)}>
      <Icon aria-hidden className="size-3 shrink-0" />
      {children}
    </span>
  );
}

/** A number or a short word beside something else. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: string | number }) {
  return (
    <span className={cx("inline-flex h-5 min-w-5 items-center justify-center rounded-full border px-1.5 text-xs font-medium contrast:border-current", TONES[tone])}>{children}</span>
  );
}
