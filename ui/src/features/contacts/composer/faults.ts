/** What is wrong with a note's field, in words. */
import { t } from "@/i18n";
import type { ApiError } from "@/ipc";
import type { Fault, NoteForm } from "./noteForm";

/** What the form itself found. */
export function faultWords(faults: readonly Fault[], field: keyof NoteForm): string | null {
  const fault = faults.find((one) => one.field === field);
  if (!fault) return null;
  if (fault.why === "in-future") return t("contacts-fault-in-future");
  return field === "text" ? t("contacts-fault-no-text") : field === "at" ? t("contacts-fault-no-time") : t("contacts-fault-no-reason");
}

/** What the core said of it. A contact's instant is the form's day. */
export function coreFault(error: ApiError | null, field: keyof NoteForm): string | null {
  if (error?.code !== "invalid") return null;
  if (error.detail.field !== (field === "on" ? "at" : field)) return null;
  switch (error.detail.fault) {
    case "in-future": return t("contacts-fault-in-future");
    case "too-long": return t("contacts-fault-too-long");
    case "reason-required": return t("contacts-fault-no-reason");
    case "required": return t("contacts-fault-no-text");
    default: return t("contacts-fault-unclear");
  }
}
