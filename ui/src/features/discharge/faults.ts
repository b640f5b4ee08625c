/** What the core finds wrong with a discharge, on the field it is about. */
import { t } from "@/i18n";
import type { ApiError } from "@/ipc";

export function faultWords(error: ApiError | null, field: string): string | null {
  if (error?.code !== "invalid" || error.detail.field !== field) return null;
  switch (error.detail.fault) {
    case "required": return t("discharge-fault-required");
    case "in-future": return t("discharge-fault-in-future");
    case "before-start": return t("discharge-fault-before-start");
    case "out-of-range": return t("discharge-fault-out-of-range");
    default: return t("discharge-fault-unclear");
  }
}
