//! Visits and stays other systems sent, the newest first.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use throughline_domain::timeline::Encounter;

use crate::row::{source, source_columns};
use crate::work::stored;
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    what: String,
    reason: Option<String>,
    place: Option<String>,
    starts_at: DateTime<Utc>,
    ends_at: Option<DateTime<Utc>>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Encounter {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            what: row.what,
            reason: row.reason,
            place: row.place,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            source: source(row.source_system, row.source_key),
        })
    }
}

part_table! {
    Encounter, "encounter", Row,
    select: r#"SELECT id, client_id, what, reason, place, starts_at AS "starts_at: DateTime<Utc>",
         ends_at AS "ends_at: DateTime<Utc>", source_system, source_key
     FROM encounter"#,
    order: "starts_at DESC, id DESC",
    tombstone: "UPDATE encounter SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: false,
}

async fn put(conn: &mut SqliteConnection, entity: &Encounter, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let starts_at = stored(entity.starts_at);
    let ends_at = entity.ends_at.map(stored);
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO encounter (id, client_id, what, reason, place, starts_at, ends_at, source_system, source_key, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, what = excluded.what, reason = excluded.reason, place = excluded.place,
             starts_at = excluded.starts_at, ends_at = excluded.ends_at, source_system = excluded.source_system,
             source_key = excluded.source_key, updated_at = excluded.updated_at, removed_at = NULL,
             removed_reason = NULL",
        entity.id.0, entity.client_id.0, entity.what, entity.reason, entity.place, starts_at, ends_at,
        source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
