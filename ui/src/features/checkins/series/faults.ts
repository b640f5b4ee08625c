/** What the core finds wrong with a series, on the field it is about. */
import { t } from "@/i18n";
import type { ApiError } from "@/ipc";
import type { SeriesForm } from "./cadenceForm";

/** The core's names of fields that the form calls otherwise. */
const NAMES: Record<string, keyof SeriesForm | undefined> = { on: "until", count: "times" };

export function faultWords(error: ApiError | null, field: keyof SeriesForm): string | null {
  if (error?.code !== "invalid" || error.detail.field === null) return null;
  const named = error.detail.field.split(".").at(-1) ?? "";
  if ((NAMES[named] ?? named) !== field) return null;
  switch (error.detail.fault) {
    case "required": return t("checkins-fault-required");
    case "out-of-range": return t("checkins-fault-out-of-range");
    case "before-start": return t("checkins-fault-before-start");
    case "unknown-zone": return t("checkins-fault-unknown-zone");
    case "too-long": return t("checkins-fault-too-long");
    default: return t("checkins-fault-unclear");
  }
}
