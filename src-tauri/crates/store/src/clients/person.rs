//! People and organisations around a client: emergency contacts and care team first.

use sqlx::SqliteConnection;
use throughline_domain::client::Person;

use crate::row::{member, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    kind: String,
    name: String,
    role: String,
    organisation: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    on_care_team: bool,
    emergency_contact: bool,
    lives_with_client: bool,
    about: Option<String>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Person {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            kind: member("person", &row.kind)?,
            name: row.name,
            role: row.role,
            organisation: row.organisation,
            phone: row.phone,
            email: row.email,
            on_care_team: row.on_care_team,
            emergency_contact: row.emergency_contact,
            lives_with_client: row.lives_with_client,
            about: row.about,
            source: source(row.source_system, row.source_key),
        })
    }
}

part_table! {
    Person, "person", Row,
    select: "SELECT id, client_id, kind, name, role, organisation, phone, email, on_care_team, emergency_contact,
         lives_with_client, about, source_system, source_key
     FROM person",
    order: "emergency_contact DESC, on_care_team DESC, name, id",
    tombstone: "UPDATE person SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: false,
}

async fn put(conn: &mut SqliteConnection, entity: &Person, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let kind = entity.kind.as_str();
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO person (id, client_id, kind, name, role, organisation, phone, email, on_care_team, emergency_contact,
             lives_with_client, about, source_system, source_key, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, kind = excluded.kind, name = excluded.name, role = excluded.role,
             organisation = excluded.organisation, phone = excluded.phone, email = excluded.email,
             on_care_team = excluded.on_care_team, emergency_contact = excluded.emergency_contact,
             lives_with_client = excluded.lives_with_client, about = excluded.about,
             source_system = excluded.source_system, source_key = excluded.source_key,
             updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.client_id.0, kind, entity.name, entity.role, entity.organisation, entity.phone,
        entity.email, entity.on_care_team, entity.emergency_contact, entity.lives_with_client, entity.about,
        source_system, source_key, written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
