//! The facts of clients, but for their plans and results.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::assessment::ClientFacts;
use throughline_domain::client::ClinicalSex;
use throughline_domain::gap_rules::{
    AttemptFact, CheckInFact, EpisodeFact, GapFacts, MeasureFact, NoteFact, TriedCheckIn,
};
use throughline_domain::id::ClientId;
use throughline_domain::measure::{Measure, MeasureLimit};

use super::of_clients;
use crate::client_search::display_name;
use crate::row::{from_json, member, to_json};
use crate::{Reader, StoreError};

/// Of which days something may be a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapLeast {
    /// Today.
    pub today: NaiveDate,
    /// Goals that were touched on a later day cannot be without activity.
    pub goals_touched_by: NaiveDate,
}

struct ClientRow {
    id: String,
    given_name: String,
    family_name: String,
    preferred_name: Option<String>,
    sort_name: String,
    clinical_sex: String,
    deceased_on: Option<NaiveDate>,
    last_contact_at: Option<DateTime<Utc>>,
}

struct EpisodeRow {
    id: String,
    client_id: String,
    programme: String,
    status: String,
    opened_on: Option<NaiveDate>,
    next_review_on: Option<NaiveDate>,
}

struct CheckInRow {
    id: String,
    client_id: String,
    episode_id: Option<String>,
    purpose: String,
    about: Option<String>,
    do_on: NaiveDate,
    due_on: NaiveDate,
    snooze_reason: Option<String>,
}

struct UnplannedRow {
    client_id: String,
    closed_at: Option<DateTime<Utc>>,
}

struct AttemptRow {
    client_id: String,
    at: DateTime<Utc>,
    check_in_id: Option<String>,
    purpose: Option<String>,
    episode_id: Option<String>,
    escalation: Option<String>,
}

struct NoteRow {
    id: String,
    client_id: String,
    episode_id: Option<String>,
    written_at: DateTime<Utc>,
}

struct MeasureRow {
    id: String,
    client_id: String,
    kind: String,
    name: String,
    value: f64,
    second_value: Option<f64>,
    unit: String,
    at: DateTime<Utc>,
    limit_id: String,
    limit_name: String,
    limit_unit: String,
    low: Option<f64>,
    high: Option<f64>,
    second_low: Option<f64>,
    second_high: Option<f64>,
    starts_on: NaiveDate,
}

/// The facts by client, so that what belongs to one finds them.
pub(super) struct ByClient {
    places: HashMap<String, usize>,
    facts: Vec<GapFacts>,
}

impl ByClient {
    /// Those of a client; none of one that was removed.
    pub(super) fn of(&mut self, client_id: &str) -> Option<&mut GapFacts> {
        self.places.get(client_id).and_then(|at| self.facts.get_mut(*at))
    }
}

