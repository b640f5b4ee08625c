//! Limits: at most one of a kind, of custom measures one of a name.

use chrono::NaiveDate;
use sqlx::SqliteConnection;
use throughline_domain::measure::MeasureLimit;

use crate::row::member;
use crate::{Stamp, StoreError};

const KIND: &str = "measure_limit";

struct Row {
    id: String,
    client_id: String,
    kind: String,
    name: String,
    unit: String,
    low: Option<f64>,
    high: Option<f64>,
    second_low: Option<f64>,
    second_high: Option<f64>,
    target: Option<f64>,
    second_target: Option<f64>,
    goal_id: Option<String>,
    starts_on: NaiveDate,
}

impl TryFrom<Row> for MeasureLimit {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            kind: member(KIND, &row.kind)?,
            name: row.name,
            unit: row.unit,
            low: row.low,
            high: row.high,
            second_low: row.second_low,
            second_high: row.second_high,
            target: row.target,
            second_target: row.second_target,
            goal_id: row.goal_id.map(Into::into),
            starts_on: row.starts_on,
        })
    }
}

part_table! {
    MeasureLimit, "measure_limit", Row,
    select: r#"SELECT id, client_id, kind, name, unit, low, high, second_low, second_high, target, second_target, goal_id,
         starts_on AS "starts_on: NaiveDate"
     FROM measure_limit"#,
    order: "kind, name, id",
    tombstone: "UPDATE measure_limit SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: false,
}

/// Refuses a second one of the same: taking back a removal after another was set would make two.
async fn put(conn: &mut SqliteConnection, entity: &MeasureLimit, stamp: &Stamp) -> Result<(), StoreError> {
    let kind = entity.kind.as_str();
    let other = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM measure_limit WHERE client_id = ?1 AND kind = ?2 AND name = ?3 AND id <> ?4
               AND removed_at IS NULL) AS "other!: i64""#,
        entity.client_id.0,
        kind,
        entity.name,
        entity.id.0
    )
    .fetch_one(&mut *conn)
    .await?;
    if other != 0 {
        return Err(StoreError::ChangedSince { kind: KIND.to_owned() });
    }
    let goal_id = entity.goal_id.as_ref().map(|id| id.as_str());
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO measure_limit (id, client_id, kind, name, unit, low, high, second_low, second_high, target, second_target,
             goal_id, starts_on, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, kind = excluded.kind, name = excluded.name,
             unit = excluded.unit, low = excluded.low, high = excluded.high, second_low = excluded.second_low,
             second_high = excluded.second_high, target = excluded.target, second_target = excluded.second_target,
             goal_id = excluded.goal_id, starts_on = excluded.starts_on,
             updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.client_id.0, kind, entity.name, entity.unit, entity.low, entity.high, entity.second_low,
        entity.second_high, entity.target, entity.second_target, goal_id, entity.starts_on, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
