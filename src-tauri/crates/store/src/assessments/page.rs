//! Lines of lists: a client's assessments by the day asked, the newest first.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use throughline_domain::assessment::{AssessmentHead, AssessmentStatus};
use throughline_domain::id::{AssessmentId, ClientId};
use throughline_domain::instrument::InstrumentKind;

use super::assessment::KIND;
use crate::row::{count, member, small, to_json};
use crate::{Reader, StoreError};

/// The place of a line: what the next page comes after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentKey {
    /// The day the answers are of.
    pub asked_on: NaiveDate,
    /// The assessment.
    pub id: AssessmentId,
}

struct Row {
    id: String,
    instrument_id: String,
    instrument_version: i64,
    status: String,
    mode: String,
    asked_on: NaiveDate,
    started_by: String,
    ended_by: String,
    total: Option<f64>,
    band: Option<String>,
    positive: Option<bool>,
    triage: Option<String>,
    answered: i64,
    open_flags: i64,
    amends: Option<String>,
    amended_by: Option<String>,
}

impl TryFrom<Row> for AssessmentHead {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let status = member(KIND, &row.status)?;
        let running = status == AssessmentStatus::InProgress || row.ended_by.is_empty();
        Ok(Self {
            id: row.id.into(),
            // What an instrument is called is in its file, which the store does not read.
            short_title: row.instrument_id.clone(),
            kind: InstrumentKind::Instrument,
            instrument_id: row.instrument_id,
            instrument_version: count(KIND, row.instrument_version)?,
            status,
            mode: member(KIND, &row.mode)?,
            asked_on: row.asked_on,
            by: if running { row.started_by } else { row.ended_by },
            total: row.total,
            band: row.band.or(row.triage),
            positive: row.positive,
            answered: count(KIND, row.answered)?,
            open_flags: count(KIND, row.open_flags)?,
            amends: row.amends.map(Into::into),
            amended_by: row.amended_by.map(Into::into),
        })
    }
}

macro_rules! heads {
    ($condition:literal $(, $bound:expr)+) => {
        sqlx::query_as!(
            Row,
            r#"SELECT a.id, a.instrument_id, a.instrument_version, a.status, a.mode, a.asked_on AS "asked_on: NaiveDate",
                   a.started_by, a.ended_by, a.total, a.band,
                   a.positive AS "positive: bool", a.triage, a.amends,
                   (SELECT count(*) FROM answer WHERE assessment_id = a.id AND removed_at IS NULL) AS "answered!: i64",
                   (SELECT count(*) FROM raised_flag WHERE assessment_id = a.id AND state = 'open' AND removed_at IS NULL) AS "open_flags!: i64",
                   (SELECT id FROM assessment later WHERE later.amends = a.id AND later.status = 'amended' AND later.removed_at IS NULL LIMIT 1) AS amended_by
               FROM assessment a WHERE a.removed_at IS NULL AND "#
                + $condition
            $(, $bound)+
        )
    };
}

impl Reader<'_> {
    /// A page of a client's assessments, the newest first. In every line `shortTitle` is the instrument's
    /// identifier and `kind` is `instrument`: whoever has the instruments puts in what they are called.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn assessment_heads(
        &mut self,
        client_id: &ClientId,
        after: Option<&AssessmentKey>,
        limit: u32,
    ) -> Result<Vec<AssessmentHead>, StoreError> {
        let client_id = client_id.as_str();
        // Above every day and identifier there can be.
        let (day, id) = after.map_or(("~".to_owned(), "~"), |key| (key.asked_on.to_string(), key.id.as_str()));
        heads!(
            "a.client_id = ?1 AND a.asked_on <= ?2 AND (a.asked_on, a.id) < (?2, ?3) ORDER BY a.asked_on DESC, a.id DESC LIMIT ?4",
            client_id,
            day,
            id,
            limit
        )
        .fetch_all(self.conn())
        .await?
        .into_iter()
        .map(AssessmentHead::try_from)
        .collect()
    }

    /// Those of a client's that were begun and not finished, the newest first; as in a page.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn assessments_in_progress(&mut self, client_id: &ClientId) -> Result<Vec<AssessmentHead>, StoreError> {
        let client_id = client_id.as_str();
        let rows =
            heads!("a.client_id = ?1 AND a.status = 'in-progress' ORDER BY a.asked_on DESC, a.id DESC", client_id)
                .fetch_all(self.conn())
                .await?;
        rows.into_iter().map(AssessmentHead::try_from).collect()
    }

    /// How many assessments a client has.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn assessment_count(&mut self, client_id: &ClientId) -> Result<i32, StoreError> {
        let client_id = client_id.as_str();
        let count = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!: i64" FROM assessment WHERE client_id = ?1 AND removed_at IS NULL"#,
            client_id
        )
        .fetch_one(self.conn())
        .await?;
        small(KIND, count)
    }

    /// Lines of these assessments, in no order; as in a page.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn assessment_heads_of(&mut self, ids: &[&str]) -> Result<Vec<AssessmentHead>, StoreError> {
        let ids = to_json(KIND, ids)?;
        self.assessment_heads_in(&ids).await
    }

    /// The same of a JSON list of identifiers.
    pub(crate) async fn assessment_heads_in(&mut self, ids: &str) -> Result<Vec<AssessmentHead>, StoreError> {
        let rows = heads!("a.id IN (SELECT value FROM json_each(?1))", ids).fetch_all(self.conn()).await?;
        rows.into_iter().map(AssessmentHead::try_from).collect()
    }

    /// Lines of the instruments that were asked beside an assessment, the oldest first; as in a page.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn assessment_parts(&mut self, id: &AssessmentId) -> Result<Vec<AssessmentHead>, StoreError> {
        let id = id.as_str();
        let rows = heads!("a.part_of = ?1 ORDER BY a.id", id).fetch_all(self.conn()).await?;
        rows.into_iter().map(AssessmentHead::try_from).collect()
    }
}
