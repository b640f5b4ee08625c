import type { ReactElement, ReactNode } from "react";
import { Dialog, DialogTrigger, Popover as AriaPopover } from "react-aria-components";
import { cx } from "./cx";

export type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  /** Read when it opens. */
  label: string;
  placement?: "bottom start" | "bottom end" | "top" | "right" | "left";
  /** For a list rather than a few fields. */
  wide?: boolean;
  className?: string;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A small panel beside the button that opened it. */
export function Popover({ trigger, label, placement = "bottom start", wide, className, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover placement={placement} offset={6} className={cx("overlay-pop scroll-calm", wide ? "max-w-xl" : "max-w-md")}>
        <Dialog aria-label={label} className={cx("p-3 outline-none", className)}>
          {({ close }) => (typeof children === "function" ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
