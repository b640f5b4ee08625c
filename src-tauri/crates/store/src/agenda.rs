//! Today: what is overdue, due and coming, over all clients.
//!
//! The sections are those of the domain's `check_in::section`, said in SQL; a test holds the two
//! together. Each is read in the order of a partial index and left after a page; what a line shows
//! besides is joined to that page only. The indexes are named, because without statistics SQLite would
//! take the large one where a small one answers. The counts add up the rows of `check_in_day`.

mod catch_up;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use throughline_domain::agenda::{AgendaCounts, AgendaRow, AgendaSection};
use throughline_domain::cadence::Cadence;
use throughline_domain::check_in::{COMING_DAYS, CheckIn, EscalationStep, days_overdue};
use throughline_domain::id::CheckInId;

use crate::client_search::display_name;
use crate::row::{from_json, member, optional_member, small, to_json};
use crate::{Reader, StoreError, check_ins};

const KIND: &str = "check_in";

/// The place of a line: what the next page comes after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaKey {
    /// The day by which the section is ordered: the deadline of what is overdue or due, the day on
    /// which to do what is coming.
    pub day: NaiveDate,
    /// Minutes of the local day, 1440 for any time.
    pub at_minutes: i64,
    /// The check-in.
    pub id: CheckInId,
}

/// The attempts at a check-in that reached nobody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attempts {
    /// When, in order.
    pub at: Vec<DateTime<Utc>>,
    /// The series' own steps of escalation; empty: as the practice's rule says.
    pub steps: Vec<EscalationStep>,
}

/// Everything the lines show whose check-ins the inner statement finds. `?1` is today.
macro_rules! lines {
    ($order:literal, $inner:literal, $($bound:expr),+) => {
        sqlx::query_as!(
            Line,
            r#"SELECT k.id AS "id!", k.series_id AS "series_id!", k.client_id AS "client_id!", k.number AS "number!: i64",
                   k.due_on AS "due_on!: NaiveDate", k.do_on AS "do_on!: NaiveDate", k.at_minutes AS "at_minutes!: i64", k.snooze_reason,
                   k.state AS "state!: String", k.attempts AS "attempts!: i64", k.closed_at AS "closed_at: DateTime<Utc>",
                   k.late AS "late!: bool", k.reason, k.contact_id, k.done_on AS "done_on: NaiveDate",
                   c.deceased_on IS NOT NULL AS "deceased!: bool", s.about, c.given_name AS "given_name!", c.family_name AS "family_name!", c.preferred_name,
                   s.purpose AS "purpose!", s.medium AS "medium!", s.with_whom, s.cadence AS "cadence!",
                   m.value AS "reach_at?: String", m.safe_to_leave_message AS "safe?: String",
                   EXISTS (SELECT 1 FROM risk_flag f WHERE f.client_id = k.client_id AND f.removed_at IS NULL
                       AND coalesce(f.starts_on <= ?1, TRUE) AND coalesce(f.ends_on >= ?1, TRUE)) AS "has_risk_flag!: bool"
               FROM (SELECT * FROM check_in WHERE id IN ("# + $inner + r#")) k
               JOIN client c ON c.id = k.client_id
               JOIN check_in_series s ON s.id = k.series_id
               LEFT JOIN contact_method m ON m.id =
                   (SELECT id FROM (
                        SELECT p.id, p.preferred,
                            (s.medium IN ('phone', 'text') AND p.kind IN ('phone', 'mobile')) OR (s.medium = 'email' AND p.kind = 'email') AS fits
                        FROM contact_method p WHERE p.client_id = k.client_id AND p.removed_at IS NULL)
                    ORDER BY fits DESC, preferred DESC, id LIMIT 1)
               ORDER BY "# + $order,
            $($bound),+
        )
    };
}

struct Line {
    id: String,
    series_id: String,
    client_id: String,
    number: i64,
    due_on: NaiveDate,
    do_on: NaiveDate,
    at_minutes: i64,
    snooze_reason: Option<String>,
    state: String,
    attempts: i64,
    closed_at: Option<DateTime<Utc>>,
    late: bool,
    reason: Option<String>,
    contact_id: Option<String>,
    done_on: Option<NaiveDate>,
    deceased: bool,
    about: Option<String>,
    given_name: String,
    family_name: String,
    preferred_name: Option<String>,
    purpose: String,
    medium: String,
    with_whom: Option<String>,
    cadence: String,
    reach_at: Option<String>,
    safe: Option<String>,
    has_risk_flag: bool,
}

