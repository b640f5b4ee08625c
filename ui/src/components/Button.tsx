import type { LucideIcon } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { cx } from "./cx";
import { Spinner } from "./Spinner";

/** How much a button asks for attention. One `primary` a view; `danger` only for what cannot be undone; `subtle` for the frame of the window. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "subtle" | "danger";

export type ButtonProps = Omit<AriaButtonProps, "children" | "className" | "style"> & {
  variant?: ButtonVariant;
  size?: "sm" | "md" | "lg";
  icon?: LucideIcon;
  /** Shows that the press is being worked on; presses meanwhile do nothing. */
  busy?: boolean;
  className?: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

const LOOKS: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent border-transparent data-hovered:bg-accent-hover data-pressed:bg-accent-hover",
  secondary: "bg-surface text-text border-line-strong/50 shadow-1 data-hovered:bg-hover data-pressed:bg-selected",
  quiet: "bg-transparent text-text border-transparent data-hovered:bg-hover data-pressed:bg-selected",
  subtle: "bg-transparent text-muted border-transparent data-hovered:bg-hover data-hovered:text-text data-pressed:bg-selected",
  danger: "bg-danger text-on-danger border-transparent data-hovered:opacity-90 data-pressed:opacity-85",
};

const SIZES = {
  sm: "h-7 px-2 gap-1.5 text-sm",
  md: "h-8 px-3 gap-2 text-sm",
  lg: "h-10 px-4 gap-2 text-base",
} as const;

const BASE =
  "inline-flex shrink-0 cursor-default items-center justify-center rounded-md border font-medium whitespace-nowrap select-none " +
  "transition-colors duration-100 data-disabled:cursor-not-allowed data-disabled:border-dashed data-disabled:border-line data-disabled:bg-sunken data-disabled:text-disabled data-disabled:shadow-none";

/** A button with words. */
export function Button({ variant = "secondary", size = "md", icon: Icon, busy, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} isPending={busy ?? false} className={cx(BASE, LOOKS[variant], SIZES[size], className)}>
      {busy ? <Spinner size="sm" /> : Icon ? <Icon aria-hidden className="size-4 shrink-0" /> : null}
      {children}
    </AriaButton>
  );
}

export type IconButtonProps = Omit<AriaButtonProps, "children" | "className" | "style"> & {
  icon: LucideIcon;
  /** What it does: read by assistive technology. Show it to everyone with `Tooltip`. */
  label: string;
  size?: "sm" | "md";
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** A button with an icon only. Wrap it in `Tooltip` so that its name can be seen. */
export function IconButton({ icon: Icon, label, size = "md", className, ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={cx(BASE, LOOKS.subtle, size === "sm" ? "size-6" : "size-8", className)}
    >
      <Icon aria-hidden className="size-4" />
    </AriaButton>
  );
}
