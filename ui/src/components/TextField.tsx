import type { HTMLInputTypeAttribute, ReactNode, Ref } from "react";
import { Group, Input, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components";
import { cx } from "./cx";
import { FieldParts, type FieldProps } from "./Field";

export type TextFieldProps = FieldProps &
  Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid" | "isRequired" | "type"> & {
    type?: HTMLInputTypeAttribute;
    /** Stands before the text inside the box: an icon, a unit. */
    before?: ReactNode;
    /** Stands after the text inside the box: a unit, a button. */
    after?: ReactNode;
    placeholder?: string;
    /** Large, for the lock screen and the first run. */
    large?: boolean;
    inputRef?: Ref<HTMLInputElement>;
  };

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, hint, error, required, className, before, after, placeholder, large, inputRef, ...rest } = props;
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} isRequired={required ?? false} validationBehavior="aria" className={cx("block min-w-0", className)}>
      <FieldParts {...{ label, hideLabel, hint, error, required }}>
        <Group className={cx("field-box", large && "min-h-10 text-base")}>
          {before && <span className="ps-2.5 text-muted">{before}</span>}
          <Input ref={inputRef} placeholder={placeholder} className="min-w-0 grow bg-transparent px-2.5 py-1" />
          {after && <span className="flex items-center pe-1 text-muted">{after}</span>}
        </Group>
      </FieldParts>
    </AriaTextField>
  );
}
