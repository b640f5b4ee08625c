import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { t } from "@/i18n";
import { cx } from "./cx";

/** What every labelled field takes beside its own value. */
export type FieldProps = {
  label: string;
  /** Keeps the label for assistive technology only, where the place says what the field is. */
  hideLabel?: boolean;
  /** One line under the field: why it is asked, or in what form. */
  hint?: string;
  /** What is wrong, in words; marks the field. */
  error?: string | null | undefined;
  /** Marks the label; nothing is said about fields that may stay empty. */
  required?: boolean;
  className?: string;
};

/** Label above, hint and error below. Used inside a React Aria field, whose contexts join the parts. */
export function FieldParts(props: FieldProps & { children: ReactNode }) {
  const { label, hideLabel, hint, error, required, children } = props;
  return (
    <>
      <Label className={cx("mb-1 block text-sm font-medium text-text", hideLabel && "sr-only")}>
        {label}
        {required && <span className="ms-1 font-normal text-muted">{t("components-required")}</span>}
      </Label>
      {children}
      {hint && !error && (
        <Text slot="description" className="mt-1 block text-xs text-muted">
          {hint}
        </Text>
      )}
      <FieldError className="mt-1 block text-xs font-medium text-danger">{error}</FieldError>
    </>
  );
}
