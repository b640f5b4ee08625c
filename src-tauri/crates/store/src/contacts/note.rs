//! Notes. A signed one is final.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use throughline_domain::contact::Note;
use throughline_domain::id::ContactId;

use super::search_row;
use crate::row::{member, source, source_columns};
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "note";

struct Row {
    id: String,
    client_id: String,
    kind: String,
    contact_id: Option<String>,
    text: String,
    written_at: DateTime<Utc>,
    author: String,
    signed_at: Option<DateTime<Utc>>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Note {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            kind: member(KIND, &row.kind)?,
            contact_id: row.contact_id.map(Into::into),
            text: row.text,
            written_at: row.written_at,
            author: row.author,
            signed_at: row.signed_at,
            source: source(row.source_system, row.source_key),
        })
    }
}

macro_rules! notes {
    ($condition:literal, $bound:expr) => {
        sqlx::query_as!(
            Row,
            r#"SELECT id, client_id, kind, contact_id, text, written_at AS "written_at: DateTime<Utc>", author,
                   signed_at AS "signed_at: DateTime<Utc>", source_system, source_key
               FROM note WHERE removed_at IS NULL AND "#
                + $condition,
            $bound
        )
    };
}

impl Entity for Note {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        notes!("id = ?1", id).fetch_optional(conn).await?.map(Self::try_from).transpose()
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let id = entity.id.as_str();
        refuse_signed(conn, id).await?;
        let (kind, contact_id) = (entity.kind.as_str(), entity.contact_id.as_ref().map(ContactId::as_str));
        let (note_at, signed_at) = (stored(entity.written_at), entity.signed_at.map(stored));
        let (source_system, source_key) = source_columns(entity.source.as_ref());
        let written_at = stamp.at_text();
        sqlx::query!(
            "INSERT INTO note (id, client_id, kind, contact_id, text, written_at, author, signed_at, happened_at, source_system,
                 source_key, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, coalesce((SELECT at FROM contact WHERE id = ?4), ?6), ?9, ?10, ?11, ?11)
             ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, kind = excluded.kind, contact_id = excluded.contact_id,
                 text = excluded.text, written_at = excluded.written_at, author = excluded.author, signed_at = excluded.signed_at,
                 happened_at = excluded.happened_at, source_system = excluded.source_system, source_key = excluded.source_key,
                 updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
            id, entity.client_id.0, kind, contact_id, entity.text, note_at, entity.author, signed_at, source_system, source_key,
            written_at
        )
        .execute(&mut *conn)
        .await?;
        search_row::write(conn, id).await
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        refuse_signed(conn, id).await?;
        mark_removed!(&mut *conn, "note", id, reason, stamp)?;
        search_row::clear(conn, id).await
    }
}

async fn refuse_signed(conn: &mut SqliteConnection, id: &str) -> Result<(), StoreError> {
    let signed = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM note WHERE id = ?1 AND signed_at IS NOT NULL) AS "signed!: i64""#,
        id
    )
    .fetch_one(conn)
    .await?;
    if signed == 0 { Ok(()) } else { Err(StoreError::Immutable { kind: KIND }) }
}

impl Reader<'_> {
    /// These notes, in no order.
    pub(crate) async fn notes(&mut self, ids: &str) -> Result<Vec<Note>, StoreError> {
        let rows = notes!("id IN (SELECT value FROM json_each(?1))", ids).fetch_all(self.conn()).await?;
        rows.into_iter().map(Note::try_from).collect()
    }
}
