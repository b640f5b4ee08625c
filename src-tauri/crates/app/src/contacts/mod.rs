//! Contacts, notes and the timeline.
//!
//! A contact and its note are written together (`compose`) until the note is signed; from then on both
//! are final and only addenda are added (`sign`).

mod compose;
mod sign;

use throughline_domain::contact::{Note, NoteView, UnsignedPage};
use throughline_domain::id::{ClientId, NoteId};
use throughline_domain::timeline::{TimelineBody, TimelineKind, TimelinePage};
use throughline_store::{TimelineKey, UnsignedKey};

use crate::{App, Failure, page};

impl App {
    /// A note with its contact and addenda.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn note_get(&self, id: NoteId) -> Result<NoteView, Failure> {
        Ok(self.record().await?.reader().await?.note_view(&id).await?)
    }

    /// The client's newest signed note, to start the next one from.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked).
    pub async fn note_last(&self, client_id: ClientId) -> Result<Option<NoteView>, Failure> {
        Ok(self.record().await?.reader().await?.last_note(&client_id).await?)
    }

    /// Removes an unsigned note, by tombstone; its contact happened all the same and stays. Answers
    /// whether there was such a note.
    ///
    /// # Errors
    /// [`Code::Immutable`](throughline_domain::Code::Immutable) where it is signed.
    pub async fn note_remove(&self, id: NoteId, reason: String) -> Result<bool, Failure> {
        let mut record = self.record().await?;
        let mut write = record.write(self.context("note.remove")).await?;
        if write.reader().find::<Note>(id.as_str()).await?.is_none() {
            return Ok(false);
        }
        write.remove::<Note>(id.as_str(), &reason).await?;
        Ok(write.commit().await?.is_some())
    }

    /// Notes that wait for a signature, the oldest first.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) for a cursor this program did not give out.
    pub async fn unsigned_page(&self, cursor: Option<String>, limit: i32) -> Result<UnsignedPage, Failure> {
        let after: Option<UnsignedKey> = page::after(cursor.as_deref())?;
        let limit = page::length(limit);
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        let rows = reader.unsigned_notes(after.as_ref(), limit).await?;
        let full = u32::try_from(rows.len()).is_ok_and(|n| n == limit);
        let last =
            rows.last().filter(|_| full).map(|row| UnsignedKey { written_at: row.written_at, id: row.note_id.clone() });
        let total = reader.unsigned_count().await?;
        Ok(UnsignedPage { rows, next: page::next(last.as_ref())?, total })
    }

    /// The client's story, the newest first; no kinds means all.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) for a cursor this program did not give out.
    pub async fn timeline_page(
        &self,
        client_id: ClientId,
        kinds: Vec<TimelineKind>,
        cursor: Option<String>,
        limit: i32,
    ) -> Result<TimelinePage, Failure> {
        let after: Option<TimelineKey> = page::after(cursor.as_deref())?;
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let (mut rows, last) =
            record.reader().await?.timeline(&client_id, &kinds, after.as_ref(), page::length(limit)).await?;
        for entry in &mut rows {
            if let TimelineBody::Assessment { assessment } = &mut entry.body {
                catalogue.name(assessment);
            }
        }
        Ok(TimelinePage { rows, next: page::next(last.as_ref())? })
    }
}
