//! The head of an assessment, with its frozen result.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;
use throughline_domain::assessment::{Assessment, AssessmentStatus};
use throughline_domain::id::{AssessmentId, ClientId, EpisodeId};
use throughline_domain::scoring::Scored;

use crate::row::{count, from_json, member, small, source, source_columns, to_json};
use crate::work::stored;
use crate::{Entity, Reader, Stamp, StoreError};

pub(super) const KIND: &str = "assessment";

struct Row {
    id: String,
    client_id: String,
    episode_id: Option<String>,
    instrument_id: String,
    instrument_version: i64,
    status: String,
    mode: String,
    informant: String,
    language: String,
    interpreter: Option<bool>,
    asked_on: NaiveDate,
    recorded: String,
    started_at: DateTime<Utc>,
    started_by: String,
    ended_at: Option<DateTime<Utc>>,
    ended_by: String,
    ended_reason: String,
    revision: i64,
    amends: Option<String>,
    amended_reason: String,
    part_of: Option<String>,
    result: Option<String>,
    source_system: Option<String>,
    source_key: Option<String>,
}

impl TryFrom<Row> for Assessment {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            client_id: row.client_id.into(),
            episode_id: row.episode_id.map(Into::into),
            instrument_id: row.instrument_id,
            instrument_version: count(KIND, row.instrument_version)?,
            status: member(KIND, &row.status)?,
            mode: member(KIND, &row.mode)?,
            informant: row.informant,
            language: row.language,
            interpreter: row.interpreter,
            asked_on: row.asked_on,
            recorded: member(KIND, &row.recorded)?,
            started_at: row.started_at,
            started_by: row.started_by,
            ended_at: row.ended_at,
            ended_by: row.ended_by,
            ended_reason: row.ended_reason,
            revision: small(KIND, row.revision)?,
            amends: row.amends.map(Into::into),
            amended_reason: row.amended_reason,
            part_of: row.part_of.map(Into::into),
            result: row.result.map(|text| from_json(KIND, &text)).transpose()?,
            source: source(row.source_system, row.source_key),
        })
    }
}

macro_rules! assessments {
    ($condition:literal $(, $bound:expr)+) => {
        sqlx::query_as!(
            Row,
            r#"SELECT id, client_id, episode_id, instrument_id, instrument_version, status, mode, informant, language,
                   interpreter AS "interpreter: bool", asked_on AS "asked_on: NaiveDate", recorded,
                   started_at AS "started_at: DateTime<Utc>", started_by, ended_at AS "ended_at: DateTime<Utc>", ended_by,
                   ended_reason, revision, amends, amended_reason, part_of, result, source_system, source_key
               FROM assessment WHERE "#
                + $condition
            $(, $bound)+
        )
    };
}

impl Entity for Assessment {
    const KIND: &'static str = KIND;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn client_id(&self) -> Option<&str> {
        Some(self.client_id.as_str())
    }

    async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
        assessments!("id = ?1 AND removed_at IS NULL", id).fetch_optional(conn).await?.map(Self::try_from).transpose()
    }

    /// Of one that was completed only the mark "entered in error" changes, either way.
    async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
        let id = entity.id.as_str();
        let before =
            sqlx::query_scalar!("SELECT result IS NOT NULL AS \"complete!: bool\" FROM assessment WHERE id = ?1", id)
                .fetch_optional(&mut *conn)
                .await?;
        if before == Some(true) {
            return mark(conn, entity, stamp).await;
        }
        let (status, mode, recorded) = (entity.status.as_str(), entity.mode.as_str(), entity.recorded.as_str());
        let episode_id = entity.episode_id.as_ref().map(EpisodeId::as_str);
        let (amends, part_of) =
            (entity.amends.as_ref().map(AssessmentId::as_str), entity.part_of.as_ref().map(AssessmentId::as_str));
        let (started_at, ended_at) = (stored(entity.started_at), entity.ended_at.map(stored));
        let result = entity.result.as_ref().map(|scored| to_json(KIND, scored)).transpose()?;
        let shown = Shown::of(entity.result.as_ref());
        let (source_system, source_key) = source_columns(entity.source.as_ref());
        let written_at = stamp.at_text();
        sqlx::query!(
            "INSERT INTO assessment (id, client_id, episode_id, instrument_id, instrument_version, status, mode, informant,
                 language, interpreter, asked_on, recorded, started_at, started_by, ended_at, ended_by, ended_reason, revision,
                 amends, amended_reason, part_of, result, total, band, positive, triage, source_system, source_key, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
                 ?25, ?26, ?27, ?28, ?29, ?29)
             ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, episode_id = excluded.episode_id,
                 instrument_id = excluded.instrument_id, instrument_version = excluded.instrument_version, status = excluded.status,
                 mode = excluded.mode, informant = excluded.informant, language = excluded.language,
                 interpreter = excluded.interpreter, asked_on = excluded.asked_on, recorded = excluded.recorded,
                 started_at = excluded.started_at, started_by = excluded.started_by, ended_at = excluded.ended_at,
                 ended_by = excluded.ended_by, ended_reason = excluded.ended_reason, revision = excluded.revision,
                 amends = excluded.amends, amended_reason = excluded.amended_reason, part_of = excluded.part_of,
                 result = excluded.result, total = excluded.total, band = excluded.band, positive = excluded.positive,
                 triage = excluded.triage, source_system = excluded.source_system, source_key = excluded.source_key,
                 updated_at = excluded.updated_at, removed_at = NULL, removed_reason = NULL",
            id, entity.client_id.0, episode_id, entity.instrument_id, entity.instrument_version, status, mode, entity.informant,
            entity.language, entity.interpreter, entity.asked_on, recorded, started_at, entity.started_by, ended_at, entity.ended_by,
            entity.ended_reason, entity.revision, amends, entity.amended_reason, part_of, result, shown.total, shown.band,
            shown.positive, shown.triage, source_system, source_key, written_at
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
        mark_removed!(conn, "assessment", id, reason, stamp)
    }
}

