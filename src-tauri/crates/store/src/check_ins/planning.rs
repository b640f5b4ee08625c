//! Which series are to be planned again, and what their planning has to know.

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::cadence::{CadenceCondition, Ending, Pattern};
use throughline_domain::check_in::{CheckIn, CheckInSeries, Circumstances};
use throughline_domain::client::Client;
use throughline_domain::id::{CheckInId, ClientId, EpisodeId, SeriesId};
use throughline_domain::scoring::Scored;

use super::check_in::check_ins;
use super::series::series;
use crate::row::{from_json, member, optional_member};
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

    /// What planning a series has to know beside its check-ins, as it is on a day; also of a series as it might
    /// be saved.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such client.
    pub async fn circumstances_of(
        &mut self,
        series: &CheckInSeries,
        today: NaiveDate,
    ) -> Result<Circumstances, StoreError> {
        let (id, client_id) = (series.id.as_str(), series.client_id.as_str());
        let episode_id = series.episode_id.as_ref().map(EpisodeId::as_str);
        let row = sqlx::query!(
            r#"SELECT c.deceased_on AS "deceased_on: NaiveDate", c.last_contact_at AS "reached_at: DateTime<Utc>", e.status AS "episode?",
                   coalesce(s.rested, FALSE) AS "rested!: bool", s.plan_again_on AS "plan_again_on: NaiveDate",
                   coalesce(e.acuity, (SELECT a.acuity FROM episode a
                       WHERE a.client_id = c.id AND a.status = 'active' AND a.removed_at IS NULL
                       ORDER BY a.opened_on DESC, a.id DESC LIMIT 1)) AS "acuity: String"
               FROM client c LEFT JOIN check_in_series s ON s.id = ?1
               LEFT JOIN episode e ON e.id = ?3 AND e.removed_at IS NULL
               WHERE c.id = ?2"#,
            id,
            client_id,
            episode_id
        )
        .fetch_optional(self.conn())
        .await?
        .ok_or(StoreError::NotFound { kind: Client::KIND })?;
        let condition_over = match &series.cadence.ending {
            Ending::While { condition } => !self.holds(condition, client_id, episode_id, today).await?,
            Ending::Never | Ending::Until { .. } | Ending::Times { .. } => false,
        };
        Ok(Circumstances {
            deceased_on: row.deceased_on,
            episode: row.episode.map(|status| member("episode", &status)).transpose()?,
            rested: row.rested,
            plan_again_on: row.plan_again_on,
            acuity: optional_member("episode", row.acuity.as_deref())?,
            condition_over,
            reached_at: row.reached_at,
        })
    }

    /// Whether what a rhythm goes on by holds for a client on a day.
    async fn holds(
        &mut self,
        condition: &CadenceCondition,
        client_id: &str,
        episode_id: Option<&str>,
        today: NaiveDate,
    ) -> Result<bool, StoreError> {
        match condition {
            CadenceCondition::EpisodeOpen => {
                // Of a series outside any enrolment: any that is open.
                let open = sqlx::query_scalar!(
                    r#"SELECT EXISTS (SELECT 1 FROM episode WHERE client_id = ?1 AND id = coalesce(?2, id) AND removed_at IS NULL
                           AND status NOT IN ('finished', 'cancelled', 'entered-in-error')) AS "open!: bool""#,
                    client_id,
                    episode_id
                );
                Ok(open.fetch_one(self.conn()).await?)
            }
            CadenceCondition::RiskFlag { flag } => {
                let kind = flag.as_str();
                let in_force = sqlx::query_scalar!(
                    r#"SELECT EXISTS (SELECT 1 FROM risk_flag WHERE client_id = ?1 AND kind = ?2 AND removed_at IS NULL
                           AND (starts_on IS NULL OR starts_on <= ?3) AND (ends_on IS NULL OR ends_on >= ?3)) AS "in_force!: bool""#,
                    client_id,
                    kind,
                    today
                );
                Ok(in_force.fetch_one(self.conn()).await?)
            }
            CadenceCondition::ScoreAtLeast { instrument_id, scale, score } => {
                let result = sqlx::query_scalar!(
                    "SELECT result FROM assessment
                     WHERE client_id = ?1 AND instrument_id = ?2 AND status IN ('completed', 'amended') AND NOT replaced
                       AND removed_at IS NULL
                     ORDER BY asked_on DESC, id DESC LIMIT 1",
                    client_id,
                    instrument_id
                );
                let Some(result) = result.fetch_optional(self.conn()).await?.flatten() else { return Ok(false) };
                let scored: Scored = from_json("assessment", &result)?;
                let found = scored.scales.iter().find(|of| of.id == *scale).and_then(|of| of.value);
                Ok(found.is_some_and(|value| value >= *score))
            }
        }
    }

    /// What planning a series has to know of its check-ins: those due since the last that stands, and
    /// since today; the last ones made; the open ones ahead. Not the years of closed ones before, but where the
    /// rhythm counts from what happened.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn check_ins_to_plan_by(
        &mut self,
        series: &CheckInSeries,
        today: NaiveDate,
    ) -> Result<Vec<CheckIn>, StoreError> {
        let id = series.id.as_str();
        if counts_from_the_past(series) {
            let rows = check_ins!("series_id = ?1 ORDER BY number", id).fetch_all(self.conn()).await?;
            return rows.into_iter().map(CheckIn::try_from).collect();
        }
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

    /// The check-ins that say where a series stands: the open ones, and the last `closed` of the others; all of
    /// them where the rhythm counts from what happened.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn check_ins_to_stand_by(
        &mut self,
        series: &CheckInSeries,
        closed: u32,
    ) -> Result<Vec<CheckIn>, StoreError> {
        let id = series.id.as_str();
        let closed = if counts_from_the_past(series) { u32::MAX } else { closed };
        let mut rows =
            check_ins!("series_id = ?1 AND state = 'open' ORDER BY number", id).fetch_all(self.conn()).await?;
        let past = check_ins!("series_id = ?1 AND state <> 'open' ORDER BY number DESC LIMIT ?2", id, closed)
            .fetch_all(self.conn())
            .await?;
        rows.extend(past);
        rows.into_iter().map(CheckIn::try_from).collect()
    }

    /// The days on which attempts were made for a check-in: the times of its contacts that reached nobody.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn attempts_for(&mut self, check_in_id: &CheckInId) -> Result<Vec<DateTime<Utc>>, StoreError> {
        let id = check_in_id.as_str();
        let times = sqlx::query_scalar!(
            r#"SELECT at AS "at: DateTime<Utc>" FROM contact
               WHERE check_in_id = ?1 AND outcome IN ('left-message', 'no-answer', 'wrong-number') AND removed_at IS NULL"#,
            id
        );
        Ok(times.fetch_all(self.conn()).await?)
    }
}

/// Whether its dates depend on what became of the check-ins before, however long ago.
const fn counts_from_the_past(series: &CheckInSeries) -> bool {
    matches!(series.cadence.pattern, Pattern::AfterContact { .. } | Pattern::ByAcuity { .. })
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
