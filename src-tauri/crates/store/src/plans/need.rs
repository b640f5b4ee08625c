//! Needs of a care plan.

use chrono::NaiveDate;
use sqlx::SqliteConnection;
use throughline_domain::plan::{LifeDomain, Need, Priority};

use crate::row::{member, optional_member, small, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    plan_id: String,
    client_id: String,
    position: i64,
    statement: String,
    clinical_text: String,
    domain: Option<String>,
    kind: String,
    status: String,
    priority: Option<String>,
    onset_on: Option<NaiveDate>,
    expected_outcome: String,
    code: Option<String>,
    sensitive: bool,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Need {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            plan_id: row.plan_id.into(),
            client_id: row.client_id.into(),
            position: small("need", row.position)?,
            statement: row.statement,
            clinical_text: row.clinical_text,
            domain: optional_member("need", row.domain.as_deref())?,
            kind: member("need", &row.kind)?,
            status: member("need", &row.status)?,
            priority: optional_member("need", row.priority.as_deref())?,
            onset_on: row.onset_on,
            expected_outcome: row.expected_outcome,
            code: row.code,
            sensitive: row.sensitive,
            source: source(row.source_system, row.source_key),
        })
    }
}

item_table! {
    Need, "need", Row,
    select: "SELECT id, plan_id, client_id, position, statement, clinical_text, domain, kind, status, priority, onset_on,
         expected_outcome, code, sensitive, source_system, source_key
     FROM need",
    tombstone: "UPDATE need SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3",
    hanging: r#"SELECT EXISTS (SELECT 1 FROM goal WHERE need_id = ?1 AND removed_at IS NULL) AS "hanging!: i64""#,
    put: put,
}

async fn put(conn: &mut SqliteConnection, entity: &Need, stamp: &Stamp) -> Result<(), StoreError> {
    let domain = entity.domain.map(LifeDomain::as_str);
    let kind = entity.kind.as_str();
    let status = entity.status.as_str();
    let priority = entity.priority.map(Priority::as_str);
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO need (id, plan_id, client_id, position, statement, clinical_text, domain, kind, status, priority, onset_on,
             expected_outcome, code, sensitive, source_system, source_key, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?17)
         ON CONFLICT (id) DO UPDATE SET plan_id = excluded.plan_id, client_id = excluded.client_id, position = excluded.position,
             statement = excluded.statement, clinical_text = excluded.clinical_text, domain = excluded.domain,
             kind = excluded.kind, status = excluded.status, priority = excluded.priority, onset_on = excluded.onset_on,
             expected_outcome = excluded.expected_outcome, code = excluded.code, sensitive = excluded.sensitive,
             source_system = excluded.source_system, source_key = excluded.source_key,
             updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.plan_id.0, entity.client_id.0, entity.position, entity.statement, entity.clinical_text, domain, kind,
        status, priority, entity.onset_on, entity.expected_outcome, entity.code, entity.sensitive, source_system, source_key,
        written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
