//! Check-ins.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;
use throughline_domain::check_in::CheckIn;
use throughline_domain::id::{ClientId, ContactId};

use crate::row::{member, small};
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "check_in";

pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) series_id: String,
    pub(crate) client_id: String,
    pub(crate) number: i64,
    pub(crate) due_on: NaiveDate,
    pub(crate) do_on: NaiveDate,
    pub(crate) snooze_reason: Option<String>,
    pub(crate) state: String,
    pub(crate) attempts: i64,
    pub(crate) closed_at: Option<DateTime<Utc>>,
    pub(crate) late: bool,
    pub(crate) reason: Option<String>,
    pub(crate) contact_id: Option<String>,
    pub(crate) done_on: Option<NaiveDate>,
}

impl TryFrom<Row> for CheckIn {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            series_id: row.series_id.into(),
            client_id: row.client_id.into(),
            number: small(KIND, row.number)?,
            due_on: row.due_on,
            do_on: row.do_on,
            snooze_reason: row.snooze_reason,
            state: member(KIND, &row.state)?,
            attempts: small(KIND, row.attempts)?,
            closed_at: row.closed_at,
            late: row.late,
            reason: row.reason,
            contact_id: row.contact_id.map(Into::into),
            done_on: row.done_on,
        })
    }
}

macro_rules! check_ins {
    ($condition:literal, $($bound:expr),+) => {
        sqlx::query_as!(
            crate::check_ins::check_in::Row,
            r#"SELECT id, series_id, client_id, number, due_on, do_on, snooze_reason, state, attempts,
                   closed_at AS "closed_at: DateTime<Utc>", late, reason, contact_id,
                   done_on AS "done_on: NaiveDate"
               FROM check_in WHERE removed_at IS NULL AND "# + $condition,
            $($bound),+
        )
    };
}
pub(super) use check_ins;

impl Entity for CheckIn {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        check_ins!("id = ?1", id).fetch_optional(conn).await?.map(Self::try_from).transpose()
    }

    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let (state, closed_at) = (entity.state.as_str(), entity.closed_at.map(stored));
        let contact_id = entity.contact_id.as_ref().map(ContactId::as_str);
        let written_at = stamp.at_text();
        let put = sqlx::query!(
            "INSERT INTO check_in (id, series_id, client_id, number, due_on, do_on, at_minutes, snooze_reason, state, attempts,
                 closed_at, late, reason, contact_id, created_at, updated_at, done_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, coalesce((SELECT at_minutes FROM check_in_series WHERE id = ?2), 1440), ?7, ?8, ?9,
                 ?10, ?11, ?12, ?13, ?14, ?14, ?15)
             ON CONFLICT (id) DO UPDATE SET series_id = excluded.series_id, client_id = excluded.client_id, number = excluded.number,
                 due_on = excluded.due_on, do_on = excluded.do_on, at_minutes = excluded.at_minutes,
                 snooze_reason = excluded.snooze_reason, state = excluded.state, attempts = excluded.attempts,
                 closed_at = excluded.closed_at, late = excluded.late, reason = excluded.reason, contact_id = excluded.contact_id, done_on = excluded.done_on,
                 updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
            entity.id.0, entity.series_id.0, entity.client_id.0, entity.number, entity.due_on, entity.do_on, entity.snooze_reason,
            state, entity.attempts, closed_at, entity.late, entity.reason, contact_id, written_at, entity.done_on
        )
        .execute(conn)
        .await;
        match put {
            Ok(_) => Ok(()),
            // Redoing what was undone, after the series was planned anew: the number is taken.
            Err(sqlx::Error::Database(e)) if e.is_unique_violation() => {
                Err(StoreError::ChangedSince { kind: KIND.to_owned() })
            }
            Err(e) => Err(e.into()),
        }
    }

    /// Its series is planned again at the next opportunity: the day to do so was reckoned with this one.
    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        mark_removed!(&mut *conn, "check_in", id, reason, stamp)?;
        sqlx::query!(
            "UPDATE check_in_series SET plan_again_on = '0001-01-01' WHERE id = (SELECT series_id FROM check_in WHERE id = ?1)",
            id
        )
        .execute(conn)
        .await?;
        Ok(())
    }
}

impl Reader<'_> {
    /// A client's open check-ins by deadline, then the last `closed` of those that were closed, the
    /// newest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn check_ins_of(&mut self, client_id: &ClientId, closed: u32) -> Result<Vec<CheckIn>, StoreError> {
        let client_id = client_id.as_str();
        let mut rows = check_ins!("client_id = ?1 AND state = 'open' ORDER BY due_on, id", client_id)
            .fetch_all(self.conn())
            .await?;
        let past = check_ins!(
            "client_id = ?1 AND state <> 'open' ORDER BY closed_at DESC, id DESC LIMIT ?2",
            client_id,
            closed
        )
        .fetch_all(self.conn())
        .await?;
        rows.extend(past);
        rows.into_iter().map(CheckIn::try_from).collect()
    }

    /// These check-ins, in no order.
    pub(crate) async fn check_ins(&mut self, ids: &str) -> Result<Vec<CheckIn>, StoreError> {
        let rows = check_ins!("id IN (SELECT value FROM json_each(?1))", ids).fetch_all(self.conn()).await?;
        rows.into_iter().map(CheckIn::try_from).collect()
    }
}
