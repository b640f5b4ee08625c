import { Search, X } from "lucide-react";
import type { KeyboardEvent, Ref } from "react";
import { Group, Input, TextField as AriaTextField, Label } from "react-aria-components";
import { t } from "@/i18n";
import { IconButton } from "./Button";
import { cx } from "./cx";

export type SearchFieldProps = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  placeholder?: string;
  /**
   * What ONE Escape does. `clear` (in a page): empties the field. `close` (in a dialog or popover): the press
   * goes on to what the field stands in and closes it, however much is typed.
   */
  escape?: "clear" | "close";
  /** Hears arrow keys and Enter, to move about in the results below without leaving the field. */
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  autoFocus?: boolean;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/** Searches as one types. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, placeholder, escape = "clear", onKeyDown, autoFocus, className, inputRef } = props;
  return (
    <AriaTextField value={value} onChange={onChange} type="search" autoFocus={autoFocus ?? false} className={cx("block min-w-0", className)}>
      <Label className="sr-only">{label}</Label>
      <Group className="field-box">
        <Search aria-hidden className="ms-2.5 size-4 shrink-0 text-muted" />
        <Input
          ref={inputRef}
          placeholder={placeholder ?? label}
          onKeyDown={(event) => {
            if (event.key === "Escape" && escape === "clear" && value !== "") {
              event.preventDefault();
              event.stopPropagation();
              onChange("");
              return;
            }
            onKeyDown?.(event);
          }}
          className="min-w-0 grow appearance-none bg-transparent px-2 py-1 [&::-webkit-search-cancel-button]:hidden"
        />
        {value !== "" && <IconButton size="sm" icon={X} label={t("components-clear")} onPress={() => onChange("")} className="me-1" excludeFromTabOrder />}
      </Group>
    </AriaTextField>
  );
}
