//! Addenda to signed notes. They are added, and that is all.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use throughline_domain::contact::Addendum;

use super::search_row;
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "addendum";

struct Row {
    id: String,
    note_id: String,
    client_id: String,
    text: String,
    reason: String,
    author: String,
    at: DateTime<Utc>,
}

impl From<Row> for Addendum {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            note_id: row.note_id.into(),
            client_id: row.client_id.into(),
            text: row.text,
            reason: row.reason,
            author: row.author,
            at: row.at,
        }
    }
}

macro_rules! addenda {
    ($condition:literal, $bound:expr) => {
        sqlx::query_as!(
            Row,
            r#"SELECT id, note_id, client_id, text, reason, author, at AS "at: DateTime<Utc>" FROM addendum WHERE "#
                + $condition,
            $bound
        )
    };
}

impl Entity for Addendum {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        Ok(addenda!("id = ?1", id).fetch_optional(conn).await?.map(Self::from))
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        if Self::find(conn, entity.id.as_str()).await?.is_some() {
            return Err(StoreError::Immutable { kind: KIND });
        }
        let (at, written_at) = (stored(entity.at), stamp.at_text());
        sqlx::query!(
            "INSERT INTO addendum (id, note_id, client_id, text, reason, author, at, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
            entity.id.0,
            entity.note_id.0,
            entity.client_id.0,
            entity.text,
            entity.reason,
            entity.author,
            at,
            written_at
        )
        .execute(&mut *conn)
        .await?;
        search_row::write(conn, entity.note_id.as_str()).await
    }

    async fn tombstone(_: &mut SqliteConnection, _: &str, _: &str, _: &Stamp) -> Result<(), StoreError> {
        Err(StoreError::Immutable { kind: KIND })
    }
}

impl Reader<'_> {
    /// The addenda to these notes, in the order in which they were made.
    pub(crate) async fn addenda(&mut self, note_ids: &str) -> Result<Vec<Addendum>, StoreError> {
        let rows = addenda!("note_id IN (SELECT value FROM json_each(?1)) ORDER BY at, id", note_ids)
            .fetch_all(self.conn())
            .await?;
        Ok(rows.into_iter().map(Addendum::from).collect())
    }
}
