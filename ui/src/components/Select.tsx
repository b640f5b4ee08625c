import { Check, ChevronDown } from "lucide-react";
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from "react-aria-components";
import { t } from "@/i18n";
import { cx } from "./cx";
import { FieldParts, type FieldProps } from "./Field";
import type { Option } from "./options";

export type SelectProps<Value extends string> = FieldProps & {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** What stands there while nothing is chosen. */
  prompt?: string;
  disabled?: boolean;
  autoFocus?: boolean;
};

/** One of a few: up to a dozen known choices. For more, or for typing, take `ComboBox`. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hideLabel, hint, error, required, className, options, value, onChange, prompt, disabled, autoFocus } = props;
  return (
    <AriaSelect
      value={value}
      onChange={(key) => key !== null && onChange(key as Value)}
      placeholder={prompt ?? t("components-choose")}
      isDisabled={disabled ?? false}
      isInvalid={Boolean(error)}
      isRequired={required ?? false}
      autoFocus={autoFocus ?? false}
      validationBehavior="aria"
      className={cx("block min-w-0", className)}
    >
      <FieldParts {...{ label, hideLabel, hint, error, required }}>
        <Button className="field-box w-full justify-between gap-2 px-2.5 text-start">
          <SelectValue className="truncate data-placeholder:text-muted">{({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}</SelectValue>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
        </Button>
      </FieldParts>
      <Popover className="overlay-pop scroll-calm min-w-(--trigger-width) p-1" offset={4}>
        <ListBox items={options.map((option) => ({ ...option, id: option.value }))} className="max-h-80 outline-none">
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** A line of a list to choose from. The chosen one bears a tick, not only a colour. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.value}
      textValue={option.label}
      className="flex cursor-default items-center gap-2 rounded-sm px-2 py-1.5 text-sm outline-none data-focused:bg-hover data-disabled:text-disabled"
    >
      {({ isSelected }) => (
        <>
          <Check aria-hidden className={cx("size-4 shrink-0 text-accent", !isSelected && "invisible")} />
          <span className="min-w-0">
            <Text slot="label" className="block">{option.label}</Text>
            {option.detail && <Text slot="description" className="block text-xs text-muted">{option.detail}</Text>}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
