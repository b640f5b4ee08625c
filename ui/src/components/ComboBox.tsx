import { ChevronDown } from "lucide-react";
import { useState, type Ref } from "react";
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, Popover, type Key } from "react-aria-components";
import { t } from "@/i18n";
import { cx } from "./cx";
import { FieldParts, type FieldProps } from "./Field";
import type { Option } from "./options";
import { OptionItem } from "./Select";

export type ComboBoxProps = FieldProps & {
  options: readonly Option[];
  /** The chosen value, or with `free` any text. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** What is typed need not be one of the options. */
  free?: boolean;
  /** Hears what is typed, to fetch `options` that fit; the component then leaves filtering to the caller. */
  onSearch?: (text: string) => void;
  placeholder?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
};

/** One of many, found by typing. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hideLabel, hint, error, required, className, options, value, onChange, free, onSearch, placeholder, disabled, autoFocus, inputRef } = props;
  const chosen = options.find((option) => option.value === value);
  const shown = chosen?.label ?? (free ? (value ?? "") : "");
  const [text, setText] = useState(shown);
  const [follows, setFollows] = useState(shown);
  // The value was changed from outside: show the new one.
  if (follows !== shown) {
    setFollows(shown);
    setText(shown);
  }

  // Given as `items` they are shown as they come; as `defaultItems` the component finds those that fit.
  const items = options.map((option) => ({ ...option, id: option.value }));
  const type = (next: string) => {
    setText(next);
    onSearch?.(next);
    if (free) onChange(next === "" ? null : (options.find((option) => option.label === next)?.value ?? next));
    else if (next === "" && value !== null) onChange(null);
  };
  const choose = (key: Key | null) => {
    if (key === null) return;
    const option = options.find((one) => one.value === key);
    setText(option?.label ?? String(key));
    onChange(String(key));
  };

  return (
    <AriaComboBox
      inputValue={text}
      onInputChange={type}
      value={chosen ? chosen.value : null}
      onChange={choose}
      {...(onSearch ? { items } : { defaultItems: items })}
      allowsCustomValue={free ?? false}
      allowsEmptyCollection={!free}
      isDisabled={disabled ?? false}
      isInvalid={Boolean(error)}
      isRequired={required ?? false}
      autoFocus={autoFocus ?? false}
      menuTrigger="input"
      validationBehavior="aria"
      className={cx("block min-w-0", className)}
    >
      <FieldParts {...{ label, hideLabel, hint, error, required }}>
        <Group className="field-box">
          <Input {...(inputRef ? { ref: inputRef } : {})} placeholder={placeholder} className="min-w-0 grow bg-transparent px-2.5 py-1" />
          <Button className="flex size-7 items-center justify-center text-muted">
            <ChevronDown aria-hidden className="size-4" />
          </Button>
        </Group>
      </FieldParts>
      <Popover className="overlay-pop scroll-calm min-w-(--trigger-width) p-1" offset={4}>
        <ListBox<Option & { id: string }>
          className="max-h-80 outline-none"
          renderEmptyState={() => <p className="px-2 py-1.5 text-sm text-muted">{t("components-nothing-found")}</p>}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
