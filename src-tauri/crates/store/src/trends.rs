//! Results and measures over time, and the events beside them. However many there are, each list is one
//! statement.

#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::id::{ClientId, MeasureId};
use throughline_domain::measure::MeasureKind;
use throughline_domain::trend::MarkKind;

use crate::row::{count, member, to_json};
use crate::{Reader, StoreError};

/// A scale of an instrument a client has values of.
#[derive(Debug, Clone, PartialEq)]
pub struct ScaleTrend {
    /// The instrument.
    pub instrument_id: String,
    /// The scale; none: the total, which is the first.
    pub scale: Option<String>,
    /// Values there are.
    pub points: u32,
    /// The newest day.
    pub last_on: NaiveDate,
    /// The newest value.
    pub last_value: f64,
    /// What it is called.
    pub last_band: Option<String>,
    /// The value before it.
    pub previous_value: Option<f64>,
}

/// One value of a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureValue {
    /// The measure.
    pub id: MeasureId,
    /// What was measured.
    pub kind: MeasureKind,
    /// What it is called, of a score or a custom measure; else empty.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The value.
    pub value: f64,
    /// A second one: diastolic of blood pressure.
    pub second_value: Option<f64>,
    /// Its unit, as written.
    pub unit: String,
    /// What was done about it, where it was out of range and somebody said so.
    pub answer: Option<String>,
}

/// A measure a client has values of: how many, and the last two.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureTrend {
    /// Values there are.
    pub points: u32,
    /// The newest.
    pub last: MeasureValue,
    /// The one before it, and its unit.
    pub previous: Option<(f64, String)>,
}

/// When an event was: a day, or a moment that is a day only where somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventTime {
    /// A day.
    Day(NaiveDate),
    /// A moment.
    Moment(DateTime<Utc>),
}

/// An event beside a trend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: EventTime,
    /// What it is.
    pub kind: MarkKind,
    /// In words; of a plan version its number.
    pub text: String,
}

