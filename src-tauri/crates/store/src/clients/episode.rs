//! A client's enrolments in programmes, the newest first.

use chrono::NaiveDate;
use sqlx::SqliteConnection;
use throughline_domain::client::Episode;

use crate::row::{from_json, member, source, source_columns, to_json};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    programme: String,
    status: String,
    status_history: String,
    acuity: String,
    case_manager: Option<String>,
    referral_source: Option<String>,
    referred_on: Option<NaiveDate>,
    opened_on: Option<NaiveDate>,
    closed_on: Option<NaiveDate>,
    closure_reason: Option<String>,
    next_review_on: Option<NaiveDate>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Episode {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            programme: row.programme,
            status: member("episode", &row.status)?,
            status_history: from_json("episode", &row.status_history)?,
            acuity: member("episode", &row.acuity)?,
            case_manager: row.case_manager,
            referral_source: row.referral_source,
            referred_on: row.referred_on,
            opened_on: row.opened_on,
            closed_on: row.closed_on,
            closure_reason: row.closure_reason,
            next_review_on: row.next_review_on,
            source: source(row.source_system, row.source_key),
        })
    }
}

part_table! {
    Episode, "episode", Row,
    select: "SELECT id, client_id, programme, status, status_history, acuity, case_manager, referral_source, referred_on,
         opened_on, closed_on, closure_reason, next_review_on, source_system, source_key
     FROM episode",
    order: "coalesce(opened_on, referred_on, substr(created_at, 1, 10)) DESC, id DESC",
    tombstone: "UPDATE episode SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: true,
}

async fn put(conn: &mut SqliteConnection, entity: &Episode, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let status = entity.status.as_str();
    let status_history = to_json("episode", &entity.status_history)?;
    let acuity = entity.acuity.as_str();
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO episode (id, client_id, programme, status, status_history, acuity, case_manager, referral_source, referred_on,
             opened_on, closed_on, closure_reason, next_review_on, source_system, source_key, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?16)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, programme = excluded.programme, status = excluded.status,
             status_history = excluded.status_history, acuity = excluded.acuity,
             case_manager = excluded.case_manager, referral_source = excluded.referral_source,
             referred_on = excluded.referred_on, opened_on = excluded.opened_on, closed_on = excluded.closed_on,
             closure_reason = excluded.closure_reason, next_review_on = excluded.next_review_on,
             source_system = excluded.source_system, source_key = excluded.source_key,
             updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.client_id.0, entity.programme, status, status_history, acuity,
        entity.case_manager, entity.referral_source, entity.referred_on, entity.opened_on, entity.closed_on,
        entity.closure_reason, entity.next_review_on, source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
