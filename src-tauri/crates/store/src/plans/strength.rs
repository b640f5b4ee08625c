//! Strengths of a care plan.

use sqlx::SqliteConnection;
use throughline_domain::plan::Strength;

use crate::row::{small, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    plan_id: String,
    client_id: String,
    position: i64,
    text: String,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Strength {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            plan_id: row.plan_id.into(),
            client_id: row.client_id.into(),
            position: small("strength", row.position)?,
            text: row.text,
            source: source(row.source_system, row.source_key),
        })
    }
}

item_table! {
    Strength, "strength", Row,
    select: "SELECT id, plan_id, client_id, position, text, source_system, source_key
     FROM strength",
    tombstone: "UPDATE strength SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3",
    hanging: nothing,
    put: put,
}

async fn put(conn: &mut SqliteConnection, entity: &Strength, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO strength (id, plan_id, client_id, position, text, source_system, source_key, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
         ON CONFLICT (id) DO UPDATE SET plan_id = excluded.plan_id, client_id = excluded.client_id, position = excluded.position,
             text = excluded.text, source_system = excluded.source_system, source_key = excluded.source_key,
             updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.plan_id.0, entity.client_id.0, entity.position, entity.text, source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
