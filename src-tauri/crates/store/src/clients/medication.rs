//! What a client takes or took, active ones first.

use chrono::NaiveDate;
use sqlx::SqliteConnection;
use throughline_domain::client::Medication;

use crate::row::{member, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    name: String,
    dose: Option<String>,
    reason: Option<String>,
    prescriber: Option<String>,
    status: String,
    starts_on: Option<NaiveDate>,
    reconciled_on: Option<NaiveDate>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Medication {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            name: row.name,
            dose: row.dose,
            reason: row.reason,
            prescriber: row.prescriber,
            status: member("medication", &row.status)?,
            starts_on: row.starts_on,
            reconciled_on: row.reconciled_on,
            source: source(row.source_system, row.source_key),
        })
    }
}

part_table! {
    Medication, "medication", Row,
    select: "SELECT id, client_id, name, dose, reason, prescriber, status, starts_on, reconciled_on, source_system,
         source_key
     FROM medication",
    order: "status <> 'active', name, id",
    tombstone: "UPDATE medication SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: false,
}

async fn put(conn: &mut SqliteConnection, entity: &Medication, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let status = entity.status.as_str();
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO medication (id, client_id, name, dose, reason, prescriber, status, starts_on, reconciled_on, source_system,
             source_key, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, name = excluded.name, dose = excluded.dose, reason = excluded.reason,
             prescriber = excluded.prescriber, status = excluded.status, starts_on = excluded.starts_on,
             reconciled_on = excluded.reconciled_on, source_system = excluded.source_system,
             source_key = excluded.source_key, updated_at = excluded.updated_at, removed_at = NULL,
             removed_reason = NULL",
        entity.id.0, entity.client_id.0, entity.name, entity.dose, entity.reason, entity.prescriber, status,
        entity.starts_on, entity.reconciled_on, source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
