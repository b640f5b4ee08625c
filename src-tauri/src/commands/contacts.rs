//! Contacts, notes and the timeline: commands.

use throughline_app::{App, Failure};
use throughline_domain::contact::{ContactNote, NoteView, UnsignedPage};
use throughline_domain::id::{ClientId, NoteId};
use throughline_domain::timeline::{TimelineKind, TimelinePage};

/// Keeps a contact with its note, unsigned.
pub(super) async fn contact_note_save(app: &App, contact_note: ContactNote) -> Result<NoteView, Failure> {
    app.contact_note_save(contact_note).await
}

/// Signs a note: it never changes again.
pub(super) async fn note_sign(app: &App, id: NoteId) -> Result<NoteView, Failure> {
    app.note_sign(id).await
}

/// A note with its contact and addenda.
pub(super) async fn note_get(app: &App, id: NoteId) -> Result<NoteView, Failure> {
    app.note_get(id).await
}

/// The client's newest signed note, to start the next one from.
pub(super) async fn note_last(app: &App, client_id: ClientId) -> Result<Option<NoteView>, Failure> {
    app.note_last(client_id).await
}

/// Removes an unsigned note, by tombstone.
pub(super) async fn note_remove(app: &App, id: NoteId, reason: String) -> Result<bool, Failure> {
    app.note_remove(id, reason).await
}

/// Adds to or corrects a signed note.
pub(super) async fn addendum_add(
    app: &App,
    note_id: NoteId,
    text: String,
    reason: String,
) -> Result<NoteView, Failure> {
    app.addendum_add(note_id, text, reason).await
}

/// Notes that wait for a signature, the oldest first.
pub(super) async fn unsigned_page(app: &App, cursor: Option<String>, limit: i32) -> Result<UnsignedPage, Failure> {
    app.unsigned_page(cursor, limit).await
}

/// The client's story, the newest first; no kinds means all.
pub(super) async fn timeline_page(
    app: &App,
    client_id: ClientId,
    kinds: Vec<TimelineKind>,
    cursor: Option<String>,
    limit: i32,
) -> Result<TimelinePage, Failure> {
    app.timeline_page(client_id, kinds, cursor, limit).await
}
