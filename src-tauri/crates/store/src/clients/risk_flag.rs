//! What everybody who opens a chart must know, flags without an end first.

use chrono::NaiveDate;
use sqlx::SqliteConnection;
use throughline_domain::client::RiskFlag;

use crate::row::{member, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    kind: String,
    text: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for RiskFlag {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            kind: member("risk_flag", &row.kind)?,
            text: row.text,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            source: source(row.source_system, row.source_key),
        })
    }
}

part_table! {
    RiskFlag, "risk_flag", Row,
    select: "SELECT id, client_id, kind, text, starts_on, ends_on, source_system, source_key
     FROM risk_flag",
    order: "ends_on IS NOT NULL, ends_on DESC, id",
    tombstone: "UPDATE risk_flag SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: false,
}

async fn put(conn: &mut SqliteConnection, entity: &RiskFlag, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let kind = entity.kind.as_str();
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO risk_flag (id, client_id, kind, text, starts_on, ends_on, source_system, source_key, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, kind = excluded.kind, text = excluded.text,
             starts_on = excluded.starts_on, ends_on = excluded.ends_on, source_system = excluded.source_system,
             source_key = excluded.source_key, updated_at = excluded.updated_at, removed_at = NULL,
             removed_reason = NULL",
        entity.id.0, entity.client_id.0, kind, entity.text, entity.starts_on, entity.ends_on, source_system,
        source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
