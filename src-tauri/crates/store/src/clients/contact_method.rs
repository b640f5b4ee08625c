//! Ways to reach a client, the preferred one first.

use sqlx::SqliteConnection;
use throughline_domain::client::ContactMethod;

use crate::row::{member, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    kind: String,
    value: String,
    label: Option<String>,
    safe_to_leave_message: String,
    preferred: bool,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for ContactMethod {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            kind: member("contact_method", &row.kind)?,
            value: row.value,
            label: row.label,
            safe_to_leave_message: member("contact_method", &row.safe_to_leave_message)?,
            preferred: row.preferred,
            source: source(row.source_system, row.source_key),
        })
    }
}

part_table! {
    ContactMethod, "contact_method", Row,
    select: "SELECT id, client_id, kind, value, label, safe_to_leave_message, preferred, source_system, source_key
     FROM contact_method",
    order: "preferred DESC, id",
    tombstone: "UPDATE contact_method SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: true,
}

async fn put(conn: &mut SqliteConnection, entity: &ContactMethod, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let kind = entity.kind.as_str();
    let safe_to_leave_message = entity.safe_to_leave_message.as_str();
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO contact_method (id, client_id, kind, value, label, safe_to_leave_message, preferred, source_system, source_key,
             created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, kind = excluded.kind, value = excluded.value, label = excluded.label,
             safe_to_leave_message = excluded.safe_to_leave_message, preferred = excluded.preferred,
             source_system = excluded.source_system, source_key = excluded.source_key,
             updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.client_id.0, kind, entity.value, entity.label, safe_to_leave_message,
        entity.preferred, source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
