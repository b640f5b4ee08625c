import { Minus, Plus } from "lucide-react";
import { Button, Group, Input, NumberField as AriaNumberField } from "react-aria-components";
import { cx } from "./cx";
import { FieldParts, type FieldProps } from "./Field";

export type NumberFieldProps = FieldProps & {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  format?: Intl.NumberFormatOptions;
  /** Stands after the number: a unit. */
  unit?: string;
  disabled?: boolean;
  autoFocus?: boolean;
};

/** A number as the locale writes it; arrow keys step. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, hint, error, required, className, value, onChange, min, max, step, format, unit, disabled, autoFocus } = props;
  const stepper = "flex h-full w-6 items-center justify-center text-muted data-hovered:text-text data-disabled:opacity-40";
  return (
    <AriaNumberField
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
      {...(format === undefined ? {} : { formatOptions: format })}
      isDisabled={disabled ?? false}
      isInvalid={Boolean(error)}
      isRequired={required ?? false}
      autoFocus={autoFocus ?? false}
      validationBehavior="aria"
      className={cx("block min-w-0", className)}
    >
      <FieldParts {...{ label, hideLabel, hint, error, required }}>
        <Group className="field-box pe-1">
          <Input className="w-full min-w-0 grow bg-transparent px-2.5 py-1" />
          {unit && <span className="pe-1 whitespace-nowrap text-muted">{unit}</span>}
          <Button slot="decrement" className={stepper}><Minus aria-hidden className="size-3.5" /></Button>
          <Button slot="increment" className={stepper}><Plus aria-hidden className="size-3.5" /></Button>
        </Group>
      </FieldParts>
    </AriaNumberField>
  );
}
