//! Which series are to be planned again, and what their planning has to know.

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::check_in::{CheckIn, CheckInSeries};
use throughline_domain::id::SeriesId;

use super::check_in::check_ins;
use crate::{Entity, Reader, StoreError, Write};

impl Reader<'_> {
    /// Up to `limit` active series that may need a check-in made by today. One look at an index where
    /// there is none.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn series_to_plan(&mut self, today: NaiveDate, limit: u32) -> Result<Vec<CheckInSeries>, StoreError> {
        let ids = sqlx::query_scalar!(
            "SELECT id FROM check_in_series
             WHERE plan_again_on <= ?1 AND status = 'active' AND removed_at IS NULL
             ORDER BY plan_again_on, id LIMIT ?2",
            today,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        let mut series = Vec::with_capacity(ids.len());
        for id in ids {
            series.extend(CheckInSeries::find(self.conn(), &id).await?);
        }
        Ok(series)
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
    /// Notes the first day on which a series has to be planned again; none: it makes no more check-ins.
    ///
    /// # Errors
    /// [`StoreError`]; drop the unit of work then.
    pub async fn plan_again_on(&mut self, series_id: &SeriesId, day: Option<NaiveDate>) -> Result<(), StoreError> {
        let id = series_id.as_str();
        sqlx::query!("UPDATE check_in_series SET plan_again_on = ?1 WHERE id = ?2", day, id)
            .execute(self.conn())
            .await?;
        Ok(())
    }
}
