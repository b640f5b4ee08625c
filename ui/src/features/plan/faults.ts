/** Why the core did not keep something, in words that stand at the field. */
import { failureTitle } from "@/app/api";
import { t } from "@/i18n";
import { toApiError } from "@/ipc";

const FAULTS = ["required", "too-long", "out-of-range", "in-future", "before-start", "malformed", "reason-required"] as const;

/** What is wrong, by the kind of fault the core names; otherwise by its code. */
export function faultIn(error: unknown): string {
  const { detail } = toApiError(error);
  const fault = FAULTS.find((one) => one === detail.fault);
  return fault ? t(`plan-fault-${fault}`) : failureTitle(error);
}

/** The same, where it is this field that is at fault. */
export const faultAt = (error: unknown, field: string): string | null => (error && toApiError(error).detail.field === field ? faultIn(error) : null);
