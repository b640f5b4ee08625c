/** One thing to choose from: in a select, a combo box, a radio group, tabs. */
export type Option<Value extends string = string> = {
  value: Value;
  label: string;
  /** A second, quieter line. */
  detail?: string;
};