impl Line {
    fn key(&self, section: AgendaSection) -> AgendaKey {
        let day = if section == AgendaSection::Coming { self.do_on } else { self.due_on };
        AgendaKey { day, at_minutes: self.at_minutes, id: self.id.clone().into() }
    }

    fn row(self, today: NaiveDate) -> Result<AgendaRow, StoreError> {
        let cadence: Cadence = from_json("check_in_series", &self.cadence)?;
        let check_in = CheckIn::try_from(check_ins::Row {
            id: self.id,
            series_id: self.series_id,
            client_id: self.client_id,
            number: self.number,
            due_on: self.due_on,
            do_on: self.do_on,
            snooze_reason: self.snooze_reason,
            state: self.state,
            attempts: self.attempts,
            closed_at: self.closed_at,
            late: self.late,
            reason: self.reason,
            contact_id: self.contact_id,
            done_on: self.done_on,
        })?;
        Ok(AgendaRow {
            client_name: display_name(self.given_name, self.family_name, self.preferred_name),
            purpose: self.purpose,
            medium: member("check_in_series", &self.medium)?,
            with_whom: self.with_whom,
            at: cadence.at,
            zone: cadence.zone,
            reach_at: self.reach_at,
            safe_to_leave_message: optional_member("contact_method", self.safe.as_deref())?,
            days_overdue: days_overdue(&check_in, today),
            has_risk_flag: self.has_risk_flag,
            kind: self.about.map(|json| from_json("check_in_series", &json)).transpose()?.unwrap_or_default(),
            escalate: None,
            deceased: self.deceased,
            check_in,
        })
    }
}

fn horizon(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(COMING_DAYS)).unwrap_or(NaiveDate::MAX)
}

