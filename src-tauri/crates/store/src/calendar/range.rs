//! Check-ins by the day on which to do them, a few of each day and how many there are; and the series
//! whose dates reach beyond the check-ins that are made.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use throughline_domain::calendar::CalendarEntry;
use throughline_domain::check_in::CheckInSeries;
use throughline_domain::id::{ClientId, SeriesId};

use crate::client_search::display_name;
use crate::row::{from_json, member, small, to_json};
use crate::{Entity, Reader, StoreError};

const KIND: &str = "check_in";

/// So many check-ins are to be done, or were, on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayCount {
    /// The day.
    pub on: NaiveDate,
    /// How many.
    pub count: i32,
}

/// A series that may have dates for which no check-in is made yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmade {
    /// The series.
    pub series: CheckInSeries,
    /// The client's name as it is to be used.
    pub client_name: String,
    /// The latest deadline of those that are made.
    pub made_to: Option<NaiveDate>,
}

macro_rules! entries {
    ($from:literal, $order:literal, $($bound:expr),+) => {
        sqlx::query_as!(
            crate::calendar::range::Row,
            r#"SELECT k.id AS "entry_id!", k.series_id AS "series_id!", k.client_id AS "client_id!", k.do_on AS "do_on!: NaiveDate",
                   k.due_on AS "due_on!: NaiveDate", k.at_minutes AS "at_minutes!: i64", k.state AS "state!",
                   c.given_name AS "given_name!", c.family_name AS "family_name!", c.preferred_name,
                   s.purpose AS "purpose!", s.medium AS "medium!", s.about, json_extract(s.cadence, '$.zone') AS "zone!: String"
               FROM "# + $from + " JOIN client c ON c.id = k.client_id JOIN check_in_series s ON s.id = k.series_id " + $order,
            $($bound),+
        )
    };
}
pub(super) use entries;

macro_rules! unmade {
    ($condition:literal, $($bound:expr),+) => {
        sqlx::query_as!(
            UnmadeRow,
            r#"SELECT s.id AS "id!", c.given_name AS "given_name!", c.family_name AS "family_name!", c.preferred_name,
                   (SELECT max(due_on) FROM check_in WHERE series_id = s.id AND removed_at IS NULL AND state <> 'withdrawn')
                       AS "made_to: NaiveDate"
               FROM check_in_series s JOIN client c ON c.id = s.client_id
               WHERE s.removed_at IS NULL AND "# + $condition,
            $($bound),+
        )
    };
}

pub(super) struct Row {
    pub(super) entry_id: String,
    pub(super) series_id: String,
    pub(super) client_id: String,
    pub(super) do_on: NaiveDate,
    pub(super) due_on: NaiveDate,
    pub(super) at_minutes: i64,
    pub(super) state: String,
    pub(super) given_name: String,
    pub(super) family_name: String,
    pub(super) preferred_name: Option<String>,
    pub(super) purpose: String,
    pub(super) medium: String,
    pub(super) about: Option<String>,
    pub(super) zone: String,
}

struct UnmadeRow {
    id: String,
    given_name: String,
    family_name: String,
    preferred_name: Option<String>,
    made_to: Option<NaiveDate>,
}

impl TryFrom<Row> for CalendarEntry {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            check_in_id: Some(row.entry_id.into()),
            series_id: row.series_id.into(),
            client_id: row.client_id.into(),
            client_name: display_name(row.given_name, row.family_name, row.preferred_name),
            purpose: row.purpose,
            kind: row.about.map(|json| from_json("check_in_series", &json)).transpose()?.unwrap_or_default(),
            medium: member("check_in_series", &row.medium)?,
            at: time_of(row.at_minutes),
            do_on: row.do_on,
            due_on: row.due_on,
            state: member(KIND, &row.state)?,
        })
    }
}

/// The time of day; none for any time, which is kept as the minute after the last.
fn time_of(minutes: i64) -> Option<NaiveTime> {
    NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(minutes.checked_mul(60)?).ok()?, 0)
}

struct CountRow {
    on: NaiveDate,
    count: i64,
}

fn counted(rows: Vec<Row>, counts: Vec<CountRow>) -> Result<(Vec<CalendarEntry>, Vec<DayCount>), StoreError> {
    let rows = rows.into_iter().map(CalendarEntry::try_from).collect::<Result<_, _>>()?;
    let count = |row: CountRow| Ok(DayCount { on: row.on, count: small(KIND, row.count)? });
    Ok((rows, counts.into_iter().map(count).collect::<Result<_, StoreError>>()?))
}

