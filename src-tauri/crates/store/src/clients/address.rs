//! Where a client lives or gets post.

use sqlx::SqliteConnection;
use throughline_domain::client::Address;

use crate::row::{source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    label: Option<String>,
    lines: String,
    city: String,
    region: String,
    postal_code: String,
    country: String,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Address {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            label: row.label,
            lines: row.lines,
            city: row.city,
            region: row.region,
            postal_code: row.postal_code,
            country: row.country,
            source: source(row.source_system, row.source_key),
        })
    }
}

part_table! {
    Address, "address", Row,
    select: "SELECT id, client_id, label, lines, city, region, postal_code, country, source_system, source_key
     FROM address",
    order: "id",
    tombstone: "UPDATE address SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: false,
}

async fn put(conn: &mut SqliteConnection, entity: &Address, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO address (id, client_id, label, lines, city, region, postal_code, country, source_system, source_key, created_at,
             updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, label = excluded.label, lines = excluded.lines, city = excluded.city,
             region = excluded.region, postal_code = excluded.postal_code, country = excluded.country,
             source_system = excluded.source_system, source_key = excluded.source_key,
             updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.client_id.0, entity.label, entity.lines, entity.city, entity.region,
        entity.postal_code, entity.country, source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
