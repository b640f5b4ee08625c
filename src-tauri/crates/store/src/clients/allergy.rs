//! A client's allergies, the dangerous ones first.

use sqlx::SqliteConnection;
use throughline_domain::client::Allergy;

use crate::row::{optional_member, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    substance: String,
    reaction: Option<String>,
    criticality: Option<String>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Allergy {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            substance: row.substance,
            reaction: row.reaction,
            criticality: optional_member("allergy", row.criticality.as_deref())?,
            source: source(row.source_system, row.source_key),
        })
    }
}

part_table! {
    Allergy, "allergy", Row,
    select: "SELECT id, client_id, substance, reaction, criticality, source_system, source_key
     FROM allergy",
    order: "criticality IS NOT 'high', substance, id",
    tombstone: "UPDATE allergy SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: false,
}

async fn put(conn: &mut SqliteConnection, entity: &Allergy, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let criticality = entity.criticality.map(|m| m.as_str());
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO allergy (id, client_id, substance, reaction, criticality, source_system, source_key, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, substance = excluded.substance, reaction = excluded.reaction,
             criticality = excluded.criticality, source_system = excluded.source_system,
             source_key = excluded.source_key, updated_at = excluded.updated_at, removed_at = NULL,
             removed_reason = NULL",
        entity.id.0, entity.client_id.0, entity.substance, entity.reaction, criticality, source_system,
        source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