/// Puts a completed assessment as it is, but for the mark that it was entered in error.
async fn mark(conn: &mut SqliteConnection, entity: &Assessment, stamp: &Stamp) -> Result<(), StoreError> {
    use AssessmentStatus::{Amended, Completed, EnteredInError};
    let id = entity.id.as_str();
    // One that was taken away comes back the same way.
    let row = assessments!("id = ?1", id).fetch_one(&mut *conn).await?;
    let before = Assessment::try_from(row)?;
    let marked = Assessment { status: entity.status, ended_reason: entity.ended_reason.clone(), ..before.clone() };
    let whole = if entity.amends.is_some() { Amended } else { Completed };
    if marked != *entity || ![whole, EnteredInError].contains(&entity.status) {
        return Err(StoreError::Immutable { kind: KIND });
    }
    let (status, at) = (entity.status.as_str(), stamp.at_text());
    sqlx::query!(
        "UPDATE assessment SET status = ?1, ended_reason = ?2, updated_at = ?3, removed_at = NULL, removed_reason = NULL WHERE id = ?4",
        status,
        entity.ended_reason,
        at,
        id
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What lists and charts show of a result.
struct Shown<'a> {
    total: Option<f64>,
    band: Option<&'a str>,
    positive: Option<bool>,
    triage: Option<&'a str>,
}

impl<'a> Shown<'a> {
    fn of(result: Option<&'a Scored>) -> Self {
        let total = result.and_then(|scored| scored.scales.first());
        Self {
            total: total.and_then(|scale| scale.value),
            band: total.and_then(|scale| scale.band_label.as_deref()),
            positive: result.and_then(|scored| scored.positive),
            triage: result.and_then(|scored| scored.triage.as_ref()).map(|triage| triage.label.as_str()),
        }
    }
}

impl Reader<'_> {
    /// The one in progress of this client and instrument that was begun last, amendments left out.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn assessment_running(
        &mut self,
        client_id: &ClientId,
        instrument_id: &str,
    ) -> Result<Option<Assessment>, StoreError> {
        let client_id = client_id.as_str();
        assessments!(
            "client_id = ?1 AND instrument_id = ?2 AND status = 'in-progress' AND amends IS NULL AND removed_at IS NULL
             ORDER BY id DESC LIMIT 1",
            client_id,
            instrument_id
        )
        .fetch_optional(self.conn())
        .await?
        .map(Assessment::try_from)
        .transpose()
    }

    /// The one that was begun in the place of another: the completed one, or else the one in progress.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn assessment_amending(&mut self, id: &AssessmentId) -> Result<Option<Assessment>, StoreError> {
        let id = id.as_str();
        assessments!(
            "amends = ?1 AND status IN ('amended', 'in-progress') AND removed_at IS NULL
             ORDER BY status = 'amended' DESC, id DESC LIMIT 1",
            id
        )
        .fetch_optional(self.conn())
        .await?
        .map(Assessment::try_from)
        .transpose()
    }

    /// How often an assessment was written. It only rises, whatever is undone.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn assessment_writes(&mut self, id: &AssessmentId) -> Result<i32, StoreError> {
        let id = id.as_str();
        let count = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!: i64" FROM change WHERE kind = 'assessment' AND entity_id = ?1"#,
            id
        )
        .fetch_one(self.conn())
        .await?;
        small(KIND, count)
    }
}
