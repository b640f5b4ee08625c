//! Who pays for a client, by rank.

use chrono::NaiveDate;
use sqlx::SqliteConnection;
use throughline_domain::client::Coverage;

use crate::row::{member, small, source, source_columns};
use crate::{Stamp, StoreError};

struct Row {
    id: String,
    client_id: String,
    kind: String,
    status: String,
    payer: String,
    plan_name: Option<String>,
    member_id: Option<String>,
    group_number: Option<String>,
    rank: Option<i64>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    injured_on: Option<NaiveDate>,
    adjuster_name: Option<String>,
    adjuster_phone: Option<String>,
    adjuster_email: Option<String>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Coverage {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            kind: member("coverage", &row.kind)?,
            status: member("coverage", &row.status)?,
            payer: row.payer,
            plan_name: row.plan_name,
            member_id: row.member_id,
            group_number: row.group_number,
            rank: row.rank.map(|n| small("coverage", n)).transpose()?,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            injured_on: row.injured_on,
            adjuster_name: row.adjuster_name,
            adjuster_phone: row.adjuster_phone,
            adjuster_email: row.adjuster_email,
            source: source(row.source_system, row.source_key),
        })
    }
}

part_table! {
    Coverage, "coverage", Row,
    select: "SELECT id, client_id, kind, status, payer, plan_name, member_id, group_number, rank, starts_on, ends_on,
         injured_on, adjuster_name, adjuster_phone, adjuster_email, source_system, source_key
     FROM coverage",
    order: "rank IS NULL, rank, id",
    tombstone: "UPDATE coverage SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3 RETURNING client_id",
    put: put,
    in_caseload: false,
}

async fn put(conn: &mut SqliteConnection, entity: &Coverage, stamp: &Stamp) -> Result<(), StoreError> {
    let (source_system, source_key) = source_columns(entity.source.as_ref());
    let kind = entity.kind.as_str();
    let status = entity.status.as_str();
    let written_at = stamp.at_text();
    sqlx::query!(
        "INSERT INTO coverage (id, client_id, kind, status, payer, plan_name, member_id, group_number, rank, starts_on, ends_on,
             injured_on, adjuster_name, adjuster_phone, adjuster_email, source_system, source_key, created_at,
             updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?18)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, kind = excluded.kind, status = excluded.status, payer = excluded.payer,
             plan_name = excluded.plan_name, member_id = excluded.member_id, group_number = excluded.group_number,
             rank = excluded.rank, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
             injured_on = excluded.injured_on, adjuster_name = excluded.adjuster_name,
             adjuster_phone = excluded.adjuster_phone, adjuster_email = excluded.adjuster_email,
             source_system = excluded.source_system, source_key = excluded.source_key,
             updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
        entity.id.0, entity.client_id.0, kind, status, entity.payer, entity.plan_name, entity.member_id,
        entity.group_number, entity.rank, entity.starts_on, entity.ends_on, entity.injured_on,
        entity.adjuster_name, entity.adjuster_phone, entity.adjuster_email, source_system, source_key,
        written_at
    )
    .execute(conn)
    .await?;
    Ok(())
}
