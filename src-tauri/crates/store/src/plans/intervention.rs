//! Interventions of a care plan.

use chrono::NaiveDate;
use sqlx::SqliteConnection;
use throughline_domain::id::ItemId;
use throughline_domain::plan::Intervention;

use crate::row::{member, small, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    plan_id: String,
    client_id: String,
    goal_id: Option<String>,
    position: i64,
    what: String,
    kind: String,
    responsible: String,
    amount: String,
    frequency: String,
    duration: String,
    location: String,
    due_on: Option<NaiveDate>,
    support: String,
    status: String,
    status_reason: String,
    outcome: String,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Intervention {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            plan_id: row.plan_id.into(),
            client_id: row.client_id.into(),
            goal_id: row.goal_id.map(Into::into),
            position: small("intervention", row.position)?,
            what: row.what,
            kind: member("intervention", &row.kind)?,
            responsible: row.responsible,
            amount: row.amount,
            frequency: row.frequency,
            duration: row.duration,
            location: row.location,
            due_on: row.due_on,
            support: member("intervention", &row.support)?,
            status: member("intervention", &row.status)?,
            status_reason: row.status_reason,
            outcome: row.outcome,
            source: source(row.source_system, row.source_key),
        })
    }
}

item_table! {
    Intervention, "intervention", Row,
    select: "SELECT id, plan_id, client_id, goal_id, position, what, kind, responsible, amount, frequency, duration, location,
         due_on, support, status, status_reason, outcome, source_system, source_key
     FROM intervention",
    tombstone: "UPDATE intervention SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3",
    hanging: nothing,
    put: put,
}

async fn put(conn: &mut SqliteConnection, entity: &Intervention, stamp: &Stamp) -> Result<(), StoreError> {
    let goal_id = entity.goal_id.as_ref().map(ItemId::as_str);
    let kind = entity.kind.as_str();
    let support = entity.support.as_str();
    let status = entity.status.as_str();
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO intervention (id, plan_id, client_id, goal_id, position, what, kind, responsible, amount, frequency,
             duration, location, due_on, support, status, status_reason, outcome, source_system, source_key, created_at,
             updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?20)
         ON CONFLICT (id) DO UPDATE SET plan_id = excluded.plan_id, client_id = excluded.client_id, goal_id = excluded.goal_id,
             position = excluded.position, what = excluded.what, kind = excluded.kind, responsible = excluded.responsible,
             amount = excluded.amount, frequency = excluded.frequency, duration = excluded.duration, location = excluded.location,
             due_on = excluded.due_on, support = excluded.support, status = excluded.status,
             status_reason = excluded.status_reason, outcome = excluded.outcome, source_system = excluded.source_system,
             source_key = excluded.source_key, updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.plan_id.0, entity.client_id.0, goal_id, entity.position, entity.what, kind, entity.responsible,
        entity.amount, entity.frequency, entity.duration, entity.location, entity.due_on, support, status, entity.status_reason,
        entity.outcome, source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
