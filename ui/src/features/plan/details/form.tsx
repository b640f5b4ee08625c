/** Fields that write into an item or the plan's head as one types, each with its own fault. */
import { Checkbox, DateField, NumberField, Select, TextArea, TextField, type Option } from "@/components";
import type { ReactNode } from "react";
import { useToday } from "@/app/api";
import { t } from "@/i18n";
import type { ApiError } from "@/ipc";
import { faultAt } from "../faults";
import { fieldInWords, type FieldName } from "../words";

/** What a form is bound to. */
export type Form<T> = { value: T; change: (change: Partial<T>) => void; fault: ApiError | null };

/** The fields of T that hold a V. */
type FieldOf<T, V> = Extract<{ [K in keyof T]-?: [T[K]] extends [V] ? K : never }[keyof T], FieldName>;

/** Marks where a field stands, so that what is missing can lead to it. */
export const Field = ({ name, children }: { name: FieldName; children: ReactNode }) => <div data-field={name}>{children}</div>;

/** Puts the cursor into a field. */
export function focusField(within: ParentNode | null, name: string): boolean {
  const at = within?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"] :is(input, textarea, button)`);
  at?.focus();
  at?.scrollIntoView({ block: "center" });
  return at != null;
}

const set = <T,>(field: keyof T, value: unknown): Partial<T> => ({ [field]: value }) as unknown as Partial<T>;

type Props<T, V> = { form: Form<T>; field: FieldOf<T, V>; hint?: string };

export function Line<T>({ form, field, hint }: Props<T, string>) {
  return (
    <Field name={field}>
      <TextField label={fieldInWords(field)} value={form.value[field as keyof T] as string} onChange={(text) => form.change(set<T>(field as keyof T, text))} error={faultAt(form.fault, field)} {...(hint ? { hint } : {})} />
    </Field>
  );
}

export function Text<T>({ form, field, hint, rows = 2 }: Props<T, string> & { rows?: number }) {
  return (
    <Field name={field}>
      <TextArea label={fieldInWords(field)} rows={rows} maxRows={12} value={form.value[field as keyof T] as string} onChange={(text) => form.change(set<T>(field as keyof T, text))} error={faultAt(form.fault, field)} {...(hint ? { hint } : {})} />
    </Field>
  );
}

export function Day<T>({ form, field, hint }: Props<T, string | null>) {
  const today = useToday();
  return (
    <Field name={field}>
      <DateField label={fieldInWords(field)} today={today} value={form.value[field as keyof T] as string | null} onChange={(day) => form.change(set<T>(field as keyof T, day))} error={faultAt(form.fault, field)} {...(hint ? { hint } : {})} />
    </Field>
  );
}

/** 0 to 10, as the client says it. */
export function Scale<T>({ form, field, hint }: Props<T, number | null>) {
  return (
    <Field name={field}>
      <NumberField label={fieldInWords(field)} min={0} max={10} step={1} value={form.value[field as keyof T] as number | null} onChange={(value) => form.change(set<T>(field as keyof T, value))} error={faultAt(form.fault, field)} {...(hint ? { hint } : {})} />
    </Field>
  );
}

const NONE = "none";

/** One of a few; with `optional` also none of them. */
export function Choice<T>({ form, field, options, optional, hint }: Props<T, string | null> & { options: readonly Option[]; optional?: boolean }) {
  const all = optional ? [{ value: NONE, label: t("plan-not-said") }, ...options] : options;
  return (
    <Field name={field}>
      <Select
        label={fieldInWords(field)}
        options={all}
        value={(form.value[field as keyof T] as string | null) ?? NONE}
        onChange={(value) => form.change(set<T>(field as keyof T, value === NONE ? null : value))}
        error={faultAt(form.fault, field)}
        {...(hint ? { hint } : {})}
      />
    </Field>
  );
}

/** Whether it stays off the client's copy. */
export const KeptOff = ({ form, hint }: { form: Form<{ sensitive: boolean }>; hint: string }) => (
  <Field name="sensitive">
    <Checkbox isSelected={form.value.sensitive} onChange={(sensitive) => form.change({ sensitive })}>
      {t("plan-field-sensitive")}
      <span className="block text-xs text-muted">{hint}</span>
    </Checkbox>
  </Field>
);

/** Short fields side by side, as narrow as the panel is. */
export const Pair = ({ children }: { children: ReactNode }) => <div className="grid items-start gap-x-3 gap-y-4 @xs:grid-cols-2">{children}</div>;
