//! Instruments a practice added. The words of a version never change: answers were given to them.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use crate::row::count;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "practice_instrument";

/// A version of an instrument of the practice's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeInstrument {
    /// `identifier@version`.
    pub id: String,
    /// The instrument's identifier.
    pub instrument_id: String,
    /// Its version.
    pub version: u32,
    /// The instrument as JSON.
    pub body: String,
}

impl PracticeInstrument {
    /// A row for this version of an instrument.
    #[must_use]
    pub fn new(instrument_id: &str, version: u32, body: String) -> Self {
        Self { id: format!("{instrument_id}@{version}"), instrument_id: instrument_id.to_owned(), version, body }
    }
}

impl Entity for PracticeInstrument {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        &self.id
    }

    fn client_id(&self) -> Option<&str> {
        None
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        let row = sqlx::query!(
            "SELECT id, instrument_id, version, body FROM practice_instrument WHERE id = ?1 AND removed_at IS NULL",
            id
        )
        .fetch_optional(conn)
        .await?;
        row.map(|row| {
            Ok(Self {
                id: row.id,
                instrument_id: row.instrument_id,
                version: count(KIND, row.version)?,
                body: row.body,
            })
        })
        .transpose()
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let (id, at) = (entity.id.as_str(), stamp.at_text());
        let there = sqlx::query_scalar!("SELECT body FROM practice_instrument WHERE id = ?1", id)
            .fetch_optional(&mut *conn)
            .await?;
        if there.is_some_and(|body| body != entity.body) {
            return Err(StoreError::Immutable { kind: KIND });
        }
        sqlx::query!(
            "INSERT INTO practice_instrument (id, instrument_id, version, body, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?5)
             ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
            id,
            entity.instrument_id,
            entity.version,
            entity.body,
            at
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        mark_removed!(conn, "practice_instrument", id, reason, stamp)
    }
}

impl Reader<'_> {
    /// Every version of every instrument the practice ever added, the oldest first, and whether it is in
    /// use: what was asked with one that is not stays readable.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn practice_instruments(&mut self) -> Result<Vec<(PracticeInstrument, bool)>, StoreError> {
        let rows = sqlx::query!(
            r#"SELECT id, instrument_id, version, body, removed_at IS NULL AS "in_use!: bool"
               FROM practice_instrument ORDER BY instrument_id, version"#
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter()
            .map(|row| {
                let instrument = PracticeInstrument {
                    id: row.id,
                    instrument_id: row.instrument_id,
                    version: count(KIND, row.version)?,
                    body: row.body,
                };
                Ok((instrument, row.in_use))
            })
            .collect()
    }
}
