//! What other systems know a client by.

use sqlx::SqliteConnection;
use throughline_domain::client::Identifier;

use crate::row::{source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    system: String,
    value: String,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Identifier {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            system: row.system,
            value: row.value,
            source: source(row.source_system, row.source_key),
        })
    }
}

part_table! {
    Identifier, "identifier", Row,
    select: "SELECT id, client_id, system, value, source_system, source_key
     FROM identifier",
    order: "system, id",
    tombstone: "UPDATE identifier SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: true,
}

async fn put(conn: &mut SqliteConnection, entity: &Identifier, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO identifier (id, client_id, system, value, source_system, source_key, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, system = excluded.system, value = excluded.value,
             source_system = excluded.source_system, source_key = excluded.source_key,
             updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.client_id.0, entity.system, entity.value, source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
