//! What completed assessments came to. Those that were replaced by an amendment, or marked as an error,
//! count no more.

use chrono::NaiveDate;
use throughline_domain::assessment::{AssessmentMode, EarlierAnswer, Recorded};
use throughline_domain::id::{AssessmentId, ClientId};
use throughline_domain::scoring::Scored;

use super::assessment::KIND;
use crate::row::{count, from_json, member, to_json};
use crate::{Reader, StoreError};

/// The newest result of an instrument.
#[derive(Debug, Clone, PartialEq)]
pub struct NewestResult {
    /// The instrument.
    pub instrument_id: String,
    /// The version it was asked with.
    pub instrument_version: u32,
    /// The assessment.
    pub id: AssessmentId,
    /// The day its answers are of.
    pub asked_on: NaiveDate,
    /// What it came to.
    pub result: Scored,
}

/// The value of a scale in one completed assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct ScaleValue {
    /// The assessment.
    pub id: AssessmentId,
    /// The day its answers are of.
    pub asked_on: NaiveDate,
    /// The value.
    pub value: f64,
    /// What it is called.
    pub band: Option<String>,
    /// The screen's sign.
    pub positive: Option<bool>,
    /// Who gave the answers.
    pub mode: AssessmentMode,
    /// Answers, or only the total.
    pub recorded: Recorded,
}

struct ValueRow {
    id: String,
    asked_on: NaiveDate,
    value: f64,
    band: Option<String>,
    positive: Option<bool>,
    mode: String,
    recorded: String,
}

impl TryFrom<ValueRow> for ScaleValue {
    type Error = StoreError;

    fn try_from(row: ValueRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            asked_on: row.asked_on,
            value: row.value,
            band: row.band,
            positive: row.positive,
            mode: member(KIND, &row.mode)?,
            recorded: member(KIND, &row.recorded)?,
        })
    }
}

impl Reader<'_> {
    /// The newest result of each of these instruments, where a client has one.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn newest_results(
        &mut self,
        client_id: &ClientId,
        instrument_ids: &[&str],
    ) -> Result<Vec<NewestResult>, StoreError> {
        let (client_id, wanted) = (client_id.as_str(), to_json(KIND, instrument_ids)?);
        let rows = sqlx::query!(
            r#"SELECT a.id AS "id!", a.instrument_id AS "instrument_id!", a.instrument_version AS "instrument_version!",
                   a.asked_on AS "asked_on!: NaiveDate", a.result AS "result!"
               FROM json_each(?2) wanted JOIN assessment a ON a.id =
                   (SELECT id FROM assessment WHERE client_id = ?1 AND instrument_id = wanted.value
                        AND status IN ('completed', 'amended') AND NOT replaced AND removed_at IS NULL
                    ORDER BY asked_on DESC, id DESC LIMIT 1)
               WHERE a.result IS NOT NULL"#,
            client_id,
            wanted
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(NewestResult {
                    instrument_id: row.instrument_id,
                    instrument_version: count(KIND, row.instrument_version)?,
                    id: row.id.into(),
                    asked_on: row.asked_on,
                    result: from_json(KIND, &row.result)?,
                })
            })
            .collect()
    }

    /// Every value of a scale of an instrument, the oldest first; without a scale, of the total (the first).
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn scale_values(
        &mut self,
        client_id: &ClientId,
        instrument_id: &str,
        scale: Option<&str>,
    ) -> Result<Vec<ScaleValue>, StoreError> {
        let client_id = client_id.as_str();
        let rows = match scale {
            None => {
                sqlx::query_as!(
                    ValueRow,
                    r#"SELECT id, asked_on AS "asked_on: NaiveDate", total AS "value!: f64", band, positive AS "positive: bool", mode, recorded
                       FROM assessment
                       WHERE client_id = ?1 AND instrument_id = ?2 AND total IS NOT NULL
                           AND status IN ('completed', 'amended') AND NOT replaced AND removed_at IS NULL
                       ORDER BY asked_on, id"#,
                    client_id,
                    instrument_id
                )
                .fetch_all(self.conn())
                .await?
            }
            Some(scale) => {
                sqlx::query_as!(
                    ValueRow,
                    r#"SELECT a.id, a.asked_on AS "asked_on: NaiveDate", json_extract(s.value, '$.value') AS "value!: f64",
                           json_extract(s.value, '$.bandLabel') AS "band: String", a.positive AS "positive: bool", a.mode, a.recorded
                       FROM assessment a, json_each(a.result, '$.scales') s
                       WHERE a.client_id = ?1 AND a.instrument_id = ?2
                           AND a.status IN ('completed', 'amended') AND NOT a.replaced AND a.removed_at IS NULL
                           AND json_extract(s.value, '$.id') = ?3 AND json_extract(s.value, '$.value') IS NOT NULL
                       ORDER BY a.asked_on, a.id"#,
                    client_id,
                    instrument_id,
                    scale
                )
                .fetch_all(self.conn())
                .await?
            }
        };
        rows.into_iter().map(ScaleValue::try_from).collect()
    }

    /// What was answered in the newest completed assessment of each of these instruments, those named in
    /// `not` left out; the newest day first, so that the first answer to an item is the last one given.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn earlier_answers(
        &mut self,
        client_id: &ClientId,
        instrument_ids: &[&str],
        not: &[&str],
    ) -> Result<Vec<EarlierAnswer>, StoreError> {
        let (client_id, wanted, not) = (client_id.as_str(), to_json(KIND, instrument_ids)?, to_json(KIND, not)?);
        let rows = sqlx::query!(
            r#"SELECT answer.link_id AS "link_id!", answer.value AS "value!", a.asked_on AS "asked_on!: NaiveDate"
               FROM json_each(?2) wanted JOIN assessment a ON a.id =
                   (SELECT id FROM assessment WHERE client_id = ?1 AND instrument_id = wanted.value
                        AND status IN ('completed', 'amended') AND NOT replaced AND removed_at IS NULL
                        AND id NOT IN (SELECT value FROM json_each(?3))
                    ORDER BY asked_on DESC, id DESC LIMIT 1)
               JOIN answer ON answer.assessment_id = a.id AND answer.removed_at IS NULL
               ORDER BY a.asked_on DESC, a.id DESC"#,
            client_id,
            wanted,
            not
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(EarlierAnswer { link_id: row.link_id, value: from_json("answer", &row.value)?, on: row.asked_on })
            })
            .collect()
    }
}
