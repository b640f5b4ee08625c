//! Which series are to be planned again, and what their planning has to know.

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::check_in::{CheckIn, CheckInSeries, Circumstances};
use throughline_domain::id::{ClientId, SeriesId};

use super::check_in::check_ins;
use super::series::series;
use crate::row::member;
use crate::{Entity, Reader, StoreError, Write};

impl Reader<'_> {
    /// Up to `limit` active series that may need a check-in made by today, of this client or of all, those
    /// that have waited longest first. One look at an index where there is none.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn series_to_plan(
        &mut self,
        today: NaiveDate,
        client_id: Option<&ClientId>,
        limit: u32,
    ) -> Result<Vec<CheckInSeries>, StoreError> {
        let rows = match client_id.map(ClientId::as_str) {
            None => {
                series!("plan_again_on <= ?1 AND status = 'active' ORDER BY plan_again_on, id LIMIT ?2", today, limit)
                    .fetch_all(self.conn())
                    .await?
            }
            Some(client_id) => {
                series!(
                    "client_id = ?1 AND plan_again_on <= ?2 AND status = 'active' ORDER BY plan_again_on, id LIMIT ?3",
                    client_id,
                    today,
                    limit
                )
                .fetch_all(self.conn())
                .await?
            }
        };
        rows.into_iter().map(CheckInSeries::try_from).collect()
    }

    /// What planning a series has to know beside its check-ins.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such series.
    pub async fn circumstances_of(&mut self, series_id: &SeriesId) -> Result<Circumstances, StoreError> {
        let id = series_id.as_str();
        let row = sqlx::query!(
            r#"SELECT c.deceased_on AS "deceased_on: NaiveDate", e.status AS "episode?", s.rested,
                   s.plan_again_on AS "plan_again_on: NaiveDate"
               FROM check_in_series s JOIN client c ON c.id = s.client_id
               LEFT JOIN episode e ON e.id = s.episode_id AND e.removed_at IS NULL
               WHERE s.id = ?1"#,
            id
        )
        .fetch_optional(self.conn())
        .await?
        .ok_or(StoreError::NotFound { kind: CheckInSeries::KIND })?;
        Ok(Circumstances {
            deceased_on: row.deceased_on,
            episode: row.episode.map(|status| member("episode", &status)).transpose()?,
            rested: row.rested,
            plan_again_on: row.plan_again_on,
        })
    }

    /// What planning a series has to know of its check-ins: those due since the last that stands, and
    /// since today; the last ones made; the open ones ahead. Not the years of closed ones before.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn check_ins_to_plan_by(
        &mut self,
        series_id: &SeriesId,
        today: NaiveDate,
    ) -> Result<Vec<CheckIn>, StoreError> {
        let id = series_id.as_str();
        let since = sqlx::query_scalar!(
            "SELECT due_on FROM check_in WHERE series_id = ?1 AND removed_at IS NULL AND state <> 'withdrawn'
             ORDER BY number DESC LIMIT 1",
            id
        )
        .fetch_optional(self.conn())
        .await?
        .map_or(today, |last| last.min(today));
        let mut rows =
            check_ins!("series_id = ?1 AND due_on >= ?2 ORDER BY number", id, since).fetch_all(self.conn()).await?;
        // A number is never given twice, so the highest counts even where it was withdrawn long ago.
        let last = check_ins!("series_id = ?1 ORDER BY number DESC LIMIT 1", id).fetch_optional(self.conn()).await?;
        rows.extend(last.filter(|last| rows.iter().all(|row| row.id != last.id)));
        rows.into_iter().map(CheckIn::try_from).collect()
    }
}

impl Write<'_> {
    /// Notes what planning a series came to: the first day on which it has to be planned again (none: it
    /// makes no more check-ins), and whether it rests.
    ///
    /// # Errors
    /// [`StoreError`]; drop the unit of work then.
    pub async fn planned(
        &mut self,
        series_id: &SeriesId,
        again_on: Option<NaiveDate>,
        rests: bool,
    ) -> Result<(), StoreError> {
        let id = series_id.as_str();
        sqlx::query!("UPDATE check_in_series SET plan_again_on = ?1, rested = ?2 WHERE id = ?3", again_on, rests, id)
            .execute(self.conn())
            .await?;
        Ok(())
    }
}
