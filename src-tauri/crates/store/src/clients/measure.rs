//! Measured values, the newest first.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use throughline_domain::measure::Measure;

use crate::row::{member, source, source_columns};
use crate::work::stored;
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    kind: String,
    name: String,
    value: f64,
    second_value: Option<f64>,
    unit: String,
    loinc: Option<String>,
    at: DateTime<Utc>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Measure {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            kind: member("measure", &row.kind)?,
            name: row.name,
            value: row.value,
            second_value: row.second_value,
            unit: row.unit,
            loinc: row.loinc,
            at: row.at,
            source: source(row.source_system, row.source_key),
        })
    }
}

part_table! {
    Measure, "measure", Row,
    select: r#"SELECT id, client_id, kind, name, value, second_value, unit, loinc, at AS "at: DateTime<Utc>", source_system,
         source_key
     FROM measure"#,
    order: "at DESC, id DESC",
    tombstone: "UPDATE measure SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: false,
}

async fn put(conn: &mut SqliteConnection, entity: &Measure, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let kind = entity.kind.as_str();
    let at = stored(entity.at);
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO measure (id, client_id, kind, name, value, second_value, unit, loinc, at, source_system, source_key, created_at,
             updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, kind = excluded.kind, name = excluded.name, value = excluded.value,
             second_value = excluded.second_value, unit = excluded.unit, loinc = excluded.loinc, at = excluded.at,
             source_system = excluded.source_system, source_key = excluded.source_key,
             updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.client_id.0, kind, entity.name, entity.value, entity.second_value, entity.unit,
        entity.loinc, at, source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
