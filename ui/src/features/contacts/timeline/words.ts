/** Entries of the timeline in words and icons. */
import { Activity, BellRing, ClipboardCheck, DoorOpen, FileStack, Hospital, NotebookPen, PhoneCall, Printer, type LucideIcon } from "lucide-react";
import { localDate } from "@/app/api";
import { format, t } from "@/i18n";
import type { Measure, TimelineBody, TimelineEntry, TimelineKind } from "@/ipc";

export const KIND_ICONS: Record<TimelineKind, LucideIcon> = {
  note: NotebookPen, contact: PhoneCall, "check-in": BellRing, encounter: Hospital, measure: Activity, printing: Printer, "plan-version": FileStack, assessment: ClipboardCheck, discharge: DoorOpen,
};

export function kindOf(body: TimelineBody): TimelineKind {
  return body.kind === "checkIn" ? "check-in" : body.kind === "planVersion" ? "plan-version" : body.kind;
}

/** What tells an entry from every other. */
export function entryKey({ body }: TimelineEntry): string {
  switch (body.kind) {
    case "note": return body.note.note.id;
    case "contact": return body.contact.id;
    case "checkIn": return body.checkIn.id;
    case "encounter": return body.encounter.id;
    case "measure": return body.measure.id;
    case "printing": return body.printing.id;
    case "planVersion": return body.version.id;
    case "assessment": return body.assessment.id;
    case "discharge": return body.discharge.id;
  }
}

/** The day an entry stands on: a discharge has a day and no hour, whatever the zone. */
export function entryDay({ at, body }: TimelineEntry): string {
  return body.kind === "discharge" ? body.discharge.dischargedOn : localDate(new Date(at));
}

/** `Blood pressure 142/88 mmHg`, `PHQ-9 total 12`. */
export function measureInWords(measure: Measure): string {
  const name = measure.kind === "score" || measure.name !== "" ? measure.name : t(`timeline-measure-${measure.kind}`);
  const unit = format.unit(measure.unit);
  const digits = { maximumFractionDigits: 1 };
  const value = format.number(measure.value, digits);
  const both = measure.secondValue === null ? value : `${value}/${format.number(measure.secondValue, digits)}`;
  return [name, unit === "%" ? `${both}%` : both, unit === "%" ? "" : unit].filter(Boolean).join(" ");
}
