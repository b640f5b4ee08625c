import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";
import { KeyHint } from "./KeyHint";

/** Says what a control does, and its shortcut, on hover and on keyboard focus. The child must be a component of this kit that can be focused. */
export function Tooltip(props: { text: string; keys?: string | undefined; placement?: "top" | "bottom" | "left" | "right"; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {props.children}
      <AriaTooltip offset={6} placement={props.placement ?? "top"} className="overlay-pop flex max-w-xs items-center gap-2 rounded-md px-2 py-1 text-xs text-text">
        {props.text}
        {props.keys && <KeyHint keys={props.keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
