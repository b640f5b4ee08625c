//! Barriers of a care plan.

use sqlx::SqliteConnection;
use throughline_domain::id::ItemId;
use throughline_domain::plan::Barrier;

use crate::row::{small, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    plan_id: String,
    client_id: String,
    goal_id: Option<String>,
    position: i64,
    text: String,
    what_helps: String,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Barrier {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            plan_id: row.plan_id.into(),
            client_id: row.client_id.into(),
            goal_id: row.goal_id.map(Into::into),
            position: small("barrier", row.position)?,
            text: row.text,
            what_helps: row.what_helps,
            source: source(row.source_system, row.source_key),
        })
    }
}

item_table! {
    Barrier, "barrier", Row,
    select: "SELECT id, plan_id, client_id, goal_id, position, text, what_helps, source_system, source_key
     FROM barrier",
    tombstone: "UPDATE barrier SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3",
    hanging: nothing,
    put: put,
}

async fn put(conn: &mut SqliteConnection, entity: &Barrier, stamp: &Stamp) -> Result<(), StoreError> {
    let goal_id = entity.goal_id.as_ref().map(ItemId::as_str);
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO barrier (id, plan_id, client_id, goal_id, position, text, what_helps, source_system, source_key, created_at,
             updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)
         ON CONFLICT (id) DO UPDATE SET plan_id = excluded.plan_id, client_id = excluded.client_id, goal_id = excluded.goal_id,
             position = excluded.position, text = excluded.text, what_helps = excluded.what_helps,
             source_system = excluded.source_system, source_key = excluded.source_key, updated_at = excluded.updated_at,
             removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.plan_id.0, entity.client_id.0, goal_id, entity.position, entity.text, entity.what_helps,
        source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
