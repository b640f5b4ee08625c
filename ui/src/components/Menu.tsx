import type { LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { KeyHint } from "./KeyHint";
import { cx } from "./cx";

/** A line of a menu. */
export type MenuEntry = {
  id: string;
  label: string;
  icon?: LucideIcon;
  keys?: string | undefined;
  /** Cannot be undone: drawn in the danger colour, with its icon. */
  danger?: boolean;
  disabled?: boolean;
  onAction: () => void;
};

export type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  label: string;
  /** Groups are drawn apart by a line. */
  groups: readonly (readonly MenuEntry[])[];
  placement?: "bottom start" | "bottom end" | "top start" | "right top";
};

/** Things to do, behind a button. */
export function Menu({ trigger, label, groups, placement = "bottom start" }: MenuProps) {
  const filled = groups.filter((group) => group.length > 0);
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className="overlay-pop scroll-calm min-w-48 p-1">
        <AriaMenu aria-label={label} className="outline-none">
          {filled.map((group, at) => (
            <MenuSection key={group[0]?.id} aria-label={label}>
              {at > 0 && <Separator className="my-1 h-px bg-line" />}
              {group.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.label}
                  isDisabled={entry.disabled ?? false}
                  onAction={entry.onAction}
                  className={cx(
                    "flex cursor-default items-center gap-2 rounded-sm px-2 py-1.5 text-sm outline-none data-focused:bg-hover data-disabled:text-disabled",
                    entry.danger && "text-danger",
                  )}
                >
                  <span className="flex size-4 shrink-0 items-center justify-center">{entry.icon && <entry.icon aria-hidden className="size-4" />}</span>
                  <span className="grow">{entry.label}</span>
                  {entry.keys && <KeyHint keys={entry.keys} />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