impl Reader<'_> {
    /// A page of a section, and the place of its last line: the oldest deadline first, or the next day
    /// to do something on.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn agenda(
        &mut self,
        section: AgendaSection,
        today: NaiveDate,
        after: Option<&AgendaKey>,
        limit: u32,
    ) -> Result<(Vec<AgendaRow>, Option<AgendaKey>), StoreError> {
        let (day, minutes, id) =
            after.map_or((String::new(), -1, ""), |key| (key.day.to_string(), key.at_minutes, key.id.as_str()));
        let horizon = horizon(today);
        // Where the next page of what is coming begins: a lower bound that the index can be entered at.
        let tomorrow = today.succ_opt().unwrap_or(NaiveDate::MAX);
        let from = after.map_or(tomorrow, |key| key.day.max(tomorrow));
        let lines = match section {
            AgendaSection::Overdue => {
                lines!(
                    "k.due_on, k.at_minutes, k.id",
                    "SELECT id FROM check_in INDEXED BY check_in_by_deadline
                     WHERE due_on < ?1 AND do_on <= ?1 AND state = 'open' AND removed_at IS NULL
                         AND (due_on, at_minutes, id) > (?2, ?3, ?4)
                     ORDER BY due_on, at_minutes, id LIMIT ?5",
                    today,
                    day,
                    minutes,
                    id,
                    limit
                )
                .fetch_all(self.conn())
                .await?
            }
            AgendaSection::Today => {
                // What is due today; and what is due later but was brought forward.
                lines!(
                    "k.due_on, k.at_minutes, k.id",
                    "SELECT id FROM (
                         SELECT * FROM (
                             SELECT due_on, at_minutes, id FROM check_in INDEXED BY check_in_by_deadline
                             WHERE due_on = ?1 AND do_on <= ?1 AND state = 'open' AND removed_at IS NULL
                                 AND (due_on, at_minutes, id) > (?2, ?3, ?4)
                             ORDER BY at_minutes, id LIMIT ?5)
                         UNION ALL
                         SELECT * FROM (
                             SELECT due_on, at_minutes, id FROM check_in INDEXED BY check_in_brought_forward
                             WHERE do_on <= ?1 AND due_on > ?1 AND do_on < due_on AND state = 'open' AND removed_at IS NULL
                                 AND (due_on, at_minutes, id) > (?2, ?3, ?4)
                             ORDER BY due_on, at_minutes, id LIMIT ?5)
                         ORDER BY due_on, at_minutes, id LIMIT ?5)",
                    today, day, minutes, id, limit
                )
                .fetch_all(self.conn())
                .await?
            }
            AgendaSection::Coming => {
                // What is to be done within the horizon; and what was put off beyond it though its deadline has come.
                lines!(
                    "k.do_on, k.at_minutes, k.id",
                    "SELECT id FROM (
                         SELECT * FROM (
                             SELECT do_on, at_minutes, id FROM check_in INDEXED BY check_in_by_day
                             WHERE do_on >= ?7 AND do_on <= ?6 AND state = 'open' AND removed_at IS NULL
                                 AND (do_on, at_minutes, id) > (?2, ?3, ?4)
                             ORDER BY do_on, at_minutes, id LIMIT ?5)
                         UNION ALL
                         SELECT * FROM (
                             SELECT do_on, at_minutes, id FROM check_in INDEXED BY check_in_put_off
                             WHERE do_on > ?6 AND due_on <= ?1 AND do_on > due_on AND state = 'open' AND removed_at IS NULL
                                 AND (do_on, at_minutes, id) > (?2, ?3, ?4)
                             ORDER BY do_on, at_minutes, id LIMIT ?5)
                         ORDER BY do_on, at_minutes, id LIMIT ?5)",
                    today, day, minutes, id, limit, horizon, from
                )
                .fetch_all(self.conn())
                .await?
            }
        };
        let full = u32::try_from(lines.len()).is_ok_and(|n| n == limit);
        let last = lines.last().filter(|_| full).map(|line| line.key(section));
        let rows = lines.into_iter().map(|line| line.row(today)).collect::<Result<_, _>>()?;
        Ok((rows, last))
    }

    /// Lines for these check-ins, whatever section they are in, by deadline and time. One that is not there
    /// has none.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn agenda_rows(&mut self, ids: &[CheckInId], today: NaiveDate) -> Result<Vec<AgendaRow>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let ids = to_json(KIND, ids)?;
        let lines = lines!("k.due_on, k.at_minutes, k.id", "SELECT value FROM json_each(?2)", today, ids)
            .fetch_all(self.conn())
            .await?;
        lines.into_iter().map(|line| line.row(today)).collect()
    }

    /// Attempts that reached nobody, of each of these check-ins: when, and the steps of its series.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn attempts_of(&mut self, ids: &[&CheckInId]) -> Result<HashMap<CheckInId, Attempts>, StoreError> {
        let ids = to_json(KIND, ids)?;
        let rows = sqlx::query!(
            r#"SELECT a.check_in_id AS "check_in_id!", a.at AS "at!: DateTime<Utc>", s.escalation AS "escalation!"
               FROM contact a JOIN check_in k ON k.id = a.check_in_id JOIN check_in_series s ON s.id = k.series_id
               WHERE a.check_in_id IN (SELECT value FROM json_each(?1)) AND a.removed_at IS NULL
                   AND a.outcome IN ('left-message', 'no-answer', 'wrong-number')
               ORDER BY a.check_in_id, a.at"#,
            ids
        )
        .fetch_all(self.conn())
        .await?;
        let mut attempts: HashMap<CheckInId, Attempts> = HashMap::new();
        for row in rows {
            match attempts.entry(row.check_in_id.into()) {
                Entry::Occupied(known) => known.into_mut().at.push(row.at),
                Entry::Vacant(new) => {
                    new.insert(Attempts { at: vec![row.at], steps: from_json("check_in_series", &row.escalation)? });
                }
            }
        }
        Ok(attempts)
    }

    /// How many lines each section has, how many notes wait for a signature, and how many series may still
    /// have check-ins to be made.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn agenda_counts(&mut self, today: NaiveDate) -> Result<AgendaCounts, StoreError> {
        let horizon = horizon(today);
        let row = sqlx::query!(
            r#"SELECT coalesce(sum(open) FILTER (WHERE do_on <= ?1 AND due_on < ?1), 0) AS "overdue!: i64",
                   coalesce(sum(open) FILTER (WHERE do_on <= ?1 AND due_on >= ?1), 0) AS "today!: i64",
                   coalesce(sum(open) FILTER (WHERE do_on > ?1 AND (do_on <= ?2 OR due_on <= ?1)), 0) AS "coming!: i64",
                   (SELECT count(*) FROM note WHERE signed_at IS NULL AND removed_at IS NULL) AS "unsigned_notes!: i64",
                   (SELECT count(*) FROM check_in_series
                    WHERE plan_again_on <= ?1 AND status = 'active' AND removed_at IS NULL) AS "unplanned!: i64"
               FROM check_in_day WHERE open > 0"#,
            today,
            horizon
        )
        .fetch_one(self.conn())
        .await?;
        Ok(AgendaCounts {
            overdue: small(KIND, row.overdue)?,
            today: small(KIND, row.today)?,
            coming: small(KIND, row.coming)?,
            unsigned_notes: small("note", row.unsigned_notes)?,
            unplanned: small("check_in_series", row.unplanned)?,
        })
    }
}
