//! Series of check-ins.

use chrono::{NaiveTime, Timelike};
use sqlx::SqliteConnection;
use throughline_domain::check_in::{Anchor, CheckInKind, CheckInSeries};
use throughline_domain::id::{ClientId, EpisodeId};

use crate::row::{from_json, member, small, source, source_columns, to_json};
use crate::{Entity, Reader, Stamp, StoreError};

const KIND: &str = "check_in_series";

/// The place within a day of what has no time: after everything that has one.
const ANY_TIME: u32 = 24 * 60;

pub(super) struct Row {
    pub(super) id: String,
    pub(super) client_id: String,
    pub(super) episode_id: Option<String>,
    pub(super) purpose: String,
    pub(super) medium: String,
    pub(super) with_whom: Option<String>,
    pub(super) cadence: String,
    pub(super) status: String,
    pub(super) status_reason: Option<String>,
    pub(super) about: Option<String>,
    pub(super) anchor: Option<String>,
    pub(super) attempts_suffice: Option<i64>,
    pub(super) escalation: String,
    pub(super) source_system: Option<String>,
    pub(super) source_key: Option<String>,
}

impl TryFrom<Row> for CheckInSeries {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            episode_id: row.episode_id.map(Into::into),
            purpose: row.purpose,
            medium: member(KIND, &row.medium)?,
            with_whom: row.with_whom,
            cadence: from_json(KIND, &row.cadence)?,
            status: member(KIND, &row.status)?,
            status_reason: row.status_reason,
            kind: row.about.map(|json| from_json(KIND, &json)).transpose()?.unwrap_or_default(),
            anchor: row.anchor.map(|json| from_json(KIND, &json)).transpose()?,
            attempts_suffice: row.attempts_suffice.map(|attempts| small(KIND, attempts)).transpose()?,
            escalation: from_json(KIND, &row.escalation)?,
            source: source(row.source_system, row.source_key),
        })
    }
}

macro_rules! series {
    ($condition:literal, $($bound:expr),+) => {
        sqlx::query_as!(
            crate::check_ins::series::Row,
            "SELECT id, client_id, episode_id, purpose, medium, with_whom, cadence, status, status_reason, about, anchor,
                 attempts_suffice, escalation, source_system, source_key
             FROM check_in_series WHERE removed_at IS NULL AND " + $condition,
            $($bound),+
        )
    };
}
pub(super) use series;

impl Entity for CheckInSeries {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        series!("id = ?1", id).fetch_optional(conn).await?.map(Self::try_from).transpose()
    }

    /// A series that was written is planned again at the next opportunity.
    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let episode_id = entity.episode_id.as_ref().map(EpisodeId::as_str);
        let (medium, status) = (entity.medium.as_str(), entity.status.as_str());
        let cadence = to_json(KIND, &entity.cadence)?;
        let at_minutes = entity.cadence.at.map_or(ANY_TIME, minutes);
        let (source_system, source_key) = source_columns(entity.source.as_ref());
        let kind = entity.kind.as_str();
        let about = (!entity.kind.is_contact()).then(|| to_json(KIND, &entity.kind)).transpose()?;
        let anchor = entity.anchor.as_ref().map(|anchor| to_json(KIND, anchor)).transpose()?;
        let anchor_id = anchored_to(entity);
        let escalation = to_json(KIND, &entity.escalation)?;
        let written_at = stamp.at_text();
        sqlx::query!(
            "INSERT INTO check_in_series (id, client_id, episode_id, purpose, medium, with_whom, cadence, status, status_reason,
                 at_minutes, plan_again_on, source_system, source_key, created_at, updated_at, kind, about, anchor, anchor_id,
                 attempts_suffice, escalation)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, '0001-01-01', ?11, ?12, ?13, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
             ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, episode_id = excluded.episode_id,
                 purpose = excluded.purpose, medium = excluded.medium, with_whom = excluded.with_whom, cadence = excluded.cadence,
                 status = excluded.status, status_reason = excluded.status_reason, at_minutes = excluded.at_minutes,
                 plan_again_on = excluded.plan_again_on, source_system = excluded.source_system, source_key = excluded.source_key,
                 kind = excluded.kind, about = excluded.about, anchor = excluded.anchor, anchor_id = excluded.anchor_id,
                 attempts_suffice = excluded.attempts_suffice, escalation = excluded.escalation, updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
            entity.id.0, entity.client_id.0, episode_id, entity.purpose, medium, entity.with_whom, cadence, status,
            entity.status_reason, at_minutes, source_system, source_key, written_at, kind, about, anchor, anchor_id,
            entity.attempts_suffice, escalation
        )
        .execute(&mut *conn)
        .await?;
        sqlx::query!(
            "UPDATE check_in SET at_minutes = ?1 WHERE series_id = ?2 AND state = 'open' AND removed_at IS NULL AND at_minutes <> ?1",
            at_minutes,
            entity.id.0
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    /// A series with check-ins stays: a check-in without one would say nothing of what it is for.
    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        let kept = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM check_in WHERE series_id = ?1 AND removed_at IS NULL) AS "kept!: i64""#,
            id
        )
        .fetch_one(&mut *conn)
        .await?;
        if kept != 0 {
            return Err(StoreError::ChangedSince { kind: KIND.to_owned() });
        }
        mark_removed!(conn, "check_in_series", id, reason, stamp)
    }
}

