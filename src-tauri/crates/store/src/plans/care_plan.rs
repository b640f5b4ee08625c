//! The head of a care plan.

use chrono::NaiveDate;
use sqlx::SqliteConnection;
use throughline_domain::id::EpisodeId;
use throughline_domain::plan::CarePlan;

use crate::row::{member, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    episode_id: Option<String>,
    status: String,
    what_matters: String,
    alternatives: String,
    monitor: String,
    starts_on: Option<NaiveDate>,
    next_review_on: Option<NaiveDate>,
    acceptance: String,
    acceptance_detail: String,
    copy_given_on: Option<NaiveDate>,
    copy_given_to: String,
    consent_on: Option<NaiveDate>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for CarePlan {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            episode_id: row.episode_id.map(Into::into),
            status: member("care_plan", &row.status)?,
            what_matters: row.what_matters,
            alternatives: row.alternatives,
            monitor: row.monitor,
            starts_on: row.starts_on,
            next_review_on: row.next_review_on,
            acceptance: member("care_plan", &row.acceptance)?,
            acceptance_detail: row.acceptance_detail,
            copy_given_on: row.copy_given_on,
            copy_given_to: row.copy_given_to,
            consent_on: row.consent_on,
            source: source(row.source_system, row.source_key),
        })
    }
}

plan_table! {
    CarePlan, "care_plan", Row,
    select: "SELECT id, client_id, episode_id, status, what_matters, alternatives, monitor, starts_on, next_review_on, acceptance,
         acceptance_detail, copy_given_on, copy_given_to, consent_on, source_system, source_key
     FROM care_plan",
    tombstone: "UPDATE care_plan SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3",
    hanging: r#"SELECT (EXISTS (SELECT 1 FROM need WHERE plan_id = ?1 AND removed_at IS NULL)
         OR EXISTS (SELECT 1 FROM goal WHERE plan_id = ?1 AND removed_at IS NULL)
         OR EXISTS (SELECT 1 FROM intervention WHERE plan_id = ?1 AND removed_at IS NULL)
         OR EXISTS (SELECT 1 FROM strength WHERE plan_id = ?1 AND removed_at IS NULL)
         OR EXISTS (SELECT 1 FROM barrier WHERE plan_id = ?1 AND removed_at IS NULL)
         OR EXISTS (SELECT 1 FROM risk WHERE plan_id = ?1 AND removed_at IS NULL)
         OR EXISTS (SELECT 1 FROM plan_version WHERE plan_id = ?1)) AS "hanging!: i64""#,
    put: put,
}

async fn put(conn: &mut SqliteConnection, entity: &CarePlan, stamp: &Stamp) -> Result<(), StoreError> {
    let episode_id = entity.episode_id.as_ref().map(EpisodeId::as_str);
    let status = entity.status.as_str();
    let acceptance = entity.acceptance.as_str();
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO care_plan (id, client_id, episode_id, status, what_matters, alternatives, monitor, starts_on, next_review_on,
             acceptance, acceptance_detail, copy_given_on, copy_given_to, consent_on, source_system, source_key, created_at,
             updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?17)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, episode_id = excluded.episode_id,
             status = excluded.status, what_matters = excluded.what_matters, alternatives = excluded.alternatives,
             monitor = excluded.monitor, starts_on = excluded.starts_on, next_review_on = excluded.next_review_on,
             acceptance = excluded.acceptance, acceptance_detail = excluded.acceptance_detail,
             copy_given_on = excluded.copy_given_on, copy_given_to = excluded.copy_given_to, consent_on = excluded.consent_on,
             source_system = excluded.source_system, source_key = excluded.source_key, updated_at = excluded.updated_at,
             removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.client_id.0, episode_id, status, entity.what_matters, entity.alternatives, entity.monitor,
        entity.starts_on, entity.next_review_on, acceptance, entity.acceptance_detail, entity.copy_given_on, entity.copy_given_to,
        entity.consent_on, source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
