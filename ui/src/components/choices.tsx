import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  Radio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  type CheckboxProps as AriaCheckboxProps,
  type SwitchProps as AriaSwitchProps,
} from "react-aria-components";
import { cx } from "./cx";
import { FieldParts, type FieldProps } from "./Field";
import type { Option } from "./options";

export type CheckboxProps = Omit<AriaCheckboxProps, "children" | "className" | "style"> & { children: ReactNode; className?: string };

/* Each label is `relative`: the native input inside it is hidden by position, and without this it would lie
   outside the box that scrolls, and the keyboard could not bring it into view. */

/** Yes or no to a statement. */
export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={cx("group relative flex items-start gap-2 text-sm outline-none", className)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span
            className={cx(
              "mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border",
              "group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus",
              isSelected || isIndeterminate ? "border-accent bg-accent text-on-accent" : "border-line-strong bg-surface",
              "group-data-disabled:opacity-50",
            )}
          >
            {isIndeterminate ? <Minus aria-hidden className="size-3" strokeWidth={3} /> : isSelected ? <Check aria-hidden className="size-3" strokeWidth={3} /> : null}
          </span>
          <span className="group-data-disabled:text-disabled">{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}

export type SwitchProps = Omit<AriaSwitchProps, "children" | "className" | "style"> & { children: ReactNode; className?: string };

/** Something that is on or off from the moment it is pressed. */
export function Switch({ children, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className={cx("group relative flex items-start gap-2.5 text-sm outline-none", className)}>
      <span className="mt-px flex h-5 w-9 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5 transition-colors group-data-disabled:opacity-50 group-data-selected:border-accent group-data-selected:bg-accent group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus">
        <span className="flex size-3.5 items-center justify-center rounded-full bg-line-strong transition-transform group-data-selected:translate-x-4 group-data-selected:bg-on-accent" />
      </span>
      <span className="group-data-disabled:text-disabled">{children}</span>
    </AriaSwitch>
  );
}

export type RadioGroupProps<Value extends string> = FieldProps & {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Side by side, for two or three short choices. */
  horizontal?: boolean;
  disabled?: boolean;
};

/** One of a few, all in view. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, hideLabel, hint, error, required, className, options, value, onChange, horizontal, disabled } = props;
  return (
    <AriaRadioGroup
      value={value}
      onChange={(next) => onChange(next as Value)}
      isDisabled={disabled ?? false}
      isInvalid={Boolean(error)}
      isRequired={required ?? false}
      orientation={horizontal ? "horizontal" : "vertical"}
      validationBehavior="aria"
      className={cx("block", className)}
    >
      <FieldParts {...{ label, hideLabel, hint, error, required }}>
        <div className={cx("flex", horizontal ? "flex-wrap gap-x-5 gap-y-1.5" : "flex-col gap-1.5")}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value} className="group relative flex items-start gap-2 text-sm outline-none">
              <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface group-data-disabled:opacity-50 group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-selected:border-accent group-data-selected:bg-accent">
                <span className="hidden size-1.5 rounded-full bg-on-accent group-data-selected:block" />
              </span>
              <span className="group-data-disabled:text-disabled">
                {option.label}
                {option.detail && <span className="block text-xs text-muted">{option.detail}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldParts>
    </AriaRadioGroup>
  );
}
