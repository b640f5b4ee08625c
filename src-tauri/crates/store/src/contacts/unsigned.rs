//! The inbox of notes that wait for a signature.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use throughline_domain::contact::UnsignedNote;
use throughline_domain::id::NoteId;

use crate::client_search::display_name;
use crate::row::small;
use crate::work::stored;
use crate::{Reader, StoreError};

/// How much of a note's first line the inbox shows, in characters.
const EXCERPT: usize = 160;

/// The place of a line: what the next page comes after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsignedKey {
    /// When the note was begun.
    pub written_at: DateTime<Utc>,
    /// The note.
    pub id: NoteId,
}

impl Reader<'_> {
    /// A page of unsigned notes, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn unsigned_notes(
        &mut self,
        after: Option<&UnsignedKey>,
        limit: u32,
    ) -> Result<Vec<UnsignedNote>, StoreError> {
        let (at, id) = after.map_or((String::new(), ""), |key| (stored(key.written_at), key.id.as_str()));
        let rows = sqlx::query!(
            r#"SELECT n.id AS "id!", n.client_id AS "client_id!", n.written_at AS "written_at!: DateTime<Utc>", n.start AS "start!: String",
                   c.given_name AS "given_name!", c.family_name AS "family_name!", c.preferred_name
               FROM (SELECT id, client_id, written_at, substr(ltrim(text, char(32, 9, 10, 13)), 1, 1000) AS start FROM note
                     WHERE signed_at IS NULL AND removed_at IS NULL AND (written_at, id) > (?1, ?2)
                     ORDER BY written_at, id LIMIT ?3) n
               JOIN client c ON c.id = n.client_id
               ORDER BY n.written_at, n.id"#,
            at,
            id,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        let line = |start: &str| start.lines().next().unwrap_or_default().trim_end().chars().take(EXCERPT).collect();
        Ok(rows
            .into_iter()
            .map(|row| UnsignedNote {
                note_id: row.id.into(),
                client_id: row.client_id.into(),
                client_name: display_name(row.given_name, row.family_name, row.preferred_name),
                written_at: row.written_at,
                excerpt: line(&row.start),
            })
            .collect())
    }

    /// How many notes wait for a signature.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn unsigned_count(&mut self) -> Result<i32, StoreError> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM note WHERE signed_at IS NULL AND removed_at IS NULL")
            .fetch_one(self.conn())
            .await?;
        small("note", count)
    }
}
