//! Notes with what belongs to them.

use std::collections::HashMap;

use throughline_domain::contact::{Addendum, Contact, Note, NoteView};
use throughline_domain::id::{ClientId, ContactId, NoteId};

use crate::row::to_json;
use crate::{Entity, Reader, StoreError};

impl Reader<'_> {
    /// A note with its contact and its addenda.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such note.
    pub async fn note_view(&mut self, id: &NoteId) -> Result<NoteView, StoreError> {
        let ids = to_json(Note::KIND, &[id])?;
        self.note_views(&ids).await?.pop().ok_or(StoreError::NotFound { kind: Note::KIND })
    }

    /// The client's newest signed note, by when it happened.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn last_note(&mut self, client_id: &ClientId) -> Result<Option<NoteView>, StoreError> {
        let client_id = client_id.as_str();
        let id = sqlx::query_scalar!(
            "SELECT id FROM note WHERE client_id = ?1 AND removed_at IS NULL AND signed_at IS NOT NULL
             ORDER BY happened_at DESC, id DESC LIMIT 1",
            client_id
        )
        .fetch_optional(self.conn())
        .await?;
        match id {
            Some(id) => Ok(Some(self.note_view(&id.into()).await?)),
            None => Ok(None),
        }
    }

    /// These notes (a JSON list of identifiers) with what belongs to them, in no order.
    pub(crate) async fn note_views(&mut self, ids: &str) -> Result<Vec<NoteView>, StoreError> {
        let notes = self.notes(ids).await?;
        let contact_ids: Vec<&ContactId> = notes.iter().filter_map(|n| n.contact_id.as_ref()).collect();
        let contact_ids = to_json(Contact::KIND, &contact_ids)?;
        let contacts: HashMap<ContactId, Contact> =
            self.contacts(&contact_ids).await?.into_iter().map(|contact| (contact.id.clone(), contact)).collect();
        let mut addenda: HashMap<NoteId, Vec<Addendum>> = HashMap::new();
        for addendum in self.addenda(ids).await? {
            addenda.entry(addendum.note_id.clone()).or_default().push(addendum);
        }
        let view = |note: Note| NoteView {
            contact: note.contact_id.as_ref().and_then(|id| contacts.get(id).cloned()),
            addenda: addenda.remove(&note.id).unwrap_or_default(),
            note,
        };
        Ok(notes.into_iter().map(view).collect())
    }
}