/// The episode or discharge a series hangs on, as the index has it.
fn anchored_to(series: &CheckInSeries) -> Option<&str> {
    if let CheckInKind::DischargeStep { discharge_id, .. } = &series.kind {
        return Some(discharge_id.as_str());
    }
    match series.anchor.as_ref()? {
        Anchor::EpisodeOpened { episode_id, .. } => Some(episode_id.as_str()),
        Anchor::Discharge { discharge_id, .. } => Some(discharge_id.as_str()),
    }
}

fn minutes(at: NaiveTime) -> u32 {
    at.hour() * 60 + at.minute()
}

impl Reader<'_> {
    /// A client's series: active ones first, then paused, then ended, each the newest first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn series_of(&mut self, client_id: &ClientId) -> Result<Vec<CheckInSeries>, StoreError> {
        let client_id = client_id.as_str();
        let rows = series!(
            "client_id = ?1 ORDER BY CASE status WHEN 'active' THEN 0 WHEN 'paused' THEN 1 ELSE 2 END, id DESC",
            client_id
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter().map(CheckInSeries::try_from).collect()
    }

    /// These series (a JSON list of identifiers), in no order.
    pub(crate) async fn series_named(&mut self, ids: &str) -> Result<Vec<CheckInSeries>, StoreError> {
        let rows = series!("id IN (SELECT value FROM json_each(?1))", ids).fetch_all(self.conn()).await?;
        rows.into_iter().map(CheckInSeries::try_from).collect()
    }

    /// The series whose first day hangs on this episode or discharge. Steps after a discharge are not among
    /// them: they carry a rule.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn series_anchored_to(&mut self, anchor_id: &str) -> Result<Vec<CheckInSeries>, StoreError> {
        let rows =
            series!("anchor_id = ?1 AND anchor IS NOT NULL ORDER BY id", anchor_id).fetch_all(self.conn()).await?;
        rows.into_iter().map(CheckInSeries::try_from).collect()
    }

    /// A client's series that ask this instrument, with an open check-in.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn series_asking(
        &mut self,
        client_id: &ClientId,
        instrument_id: &str,
    ) -> Result<Vec<CheckInSeries>, StoreError> {
        let client_id = client_id.as_str();
        let rows = series!(
            "client_id = ?1 AND kind = 'assessment' AND json_extract(about, '$.instrumentId') = ?2
             AND EXISTS (SELECT 1 FROM check_in c WHERE c.series_id = check_in_series.id AND c.state = 'open' AND c.removed_at IS NULL)
             ORDER BY id",
            client_id,
            instrument_id
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter().map(CheckInSeries::try_from).collect()
    }
}