impl Reader<'_> {
    /// The totals a client has values of, by instrument.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn total_trends(&mut self, client_id: &ClientId) -> Result<Vec<ScaleTrend>, StoreError> {
        let client_id = client_id.as_str();
        let rows = sqlx::query!(
            r#"SELECT instrument_id AS "instrument_id!", points AS "points!: i64", asked_on AS "asked_on!: NaiveDate",
                   total AS "total!: f64", band AS "band: String", previous AS "previous: f64"
               FROM (SELECT instrument_id, asked_on, total, band, count(*) OVER (PARTITION BY instrument_id) AS points,
                         lead(total) OVER newest AS previous, row_number() OVER newest AS place
                     FROM assessment
                     WHERE client_id = ?1 AND total IS NOT NULL
                         AND status IN ('completed', 'amended') AND NOT replaced AND removed_at IS NULL
                     WINDOW newest AS (PARTITION BY instrument_id ORDER BY asked_on DESC, id DESC))
               WHERE place = 1 ORDER BY instrument_id"#,
            client_id
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(ScaleTrend {
                    instrument_id: row.instrument_id,
                    scale: None,
                    points: count("trend", row.points)?,
                    last_on: row.asked_on,
                    last_value: row.total,
                    last_band: row.band,
                    previous_value: row.previous,
                })
            })
            .collect()
    }

    /// The same of every scale of these instruments, those that are no total among them. It reads whole
    /// results, so it is asked only of instruments that have more than one scale.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn scale_trends(
        &mut self,
        client_id: &ClientId,
        instrument_ids: &[&str],
    ) -> Result<Vec<ScaleTrend>, StoreError> {
        let (client_id, wanted) = (client_id.as_str(), to_json("trend", instrument_ids)?);
        let rows = sqlx::query!(
            r#"SELECT instrument_id AS "instrument_id!", scale AS "scale!: String", points AS "points!: i64",
                   asked_on AS "asked_on!: NaiveDate", value AS "value!: f64", band AS "band: String",
                   previous AS "previous: f64"
               FROM (SELECT instrument_id, scale, asked_on, value, band,
                         count(*) OVER (PARTITION BY instrument_id, scale) AS points,
                         lead(value) OVER newest AS previous, row_number() OVER newest AS place
                     FROM (SELECT a.instrument_id, a.asked_on, a.id, json_extract(s.value, '$.id') AS scale,
                               json_extract(s.value, '$.value') AS value, json_extract(s.value, '$.bandLabel') AS band
                           FROM assessment a, json_each(a.result, '$.scales') s
                           WHERE a.client_id = ?1 AND a.instrument_id IN (SELECT value FROM json_each(?2))
                               AND a.status IN ('completed', 'amended') AND NOT a.replaced AND a.removed_at IS NULL)
                     WHERE value IS NOT NULL
                     WINDOW newest AS (PARTITION BY instrument_id, scale ORDER BY asked_on DESC, id DESC))
               WHERE place = 1 ORDER BY instrument_id, scale"#,
            client_id,
            wanted
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(ScaleTrend {
                    instrument_id: row.instrument_id,
                    scale: Some(row.scale),
                    points: count("trend", row.points)?,
                    last_on: row.asked_on,
                    last_value: row.value,
                    last_band: row.band,
                    previous_value: row.previous,
                })
            })
            .collect()
    }

    /// The measures a client has values of; scores of other systems and custom measures each by their name.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn measure_trends(&mut self, client_id: &ClientId) -> Result<Vec<MeasureTrend>, StoreError> {
        let client_id = client_id.as_str();
        let rows = sqlx::query!(
            r#"SELECT id AS "id!: String", kind AS "kind!: String", title AS "title!: String", at AS "at!: DateTime<Utc>",
                   value AS "value!: f64", second_value AS "second_value: f64", unit AS "unit!: String",
                   points AS "points!: i64", previous AS "previous: f64", previous_unit AS "previous_unit: String"
               FROM (SELECT id, kind, title, at, value, second_value, unit, count(*) OVER (PARTITION BY kind, title) AS points,
                         lead(value) OVER newest AS previous, lead(unit) OVER newest AS previous_unit,
                         row_number() OVER newest AS place
                     FROM (SELECT kind, CASE WHEN kind IN ('score', 'custom') THEN name ELSE '' END AS title, at, id, value, second_value, unit
                           FROM measure WHERE client_id = ?1 AND removed_at IS NULL)
                     WINDOW newest AS (PARTITION BY kind, title ORDER BY at DESC, id DESC))
               WHERE place = 1 ORDER BY kind, title"#,
            client_id
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter()
            .map(|row| {
                let last = MeasureValue {
                    id: row.id.into(),
                    kind: member("measure", &row.kind)?,
                    name: row.title,
                    at: row.at,
                    value: row.value,
                    second_value: row.second_value,
                    unit: row.unit,
                    answer: None,
                };
                Ok(MeasureTrend {
                    points: count("trend", row.points)?,
                    last,
                    previous: row.previous.zip(row.previous_unit),
                })
            })
            .collect()
    }

    /// Every value of a measure, the oldest first; of scores and custom measures, those of this name.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn measure_values(
        &mut self,
        client_id: &ClientId,
        kind: MeasureKind,
        name: &str,
    ) -> Result<Vec<MeasureValue>, StoreError> {
        let (client_id, wanted) = (client_id.as_str(), kind.as_str());
        let rows = sqlx::query!(
            r#"SELECT m.id AS "id!", m.at AS "at: DateTime<Utc>", m.value, m.second_value, m.unit, a.what AS "answer?: String"
               FROM measure m LEFT JOIN measure_answer a ON a.measure_id = m.id AND a.removed_at IS NULL
               WHERE m.client_id = ?1 AND m.kind = ?2 AND (m.kind NOT IN ('score', 'custom') OR m.name = ?3)
                   AND m.removed_at IS NULL
               ORDER BY m.at, m.id"#,
            client_id,
            wanted,
            name
        )
        .fetch_all(self.conn())
        .await?;
        Ok(rows
            .into_iter()
            .map(|row| MeasureValue {
                id: row.id.into(),
                kind,
                name: name.to_owned(),
                at: row.at,
                value: row.value,
                second_value: row.second_value,
                unit: row.unit,
                answer: row.answer,
            })
            .collect())
    }

    /// What else happened to a client since a day, in no order: plan versions, visits and stays, flags that
    /// stand, and interventions. An intervention is there from the day its goal begins, or else from the day
    /// it was written down: it has no first day of its own.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn events_since(&mut self, client_id: &ClientId, since: NaiveDate) -> Result<Vec<Event>, StoreError> {
        let (client_id, since) = (client_id.as_str(), since.to_string());
        let rows = sqlx::query!(
            r#"SELECT kind AS "kind!: String", at AS "at!: String", text AS "text!: String" FROM (
                   SELECT 'plan-version' AS kind, finalised_at AS at, CAST(number AS TEXT) AS text
                   FROM plan_version WHERE client_id = ?1 AND finalised_at >= ?2
                   UNION ALL
                   SELECT 'encounter', starts_at, what FROM encounter
                   WHERE client_id = ?1 AND starts_at >= ?2 AND removed_at IS NULL
                   UNION ALL
                   SELECT 'flag', raised_at, title FROM raised_flag
                   WHERE client_id = ?1 AND raised_at >= ?2 AND state <> 'withdrawn' AND removed_at IS NULL
                   UNION ALL
                   SELECT 'intervention', coalesce(goal.starts_on, i.created_at) AS at, i.what
                   FROM care_plan plan JOIN intervention i ON i.plan_id = plan.id
                       LEFT JOIN goal ON goal.id = i.goal_id AND goal.removed_at IS NULL
                   WHERE plan.client_id = ?1 AND plan.removed_at IS NULL AND i.removed_at IS NULL
                       AND i.status <> 'entered-in-error' AND at >= ?2)"#,
            client_id,
            since
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter()
            .map(|row| Ok(Event { at: event_time(&row.at)?, kind: member("trend", &row.kind)?, text: row.text }))
            .collect()
    }
}

fn event_time(text: &str) -> Result<EventTime, StoreError> {
    let day = text.parse().map(EventTime::Day);
    day.or_else(|_| text.parse().map(EventTime::Moment)).map_err(|_| StoreError::Unreadable { kind: "trend" })
}
