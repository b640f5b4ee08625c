import { describe, expect, test } from "vitest";
import type { Contact, NoteView } from "@/ipc";
import { blankNote, contactNoteOf, faultsOf, formOf, fromContact, instantOf, readDraft, writeDraft, type NoteForm, type NoteOf } from "./noteForm";

const NOW = new Date("2026-03-02T14:05:33Z");
const OF: NoteOf = { clientId: "c", noteId: "", contactId: "", episodeId: "e", writtenAt: NOW.toISOString(), author: "" };
const CONTACT: Contact = {
  id: "k", clientId: "c", episodeId: null, checkInId: "d", at: "2026-03-01T09:30:12.250Z", minutes: 12, direction: "incoming", medium: "video",
  withWhom: "Daughter", outcome: "refused", outcomeReason: "Not today", purpose: "Falls", source: null,
};
const VIEW: NoteView = { note: { id: "n", clientId: "c", kind: "contact", contactId: "k", text: "Went well.", writtenAt: CONTACT.at, author: "R", signedAt: null, source: null }, contact: CONTACT, addenda: [] };
const filled = (change: Partial<NoteForm>): NoteForm => ({ ...blankNote(NOW), ...change });

describe("form ⇄ note", () => {
  test("a contact goes through the form unchanged, to the millisecond", () => {
    const { note, contact } = contactNoteOf(formOf(VIEW), { ...OF, noteId: "n", contactId: "k" }, CONTACT);
    expect(contact).toEqual({ ...CONTACT, episodeId: "e" });
    expect(note.text).toBe("Went well.");
    expect(note.contactId).toBe("k");
  });
  test("a moved time is taken", () => {
    const { contact } = contactNoteOf({ ...formOf(VIEW), at: "00:01" }, OF, CONTACT);
    expect(contact?.at).toBe(instantOf(fromContact(CONTACT).on, "00:01"));
  });
  test("a progress note has no contact", () => {
    const { note, contact } = contactNoteOf(filled({ kind: "progress", text: "x" }), OF, null);
    expect(contact).toBeNull();
    expect(note).toMatchObject({ kind: "progress", contactId: null });
  });
  test("blank fields are none, and a reason stays only with an outcome that has one", () => {
    const { contact } = contactNoteOf(filled({ withWhom: " ", outcome: "reached", outcomeReason: "left over" }), OF, null);
    expect(contact).toMatchObject({ withWhom: null, outcomeReason: null, id: "" });
  });
});

describe("what must be put right", () => {
  test.each<[string, Partial<NoteForm>, boolean, string[]]>([
    ["a new note may be saved", {}, false, []],
    ["but not signed without words", {}, true, ["text"]],
    ["an empty progress note may be saved", { kind: "progress" }, false, []],
    ["what is to come did not happen", { on: "2026-03-04" }, false, ["on"]],
    ["no day is no time", { on: "" }, false, ["at"]],
    ["not possible wants a reason", { outcome: "not-possible" }, false, ["outcomeReason"]],
    ["refused does not", { outcome: "refused" }, false, []],
    ["a progress note has no outcome to explain", { kind: "progress", outcome: "not-possible" }, false, []],
  ])("%s", (_what, change, signing, fields) => {
    expect(faultsOf(filled(change), NOW, signing).map((fault) => fault.field)).toEqual(fields);
  });
});

describe("drafts", () => {
  test("come back as they were", () => {
    const form = filled({ text: "half a sen", minutes: 3 });
    expect(readDraft(writeDraft({ form, startedAt: 17, contactId: "k" }))).toEqual({ form, startedAt: 17, contactId: "k" });
  });
  test.each(["", "{", "null", "3", '{"form":null}'])("%j is none", (body) => expect(readDraft(body)).toBeNull());
});
