//! Signing, and what may be added afterwards.

use throughline_domain::contact::{Addendum, Contact, ContactNote, Note, NoteView};
use throughline_domain::contact_rules::{validate_addendum, validate_signing};
use throughline_domain::id::{AddendumId, NoteId};
use throughline_store::new_id;

use crate::{App, Failure};

impl App {
    /// Signs a note: it and its contact never change again. Signing a signed one changes nothing.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) where it says nothing;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn note_sign(&self, id: NoteId) -> Result<NoteView, Failure> {
        let now = self.now();
        let mut record = self.record().await?;
        let mut write = record.write(self.context("note.sign")).await?;
        let note: Note = write.reader().get(id.as_str()).await?;
        if note.signed_at.is_none() {
            let contact: Option<Contact> = match &note.contact_id {
                Some(id) => Some(write.reader().get(id.as_str()).await?),
                None => None,
            };
            let signed = Note { signed_at: Some(now), ..note.clone() };
            validate_signing(&ContactNote { contact, note }, now)?;
            write.save(&signed).await?;
        }
        write.commit().await?;
        Ok(record.reader().await?.note_view(&id).await?)
    }

    /// Adds to or corrects a signed note.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) without text or reason, or on `noteId` where
    /// the note is not signed and is itself to be edited;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn addendum_add(&self, note_id: NoteId, text: String, reason: String) -> Result<NoteView, Failure> {
        validate_addendum(&text, &reason)?;
        let now = self.now();
        let mut record = self.record().await?;
        let mut write = record.write(self.context("addendum.add")).await?;
        let note: Note = write.reader().get(note_id.as_str()).await?;
        if note.signed_at.is_none() {
            return Err(Failure::invalid("noteId", "malformed"));
        }
        let author = write.stamp().actor.clone();
        let addendum = Addendum {
            id: AddendumId(new_id(now)),
            note_id: note_id.clone(),
            client_id: note.client_id,
            text,
            reason,
            author,
            at: now,
        };
        write.save(&addendum).await?;
        write.commit().await?;
        Ok(record.reader().await?.note_view(&note_id).await?)
    }
}
