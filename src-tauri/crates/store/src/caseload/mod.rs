//! The caseload: what it shows of each client, and what it sorts by.
//!
//! What it sorts and filters by stands on the client's own row, so that a page is read from an index
//! and costs the same at a hundred thousand clients as at a hundred. [`refresh`] keeps true those taken
//! from episodes, the triggers beside the check-ins and contacts those taken from them.

mod page;

#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;
use throughline_domain::caseload::CaseloadRow;
use throughline_domain::client::Acuity;

use crate::row::{optional_member, small, to_json};
use crate::{Reader, StoreError, client_search};

pub use page::{CaseloadPlace, CaseloadSlice};

/// Brings what the caseload shows of a client's episodes, and their row of the search index, up to
/// date. Every table it is taken from calls this when a row is put or removed, so undo does too.
///
/// The newest episode speaks for the client, but one that is being worked on before one that waits,
/// and that before one that ended: a cancelled second referral takes nobody off the list.
pub(crate) async fn refresh(conn: &mut SqliteConnection, client_id: &str) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE client SET
             (episode_status, episode_acuity_rank, episode_programme, episode_opened_on) = (
                 SELECT status, CASE acuity WHEN 'low' THEN 0 WHEN 'moderate' THEN 1 WHEN 'high' THEN 2 ELSE 3 END, programme, opened_on
                 FROM episode WHERE client_id = ?1 AND status <> 'entered-in-error' AND removed_at IS NULL
                 ORDER BY CASE WHEN status IN ('active', 'onhold') THEN 0 WHEN status IN ('planned', 'waitlist') THEN 1 ELSE 2 END,
                     coalesce(opened_on, referred_on, substr(created_at, 1, 10)) DESC, id DESC
                 LIMIT 1)
         WHERE id = ?1",
        client_id
    )
    .execute(&mut *conn)
    .await?;
    client_search::index(conn, client_id).await
}

/// The place of an acuity in order, as [`refresh`] stores it.
fn rank(acuity: Acuity) -> i64 {
    match acuity {
        Acuity::Low => 0,
        Acuity::Moderate => 1,
        Acuity::High => 2,
        Acuity::Intensive => 3,
    }
}

fn of_rank(rank: i64) -> Option<Acuity> {
    Acuity::ALL.iter().copied().find(|a| self::rank(*a) == rank)
}

impl Reader<'_> {
    /// The programmes clients are in, in order.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn caseload_programmes(&mut self) -> Result<Vec<String>, StoreError> {
        // From one programme to the next along the index: DISTINCT would read every client.
        let names = sqlx::query_scalar!(
            r#"WITH RECURSIVE programme (name) AS (
                   SELECT min(episode_programme) FROM client WHERE removed_at IS NULL
                   UNION ALL
                   SELECT (SELECT min(episode_programme) FROM client WHERE removed_at IS NULL AND episode_programme > programme.name)
                   FROM programme WHERE programme.name IS NOT NULL
               )
               SELECT name AS "name!: String" FROM programme WHERE name IS NOT NULL"#
        )
        .fetch_all(self.conn())
        .await?;
        Ok(names)
    }

    /// What the caseload shows of these clients, in the order of the identifiers.
    async fn caseload_rows(&mut self, ids: &[&str], today: NaiveDate) -> Result<Vec<CaseloadRow>, StoreError> {
        let ids = to_json("client", ids)?;
        let rows = sqlx::query!(
            r#"SELECT c.id AS "id!", c.given_name AS "given_name!", c.family_name AS "family_name!", c.preferred_name, c.birth_date,
                   c.episode_programme, c.episode_status, c.episode_acuity_rank, c.episode_opened_on,
                   c.last_contact_at AS "last_contact_at: DateTime<Utc>", c.next_check_in_on, c.deceased_on,
                   CASE WHEN c.next_check_in_on < ?2 THEN
                       (SELECT count(*) FROM check_in k WHERE k.client_id = c.id AND k.due_on < ?2 AND k.state = 'open' AND k.removed_at IS NULL)
                   ELSE 0 END AS "overdue!: i64",
                   EXISTS (SELECT 1 FROM risk_flag f WHERE f.client_id = c.id AND f.removed_at IS NULL
                       AND (f.starts_on IS NULL OR f.starts_on <= ?2) AND (f.ends_on IS NULL OR f.ends_on >= ?2)) AS "has_risk_flag!: bool"
               FROM json_each(?1) AS wanted CROSS JOIN client c ON c.id = wanted.value
               ORDER BY wanted.key"#,
            ids,
            today
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(CaseloadRow {
                    client_id: row.id.into(),
                    sort_name: sort_name(&row.family_name, &row.given_name),
                    preferred_name: row.preferred_name,
                    birth_date: row.birth_date,
                    programme: row.episode_programme,
                    status: optional_member("client", row.episode_status.as_deref())?,
                    acuity: row.episode_acuity_rank.and_then(of_rank),
                    opened_on: row.episode_opened_on,
                    last_contact_at: row.last_contact_at,
                    next_check_in_on: row.next_check_in_on,
                    overdue_check_ins: small("check_in", row.overdue)?,
                    has_risk_flag: row.has_risk_flag,
                    deceased: row.deceased_on.is_some(),
                })
            })
            .collect()
    }
}

/// "Family, Given"; one of them alone where the other is empty.
fn sort_name(family: &str, given: &str) -> String {
    [family.trim(), given.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
