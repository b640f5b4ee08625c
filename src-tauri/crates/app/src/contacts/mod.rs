//! Contacts, notes and the timeline.

use throughline_domain::contact::{ContactNote, NoteView, UnsignedPage};
use throughline_domain::id::{ClientId, NoteId};
use throughline_domain::timeline::{TimelineKind, TimelinePage};
use throughline_domain::Code;

use crate::{App, Failure};

impl App {
    /// Keeps a contact with its note, unsigned.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn contact_note_save(&self, contact_note: ContactNote) -> Result<NoteView, Failure> {
        let _ = (contact_note,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Signs a note: it never changes again.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn note_sign(&self, id: NoteId) -> Result<NoteView, Failure> {
        let _ = (id,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// A note with its contact and addenda.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn note_get(&self, id: NoteId) -> Result<NoteView, Failure> {
        let _ = (id,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// The client's newest signed note, to start the next one from.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn note_last(&self, client_id: ClientId) -> Result<Option<NoteView>, Failure> {
        let _ = (client_id,);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Removes an unsigned note, by tombstone.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn note_remove(&self, id: NoteId, reason: String) -> Result<bool, Failure> {
        let _ = (id, reason);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Adds to or corrects a signed note.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn addendum_add(&self, note_id: NoteId, text: String, reason: String) -> Result<NoteView, Failure> {
        let _ = (note_id, text, reason);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// Notes that wait for a signature, the oldest first.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn unsigned_page(&self, cursor: Option<String>, limit: i32) -> Result<UnsignedPage, Failure> {
        let _ = (cursor, limit);
        Err(Failure::new(Code::Internal, "not built"))
    }

    /// The client's story, the newest first; no kinds means all.
    ///
    /// # Errors
    /// [`Code::Locked`] and what the store says.
    pub async fn timeline_page(&self, client_id: ClientId, kinds: Vec<TimelineKind>, cursor: Option<String>, limit: i32) -> Result<TimelinePage, Failure> {
        let _ = (client_id, kinds, cursor, limit);
        Err(Failure::new(Code::Internal, "not built"))
    }
}
