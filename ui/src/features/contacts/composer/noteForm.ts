/** A note as it is typed, and what of it goes to the core. Pure, so that it can be tested and kept as a draft. */
import { localDate } from "@/app/api";
import type { CheckInId, ClientId, Contact, ContactId, ContactNote, ContactOutcome, Direction, EpisodeId, Medium, NoteId, NoteKind, NoteView } from "@/ipc";

/** Everything a note's form holds. Dates and times are the wall clock's where the user is. */
export type NoteForm = {
  kind: NoteKind;
  text: string;
  withWhom: string;
  medium: Medium;
  direction: Direction;
  outcome: ContactOutcome;
  outcomeReason: string;
  on: string;
  at: string;
  minutes: number | null;
  purpose: string;
  checkInId: CheckInId | null;
};

/** What a form is about, beside what is typed. Empty identifiers ask the core to make them. */
export type NoteOf = { clientId: ClientId; noteId: NoteId; contactId: ContactId; episodeId: EpisodeId | null; writtenAt: string; author: string };

const two = (value: number): string => String(value).padStart(2, "0");

/** The wall clock's time of an instant, `HH:MM`. */
export const localTime = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`;

/** A note not begun yet. */
export const blankNote = (now: Date): NoteForm => ({
  kind: "contact", text: "", withWhom: "", medium: "phone", direction: "outgoing", outcome: "reached", outcomeReason: "",
  on: localDate(now), at: localTime(now), minutes: null, purpose: "", checkInId: null,
});

/** The form of a note that is there. */
export function formOf(view: NoteView): NoteForm {
  const blank = blankNote(new Date(view.contact?.at ?? view.note.writtenAt));
  return { ...blank, kind: view.note.kind, text: view.note.text, ...(view.contact ? fromContact(view.contact) : {}) };
}

/** What a contact that was recorded already fills in. */
export function fromContact(contact: Contact): Omit<NoteForm, "kind" | "text"> {
  const at = new Date(contact.at);
  return {
    withWhom: contact.withWhom ?? "", medium: contact.medium, direction: contact.direction, outcome: contact.outcome,
    outcomeReason: contact.outcomeReason ?? "", on: localDate(at), at: localTime(at), minutes: contact.minutes, purpose: contact.purpose,
    checkInId: contact.checkInId,
  };
}

/** The instant the wall clock's date and time name; null when they name none. */
export function instantOf(on: string, at: string): string | null {
  const millis = new Date(`${on}T${at.slice(0, 5)}`).getTime();
  return Number.isNaN(millis) ? null : new Date(millis).toISOString();
}

/** Why an outcome came so is asked for these. */
export const hasReason = (outcome: ContactOutcome): boolean => outcome === "refused" || outcome === "not-possible";

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** What goes to the core. `known` is the contact as it was read: its second is not lost by showing minutes. */
export function contactNoteOf(form: NoteForm, of: NoteOf, known: Contact | null): ContactNote {
  const { clientId, noteId, contactId, episodeId, writtenAt, author } = of;
  const aboutContact = form.kind === "contact";
  const unmoved = known !== null && fromContact(known).on === form.on && fromContact(known).at === form.at;
  return {
    note: { id: noteId, clientId, kind: form.kind, contactId: aboutContact && contactId !== "" ? contactId : null, text: form.text, writtenAt, author, signedAt: null, source: null },
    contact: aboutContact
      ? {
          id: contactId, clientId, episodeId: known?.episodeId ?? episodeId, checkInId: form.checkInId, at: unmoved ? known.at : (instantOf(form.on, form.at) ?? writtenAt),
          minutes: form.minutes, direction: form.direction, medium: form.medium, withWhom: orNull(form.withWhom), outcome: form.outcome,
          outcomeReason: hasReason(form.outcome) ? orNull(form.outcomeReason) : null, purpose: form.purpose.trim(), source: null,
        }
      : null,
  };
}

/** A field that keeps a note from being saved or signed. */
export type Fault = { field: keyof NoteForm; why: "required" | "in-future" };

/** What must be put right first. Signing asks for words; saving does not. */
export function faultsOf(form: NoteForm, now: Date, signing: boolean): Fault[] {
  const faults: Fault[] = [];
  if (form.kind === "contact") {
    const at = instantOf(form.on, form.at);
    if (at === null) faults.push({ field: "at", why: "required" });
    // The core allows clocks five minutes of difference.
    else if (new Date(at).getTime() > now.getTime() + 5 * 60_000) faults.push({ field: "on", why: "in-future" });
    if (form.outcome === "not-possible" && form.outcomeReason.trim() === "") faults.push({ field: "outcomeReason", why: "required" });
  }
  if (signing && form.text.trim() === "") faults.push({ field: "text", why: "required" });
  return faults;
}

/** What is kept of a note while it is typed. */
export type NoteDraft = {
  form: NoteForm;
  /** When the timer was started that is running, in milliseconds since the epoch. */
  startedAt: number | null;
  /** The contact it tells of, if that was recorded before. */
  contactId: ContactId;
};

/** A draft's text. */
export const writeDraft = (draft: NoteDraft): string => JSON.stringify(draft);

/** A draft from its text; null when it is none. */
export function readDraft(body: string): NoteDraft | null {
  try {
    const draft: unknown = JSON.parse(body);
    if (typeof draft !== "object" || draft === null || !("form" in draft) || typeof draft.form !== "object" || draft.form === null) return null;
    const { form, startedAt, contactId } = draft as { form: Partial<NoteForm>; startedAt?: unknown; contactId?: unknown };
    return {
      // A field that an older version did not know is filled in.
      form: { ...blankNote(new Date()), ...form },
      startedAt: typeof startedAt === "number" ? startedAt : null,
      contactId: typeof contactId === "string" ? contactId : "",
    };
  } catch {
    return null;
  }
}
