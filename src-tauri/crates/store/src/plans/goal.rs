//! Goals of a care plan, their targets in one column.

use chrono::NaiveDate;
use sqlx::SqliteConnection;
use throughline_domain::id::ItemId;
use throughline_domain::plan::{Achievement, Goal, Priority};

use crate::row::{from_json, member, optional_member, small, source, source_columns, to_json};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    plan_id: String,
    client_id: String,
    need_id: Option<String>,
    position: i64,
    client_words: String,
    clinical_text: String,
    targets: String,
    status: String,
    achievement: Option<String>,
    status_on: Option<NaiveDate>,
    status_reason: String,
    priority: Option<String>,
    starts_on: Option<NaiveDate>,
    expressed_by: String,
    confidence: Option<i64>,
    importance: Option<i64>,
    progress: i64,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Goal {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            plan_id: row.plan_id.into(),
            client_id: row.client_id.into(),
            need_id: row.need_id.map(Into::into),
            position: small("goal", row.position)?,
            client_words: row.client_words,
            clinical_text: row.clinical_text,
            targets: from_json("goal", &row.targets)?,
            status: member("goal", &row.status)?,
            achievement: optional_member("goal", row.achievement.as_deref())?,
            status_on: row.status_on,
            status_reason: row.status_reason,
            priority: optional_member("goal", row.priority.as_deref())?,
            starts_on: row.starts_on,
            expressed_by: row.expressed_by,
            confidence: row.confidence.map(|n| small("goal", n)).transpose()?,
            importance: row.importance.map(|n| small("goal", n)).transpose()?,
            progress: small("goal", row.progress)?,
            source: source(row.source_system, row.source_key),
        })
    }
}

item_table! {
    Goal, "goal", Row,
    select: "SELECT id, plan_id, client_id, need_id, position, client_words, clinical_text, targets, status, achievement,
         status_on, status_reason, priority, starts_on, expressed_by, confidence, importance, progress, source_system, source_key
     FROM goal",
    tombstone: "UPDATE goal SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3",
    hanging: r#"SELECT (EXISTS (SELECT 1 FROM intervention WHERE goal_id = ?1 AND removed_at IS NULL)
         OR EXISTS (SELECT 1 FROM barrier WHERE goal_id = ?1 AND removed_at IS NULL)) AS "hanging!: i64""#,
    put: put,
}

async fn put(conn: &mut SqliteConnection, entity: &Goal, stamp: &Stamp) -> Result<(), StoreError> {
    let need_id = entity.need_id.as_ref().map(ItemId::as_str);
    let targets = to_json("goal", &entity.targets)?;
    let status = entity.status.as_str();
    let achievement = entity.achievement.map(Achievement::as_str);
    let priority = entity.priority.map(Priority::as_str);
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO goal (id, plan_id, client_id, need_id, position, client_words, clinical_text, targets, status, achievement,
             status_on, status_reason, priority, starts_on, expressed_by, confidence, importance, progress, source_system,
             source_key, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?21)
         ON CONFLICT (id) DO UPDATE SET plan_id = excluded.plan_id, client_id = excluded.client_id, need_id = excluded.need_id,
             position = excluded.position, client_words = excluded.client_words, clinical_text = excluded.clinical_text,
             targets = excluded.targets, status = excluded.status, achievement = excluded.achievement,
             status_on = excluded.status_on, status_reason = excluded.status_reason, priority = excluded.priority,
             starts_on = excluded.starts_on, expressed_by = excluded.expressed_by, confidence = excluded.confidence,
             importance = excluded.importance, progress = excluded.progress, source_system = excluded.source_system,
             source_key = excluded.source_key, updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.plan_id.0, entity.client_id.0, need_id, entity.position, entity.client_words, entity.clinical_text,
        targets, status, achievement, entity.status_on, entity.status_reason, priority, entity.starts_on, entity.expressed_by,
        entity.confidence, entity.importance, entity.progress, source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