impl Reader<'_> {
    /// The first `per_day` open check-ins of each day, by time, and how many each day has.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn open_by_day(
        &mut self,
        days: &[NaiveDate],
        per_day: u32,
    ) -> Result<(Vec<CalendarEntry>, Vec<DayCount>), StoreError> {
        let list = to_json(KIND, days)?;
        let rows = entries!(
            "json_each(?1) d CROSS JOIN check_in k ON k.id IN
                 (SELECT id FROM check_in INDEXED BY check_in_by_day
                  WHERE do_on = d.value AND state = 'open' AND removed_at IS NULL ORDER BY at_minutes, id LIMIT ?2)",
            "ORDER BY k.do_on, k.at_minutes, k.id",
            list,
            per_day
        )
        .fetch_all(self.conn())
        .await?;
        let (first, last) = (days.iter().min(), days.iter().max());
        let counts = sqlx::query_as!(
            CountRow,
            r#"SELECT do_on AS "on!: NaiveDate", sum(open) AS "count!: i64" FROM check_in_day
               WHERE open > 0 AND do_on BETWEEN ?1 AND ?2 GROUP BY do_on"#,
            first,
            last
        )
        .fetch_all(self.conn())
        .await?;
        counted(rows, counts)
    }

    /// The first `per_day` closed check-ins of each day, by time, and how many each day has. What was
    /// withdrawn was never to be done.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn closed_by_day(
        &mut self,
        days: &[NaiveDate],
        per_day: u32,
    ) -> Result<(Vec<CalendarEntry>, Vec<DayCount>), StoreError> {
        let list = to_json(KIND, days)?;
        let rows = entries!(
            "json_each(?1) d CROSS JOIN check_in k ON k.id IN
                 (SELECT id FROM check_in INDEXED BY check_in_closed_by_day
                  WHERE do_on = d.value AND state <> 'open' AND state <> 'withdrawn' AND removed_at IS NULL
                  ORDER BY at_minutes, id LIMIT ?2)",
            "ORDER BY k.do_on, k.at_minutes, k.id",
            list,
            per_day
        )
        .fetch_all(self.conn())
        .await?;
        let (first, last) = (days.iter().min(), days.iter().max());
        let counts = sqlx::query_as!(
            CountRow,
            r#"SELECT do_on AS "on!: NaiveDate", count(*) AS "count!: i64" FROM check_in INDEXED BY check_in_closed_by_day
               WHERE do_on BETWEEN ?1 AND ?2 AND state <> 'open' AND state <> 'withdrawn' AND removed_at IS NULL
               GROUP BY do_on"#,
            first,
            last
        )
        .fetch_all(self.conn())
        .await?;
        counted(rows, counts)
    }

    /// A client's check-ins that are to be done, or were, from the first day to the last, by day and time.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn entries_of(
        &mut self,
        client_id: &ClientId,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<CalendarEntry>, StoreError> {
        let client_id = client_id.as_str();
        let rows = entries!(
            "check_in k INDEXED BY check_in_by_client_day",
            "WHERE k.client_id = ?1 AND k.do_on BETWEEN ?2 AND ?3 AND k.state <> 'withdrawn' AND k.removed_at IS NULL
             ORDER BY k.do_on, k.at_minutes, k.id",
            client_id,
            from,
            to
        )
        .fetch_all(self.conn())
        .await?;
        rows.into_iter().map(CalendarEntry::try_from).collect()
    }

    /// Whether more than `most` active series may need a check-in made by this day.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn many_unmade_by(&mut self, day: NaiveDate, most: u32) -> Result<bool, StoreError> {
        let found = sqlx::query_scalar!(
            r#"SELECT 1 AS "found!: i64" FROM check_in_series INDEXED BY check_in_series_to_plan
               WHERE plan_again_on <= ?1 AND status = 'active' AND removed_at IS NULL LIMIT 1 OFFSET ?2"#,
            day,
            most
        )
        .fetch_optional(self.conn())
        .await?;
        Ok(found.is_some())
    }

    /// Up to `limit` active series, of this client or of all, that may need a check-in made by this day: the
    /// only ones with dates beyond what is made.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn unmade_by(
        &mut self,
        day: NaiveDate,
        client_id: Option<&ClientId>,
        limit: u32,
    ) -> Result<Vec<Unmade>, StoreError> {
        let rows = match client_id.map(ClientId::as_str) {
            None => {
                unmade!("s.plan_again_on <= ?1 AND s.status = 'active' ORDER BY s.plan_again_on, s.id LIMIT ?2", day, limit)
                    .fetch_all(self.conn())
                    .await?
            }
            // The client's few series, not all series that come before their day.
            Some(client_id) => {
                unmade!(
                    "s.client_id = ?1 AND +s.plan_again_on <= ?2 AND s.status = 'active' ORDER BY s.plan_again_on, s.id LIMIT ?3",
                    client_id,
                    day,
                    limit
                )
                .fetch_all(self.conn())
                .await?
            }
        };
        let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        let ids = to_json(CheckInSeries::KIND, &ids)?;
        let mut series: HashMap<SeriesId, CheckInSeries> =
            self.series_named(&ids).await?.into_iter().map(|series| (series.id.clone(), series)).collect();
        let unmade = |series, row: UnmadeRow| Unmade {
            series,
            client_name: display_name(row.given_name, row.family_name, row.preferred_name),
            made_to: row.made_to,
        };
        Ok(rows.into_iter().filter_map(|row| Some(unmade(series.remove(&SeriesId(row.id.clone()))?, row))).collect())
    }
}
