//! What waits after a long absence: the check-ins of Overdue, one line a series.
//!
//! A series stands where the longest overdue of its check-ins stands, so the lines are found along the index
//! of deadlines, and a page costs what it shows, however much waits.

use std::collections::HashMap;

use chrono::NaiveDate;
use throughline_domain::calendar::CatchUpRow;
use throughline_domain::id::{CheckInId, SeriesId};

use super::AgendaKey;
use crate::client_search::display_name;
use crate::row::{from_json, member, small, to_json};
use crate::{Reader, StoreError};

const KIND: &str = "check_in";

impl Reader<'_> {
    /// A page of series with an overdue check-in, the longest overdue first, and the place of its last line.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn catch_up(
        &mut self,
        today: NaiveDate,
        after: Option<&AgendaKey>,
        limit: u32,
    ) -> Result<(Vec<CatchUpRow>, Option<AgendaKey>), StoreError> {
        let (day, minutes, id) =
            after.map_or((String::new(), -1, ""), |key| (key.day.to_string(), key.at_minutes, key.id.as_str()));
        let heads = sqlx::query!(
            r#"SELECT k.id AS "id!", k.at_minutes AS "at_minutes!: i64", k.due_on AS "due_on!: NaiveDate",
                   k.series_id AS "series_id!", k.client_id AS "client_id!",
                   c.given_name AS "given_name!", c.family_name AS "family_name!", c.preferred_name,
                   s.purpose AS "purpose!", s.medium AS "medium!", s.about
               FROM (SELECT h.* FROM check_in h INDEXED BY check_in_by_deadline
                     WHERE h.due_on < ?1 AND h.do_on <= ?1 AND h.state = 'open' AND h.removed_at IS NULL
                         AND (h.due_on, h.at_minutes, h.id) > (?2, ?3, ?4)
                         AND NOT EXISTS (SELECT 1 FROM check_in e INDEXED BY check_in_open_of_series
                             WHERE e.series_id = h.series_id AND e.state = 'open' AND e.removed_at IS NULL AND e.do_on <= ?1
                                 AND (e.due_on, e.at_minutes, e.id) < (h.due_on, h.at_minutes, h.id))
                     ORDER BY h.due_on, h.at_minutes, h.id LIMIT ?5) k
               JOIN client c ON c.id = k.client_id
               JOIN check_in_series s ON s.id = k.series_id
               ORDER BY k.due_on, k.at_minutes, k.id"#,
            today,
            day,
            minutes,
            id,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        let full = u32::try_from(heads.len()).is_ok_and(|n| n == limit);
        let last = heads.last().filter(|_| full).map(|head| AgendaKey {
            day: head.due_on,
            at_minutes: head.at_minutes,
            id: head.id.clone().into(),
        });
        let series: Vec<&str> = heads.iter().map(|head| head.series_id.as_str()).collect();
        let mut waiting = self.overdue_of(&series, today).await?;
        let mut rows = Vec::with_capacity(heads.len());
        for head in heads {
            let series_id = SeriesId::from(head.series_id);
            let mut of_series = waiting.remove(&series_id).unwrap_or_default();
            let overdue = small(KIND, i64::try_from(of_series.len()).unwrap_or(i64::MAX))?;
            let (newest, newest_due_on) = of_series.pop().ok_or(StoreError::Unreadable { kind: KIND })?;
            rows.push(CatchUpRow {
                series_id,
                client_id: head.client_id.into(),
                client_name: display_name(head.given_name, head.family_name, head.preferred_name),
                purpose: head.purpose,
                kind: head.about.map(|json| from_json("check_in_series", &json)).transpose()?.unwrap_or_default(),
                medium: member("check_in_series", &head.medium)?,
                overdue,
                oldest_due_on: head.due_on,
                newest_due_on,
                earlier: of_series.into_iter().map(|(id, _)| id).collect(),
                newest,
            });
        }
        Ok((rows, last))
    }

    /// The overdue check-ins of these series, each series' by deadline.
    async fn overdue_of(
        &mut self,
        series: &[&str],
        today: NaiveDate,
    ) -> Result<HashMap<SeriesId, Vec<(CheckInId, NaiveDate)>>, StoreError> {
        let series = to_json(KIND, series)?;
        let rows = sqlx::query!(
            r#"SELECT id AS "id!", series_id AS "series_id!", due_on AS "due_on!: NaiveDate" FROM check_in INDEXED BY check_in_open_of_series
               WHERE series_id IN (SELECT value FROM json_each(?1)) AND state = 'open' AND removed_at IS NULL
                   AND due_on < ?2 AND do_on <= ?2
               ORDER BY series_id, due_on, at_minutes, id"#,
            series,
            today
        )
        .fetch_all(self.conn())
        .await?;
        let mut of_series: HashMap<SeriesId, Vec<(CheckInId, NaiveDate)>> = HashMap::new();
        for row in rows {
            of_series.entry(row.series_id.into()).or_default().push((row.id.into(), row.due_on));
        }
        Ok(of_series)
    }

    /// How many series have an overdue check-in.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn series_overdue(&mut self, today: NaiveDate) -> Result<i32, StoreError> {
        let count = sqlx::query_scalar!(
            r#"SELECT count(*) AS "n!: i64" FROM (SELECT DISTINCT series_id FROM check_in INDEXED BY check_in_by_deadline
               WHERE due_on < ?1 AND do_on <= ?1 AND state = 'open' AND removed_at IS NULL)"#,
            today
        )
        .fetch_one(self.conn())
        .await?;
        small(KIND, count)
    }
}
