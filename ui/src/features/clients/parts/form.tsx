/** The fields of a part's form, bound to the part being edited. */
import { Checkbox, DateField, Select, TextArea, TextField } from "@/components";
import type { Option } from "@/components";
import { t } from "@/i18n";
import type { ApiError } from "@/ipc";

/** A part as it is being edited. */
export type PartForm<Part> = {
  value: Part;
  change: (next: Partial<Part>) => void;
  today: string;
  /** What is wrong with a field, in words. */
  fault: (field: string) => string | null;
};

/** The names of the fields of a kind. */
type Of<Part, Kind> = { [Name in keyof Part]: Part[Name] extends Kind ? (Kind extends Part[Name] ? Name : never) : never }[keyof Part] & string;
type Texts<Part> = Of<Part, string> | Of<Part, string | null>;

type Bound<Part, Name> = { form: PartForm<Part>; name: Name; label: string; hint?: string; required?: boolean; autoFocus?: boolean };

const one = <Part,>(name: string, value: unknown): Partial<Part> => ({ [name]: value }) as Partial<Part>;

/** One line. */
export function Line<Part>({ form, name, ...rest }: Bound<Part, Texts<Part>> & { type?: "tel" | "email" | "text" }) {
  return <TextField {...rest} value={(form.value[name] as string | null) ?? ""} onChange={(text) => form.change(one<Part>(name, text))} error={form.fault(name)} />;
}

/** Several lines. */
export function Lines<Part>({ form, name, rows = 2, ...rest }: Bound<Part, Texts<Part>> & { rows?: number }) {
  return <TextArea {...rest} rows={rows} value={(form.value[name] as string | null) ?? ""} onChange={(text) => form.change(one<Part>(name, text))} error={form.fault(name)} />;
}

/** A calendar date. */
export function Day<Part>({ form, name, past, ...rest }: Bound<Part, Of<Part, string | null>> & { past?: boolean }) {
  return (
    <DateField
      {...rest}
      {...(past ? { max: form.today } : {})}
      today={form.today}
      value={form.value[name] as string | null}
      onChange={(date) => form.change(one<Part>(name, date))}
      error={form.fault(name)}
    />
  );
}

/** One of a few. */
export function Choice<Part, Value extends string>({ form, name, ...rest }: Bound<Part, keyof Part & string> & { options: readonly Option<Value>[] }) {
  return <Select<Value> {...rest} value={form.value[name] as Value | null} onChange={(value) => form.change(one<Part>(name, value))} error={form.fault(name)} />;
}

/** Yes or no. */
export function Tick<Part>({ form, name, label }: { form: PartForm<Part>; name: Of<Part, boolean>; label: string }) {
  return <Checkbox isSelected={form.value[name] as boolean} onChange={(on) => form.change(one<Part>(name, on))}>{label}</Checkbox>;
}

/** The members of an enumeration with their words. */
export const optionsOf = <Value extends string>(values: readonly Value[], word: (value: Value) => string): Option<Value>[] =>
  values.map((value) => ({ value, label: word(value) }));

/** What is wrong with a field, where the core said so of this one. */
export function faultWords(error: ApiError | null, field: string, prefix = ""): string | null {
  if (error?.code !== "invalid" || error.detail.field !== `${prefix}${field}`) return null;
  switch (error.detail.fault) {
    case "required": return t("clients-fault-required");
    case "in-future": return t("clients-fault-in-future");
    case "before-start": return t("clients-fault-before-start");
    case "out-of-range": return t("clients-fault-out-of-range");
    case "too-long": return t("clients-fault-too-long");
    default: return t("clients-fault-malformed");
  }
}