impl Reader<'_> {
    /// What the rules look at, of all clients or of some. When instruments are to be asked again is for
    /// whoever has the instruments to put in.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn gap_facts(&mut self, of: Option<&[ClientId]>, least: GapLeast) -> Result<Vec<GapFacts>, StoreError> {
        let of = of.map(|of| to_json("client", of)).transpose()?;
        let of = of.as_deref();
        let mut all = self.clients_with_episodes(of).await?;
        self.put_check_ins(of, least.today, &mut all).await?;
        self.put_attempts(of, &mut all).await?;
        self.put_notes(of, &mut all).await?;
        self.put_measures(of, &mut all).await?;
        self.put_plans(of, least, &mut all).await?;
        Ok(all.facts)
    }

    async fn clients_with_episodes(&mut self, of: Option<&str>) -> Result<ByClient, StoreError> {
        let clients = of_clients!(
            self.conn(),
            ClientRow,
            of,
            r#"SELECT id, given_name, family_name, preferred_name, sort_name, clinical_sex, deceased_on AS "deceased_on: NaiveDate",
                   last_contact_at AS "last_contact_at: DateTime<Utc>"
               FROM client WHERE removed_at IS NULL"#,
            " AND id IN (SELECT value FROM json_each(?1))",
            ""
        );
        let mut all =
            ByClient { places: HashMap::with_capacity(clients.len()), facts: Vec::with_capacity(clients.len()) };
        for row in clients {
            let sex: ClinicalSex = member("client", &row.clinical_sex)?;
            all.places.insert(row.id.clone(), all.facts.len());
            all.facts.push(GapFacts {
                client_id: row.id.into(),
                client_name: display_name(row.given_name, row.family_name, row.preferred_name),
                sort_name: row.sort_name,
                asked: ClientFacts { sex: Some(sex).filter(|sex| *sex != ClinicalSex::Unknown) },
                deceased_on: row.deceased_on,
                last_reached_at: row.last_contact_at,
                contact_planned: true,
                ..GapFacts::default()
            });
        }
        let episodes = of_clients!(
            self.conn(),
            EpisodeRow,
            of,
            r#"SELECT id, client_id, programme, status, coalesce(opened_on, substr(created_at, 1, 10)) AS "opened_on: NaiveDate",
                   next_review_on AS "next_review_on: NaiveDate"
               FROM episode WHERE removed_at IS NULL"#,
            " AND client_id IN (SELECT value FROM json_each(?1))",
            ""
        );
        for row in episodes {
            let Some(facts) = all.of(&row.client_id) else { continue };
            facts.episodes.push(EpisodeFact {
                id: row.id.into(),
                programme: row.programme,
                status: member("episode", &row.status)?,
                opened_on: row.opened_on,
                next_review_on: row.next_review_on,
            });
        }
        Ok(all)
    }

    async fn put_check_ins(
        &mut self,
        of: Option<&str>,
        today: NaiveDate,
        all: &mut ByClient,
    ) -> Result<(), StoreError> {
        let tomorrow = today.succ_opt().unwrap_or(NaiveDate::MAX);
        let mut rows = of_clients!(
            self.conn(),
            CheckInRow,
            of,
            r#"SELECT k.id, k.client_id, s.episode_id, s.purpose, s.about, k.do_on AS "do_on: NaiveDate",
                   k.due_on AS "due_on: NaiveDate", k.snooze_reason
               FROM check_in k JOIN check_in_series s ON s.id = k.series_id
               WHERE k.state = 'open' AND k.removed_at IS NULL AND k.do_on <= ?1"#,
            " AND k.client_id IN (SELECT value FROM json_each(?2))",
            "",
            today
        );
        // A step after a discharge waits for no snooze.
        rows.extend(of_clients!(
            self.conn(),
            CheckInRow,
            of,
            r#"SELECT k.id, k.client_id, s.episode_id, s.purpose, s.about, k.do_on AS "do_on: NaiveDate",
                   k.due_on AS "due_on: NaiveDate", k.snooze_reason
               FROM check_in_series s JOIN check_in k ON k.series_id = s.id
               WHERE s.kind = 'dischargeStep' AND s.kind <> 'contact' AND s.removed_at IS NULL
                   AND k.state = 'open' AND k.removed_at IS NULL AND k.do_on > ?1 AND k.due_on <= ?2"#,
            " AND s.client_id IN (SELECT value FROM json_each(?3))",
            "",
            today,
            tomorrow
        ));
        // What was put off past its deadline is late all the same.
        rows.extend(of_clients!(
            self.conn(),
            CheckInRow,
            of,
            r#"SELECT k.id, k.client_id, s.episode_id, s.purpose, s.about, k.do_on AS "do_on: NaiveDate",
                   k.due_on AS "due_on: NaiveDate", k.snooze_reason
               FROM check_in k JOIN check_in_series s ON s.id = k.series_id
               WHERE k.state = 'open' AND k.removed_at IS NULL AND k.do_on > k.due_on AND k.do_on > ?1 AND k.due_on < ?1
                   AND s.kind <> 'dischargeStep'"#,
            " AND k.client_id IN (SELECT value FROM json_each(?2))",
            "",
            today
        ));
        for row in rows {
            let Some(facts) = all.of(&row.client_id) else { continue };
            facts.check_ins.push(CheckInFact {
                id: row.id.into(),
                kind: row.about.map(|json| from_json("check_in_series", &json)).transpose()?.unwrap_or_default(),
                episode_id: row.episode_id.map(Into::into),
                purpose: row.purpose,
                do_on: row.do_on,
                due_on: row.due_on,
                snooze_reason: row.snooze_reason,
            });
        }
        let unplanned = of_clients!(
            self.conn(),
            UnplannedRow,
            of,
            r#"SELECT c.id AS client_id,
                   (SELECT k.closed_at FROM check_in k JOIN check_in_series s ON s.id = k.series_id
                    WHERE k.client_id = c.id AND k.state <> 'open' AND k.removed_at IS NULL AND s.kind = 'contact'
                    ORDER BY k.closed_at DESC LIMIT 1) AS "closed_at: DateTime<Utc>"
               FROM client c
               WHERE c.removed_at IS NULL AND c.deceased_on IS NULL
                   AND NOT EXISTS (SELECT 1 FROM check_in k WHERE k.client_id = c.id AND k.state = 'open' AND k.removed_at IS NULL
                       AND k.series_id NOT IN (SELECT id FROM check_in_series WHERE kind <> 'contact' AND removed_at IS NULL))"#,
            " AND c.id IN (SELECT value FROM json_each(?1))",
            ""
        );
        for row in unplanned {
            let Some(facts) = all.of(&row.client_id) else { continue };
            facts.contact_planned = false;
            facts.contact_closed_at = row.closed_at;
        }
        Ok(())
    }

    async fn put_attempts(&mut self, of: Option<&str>, all: &mut ByClient) -> Result<(), StoreError> {
        let rows = of_clients!(
            self.conn(),
            AttemptRow,
            of,
            r#"SELECT a.client_id, a.at AS "at: DateTime<Utc>", k.id AS "check_in_id?", s.purpose AS "purpose?", s.episode_id AS "episode_id?",
                   s.escalation AS "escalation?"
               FROM contact a JOIN client c ON c.id = a.client_id
               LEFT JOIN check_in k ON k.id = a.check_in_id AND k.state = 'open' AND k.removed_at IS NULL
               LEFT JOIN check_in_series s ON s.id = k.series_id
               WHERE a.outcome IN ('left-message', 'no-answer', 'wrong-number') AND a.removed_at IS NULL
                   AND c.deceased_on IS NULL AND (c.last_contact_at IS NULL OR a.at > c.last_contact_at)"#,
            " AND a.client_id IN (SELECT value FROM json_each(?1))",
            " ORDER BY a.client_id, a.at"
        );
        for row in rows {
            let Some(facts) = all.of(&row.client_id) else { continue };
            let check_in = match (row.check_in_id, row.purpose, row.escalation) {
                (Some(id), Some(purpose), Some(escalation)) => Some(TriedCheckIn {
                    id: id.into(),
                    purpose,
                    episode_id: row.episode_id.map(Into::into),
                    steps: from_json("check_in_series", &escalation)?,
                }),
                _ => None,
            };
            facts.attempts.push(AttemptFact { at: row.at, check_in });
        }
        Ok(())
    }

    async fn put_notes(&mut self, of: Option<&str>, all: &mut ByClient) -> Result<(), StoreError> {
        let rows = of_clients!(
            self.conn(),
            NoteRow,
            of,
            r#"SELECT n.id, n.client_id, a.episode_id, n.written_at AS "written_at: DateTime<Utc>"
               FROM note n LEFT JOIN contact a ON a.id = n.contact_id
               WHERE n.signed_at IS NULL AND n.removed_at IS NULL"#,
            " AND n.client_id IN (SELECT value FROM json_each(?1))",
            ""
        );
        for row in rows {
            let Some(facts) = all.of(&row.client_id) else { continue };
            facts.notes.push(NoteFact {
                id: row.id.into(),
                episode_id: row.episode_id.map(Into::into),
                written_at: row.written_at,
            });
        }
        Ok(())
    }

    /// Where both are in one unit, what lies within the limit is not even read.
    async fn put_measures(&mut self, of: Option<&str>, all: &mut ByClient) -> Result<(), StoreError> {
        let rows = of_clients!(
            self.conn(),
            MeasureRow,
            of,
            r#"SELECT m.id, m.client_id, m.kind, m.name, m.value, m.second_value, m.unit, m.at AS "at: DateTime<Utc>",
                   l.id AS limit_id, l.name AS limit_name, l.unit AS limit_unit, l.low, l.high, l.second_low, l.second_high,
                   l.starts_on AS "starts_on: NaiveDate"
               FROM measure_limit l
               JOIN measure m ON m.client_id = l.client_id AND m.kind = l.kind AND (l.name = '' OR m.name = l.name)
               LEFT JOIN measure_answer a ON a.measure_id = m.id AND a.removed_at IS NULL
               WHERE l.removed_at IS NULL AND m.removed_at IS NULL AND a.measure_id IS NULL
                   AND m.at >= date(l.starts_on, '-1 day')
                   AND (m.unit <> l.unit OR m.value < l.low OR m.value > l.high OR m.second_value < l.second_low
                        OR m.second_value > l.second_high)"#,
            " AND l.client_id IN (SELECT value FROM json_each(?1))",
            ""
        );
        for row in rows {
            let Some(facts) = all.of(&row.client_id) else { continue };
            let client_id = facts.client_id.clone();
            let kind = member("measure", &row.kind)?;
            facts.measures.push(MeasureFact {
                measure: Measure {
                    id: row.id.into(),
                    client_id: client_id.clone(),
                    kind,
                    name: row.name,
                    value: row.value,
                    second_value: row.second_value,
                    unit: row.unit,
                    loinc: None,
                    at: row.at,
                    source: None,
                },
                limit: MeasureLimit {
                    id: row.limit_id.into(),
                    client_id,
                    kind,
                    name: row.limit_name,
                    unit: row.limit_unit,
                    low: row.low,
                    high: row.high,
                    second_low: row.second_low,
                    second_high: row.second_high,
                    target: None,
                    second_target: None,
                    goal_id: None,
                    starts_on: row.starts_on,
                },
            });
        }
        Ok(())
    }
}
