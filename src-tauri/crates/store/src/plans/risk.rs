//! Risks of a care plan.

use chrono::NaiveDate;
use sqlx::SqliteConnection;
use throughline_domain::plan::{Level, Risk};

use crate::row::{optional_member, small, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    plan_id: String,
    client_id: String,
    position: i64,
    text: String,
    likelihood: Option<String>,
    severity: Option<String>,
    mitigation: String,
    back_up_plan: String,
    reviewed_on: Option<NaiveDate>,
    sensitive: bool,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Risk {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            plan_id: row.plan_id.into(),
            client_id: row.client_id.into(),
            position: small("risk", row.position)?,
            text: row.text,
            likelihood: optional_member("risk", row.likelihood.as_deref())?,
            severity: optional_member("risk", row.severity.as_deref())?,
            mitigation: row.mitigation,
            back_up_plan: row.back_up_plan,
            reviewed_on: row.reviewed_on,
            sensitive: row.sensitive,
            source: source(row.source_system, row.source_key),
        })
    }
}

item_table! {
    Risk, "risk", Row,
    select: "SELECT id, plan_id, client_id, position, text, likelihood, severity, mitigation, back_up_plan, reviewed_on,
         sensitive, source_system, source_key
     FROM risk",
    tombstone: "UPDATE risk SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3",
    hanging: nothing,
    put: put,
}

async fn put(conn: &mut SqliteConnection, entity: &Risk, stamp: &Stamp) -> Result<(), StoreError> {
    let likelihood = entity.likelihood.map(Level::as_str);
    let severity = entity.severity.map(Level::as_str);
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO risk (id, plan_id, client_id, position, text, likelihood, severity, mitigation, back_up_plan, reviewed_on,
             sensitive, source_system, source_key, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14)
         ON CONFLICT (id) DO UPDATE SET plan_id = excluded.plan_id, client_id = excluded.client_id, position = excluded.position,
             text = excluded.text, likelihood = excluded.likelihood, severity = excluded.severity,
             mitigation = excluded.mitigation, back_up_plan = excluded.back_up_plan, reviewed_on = excluded.reviewed_on,
             sensitive = excluded.sensitive, source_system = excluded.source_system, source_key = excluded.source_key,
             updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.plan_id.0, entity.client_id.0, entity.position, entity.text, likelihood, severity, entity.mitigation,
        entity.back_up_plan, entity.reviewed_on, entity.sensitive, source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
