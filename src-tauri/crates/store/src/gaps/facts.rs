//! The facts of clients, but for their plans and results.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use throughline_domain::assessment::ClientFacts;
use throughline_domain::check_in::{CheckInKind, EscalationStep};
use throughline_domain::client::{ClinicalSex, EpisodeStatus};
use throughline_domain::gap_rules::{
    AttemptFact, CheckInFact, EpisodeFact, GapFacts, MeasureFact, NoteFact, TriedCheckIn,
};
use throughline_domain::id::{CheckInId, ClientId, EpisodeId, NoteId};
use throughline_domain::measure::{Measure, MeasureLimit};

use super::{listed_of_clients, of_clients};
use crate::client_search::display_name;
use crate::row::{member, to_json};
use crate::{Reader, StoreError};

/// Of which days something may be a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapLeast {
    /// Today.
    pub today: NaiveDate,
    /// Goals that were touched on a later day cannot be without activity.
    pub goals_touched_by: NaiveDate,
}

#[derive(Deserialize)]
struct ClientRow {
    id: ClientId,
    given_name: String,
    family_name: String,
    preferred_name: Option<String>,
    sort_name: String,
    clinical_sex: ClinicalSex,
    deceased_on: Option<NaiveDate>,
    last_contact_at: Option<DateTime<Utc>>,
    /// Nothing is planned to reach the client: when the last such check-in was closed.
    unplanned: Option<(Option<DateTime<Utc>>,)>,
}

#[derive(Deserialize)]
struct EpisodeRow {
    client_id: String,
    id: EpisodeId,
    programme: String,
    status: EpisodeStatus,
    opened_on: Option<NaiveDate>,
    next_review_on: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct CheckInRow {
    client_id: String,
    id: CheckInId,
    kind: Option<CheckInKind>,
    episode_id: Option<EpisodeId>,
    purpose: String,
    do_on: NaiveDate,
    due_on: NaiveDate,
    snooze_reason: Option<String>,
}

#[derive(Deserialize)]
struct AttemptRow {
    client_id: String,
    at: DateTime<Utc>,
    check_in: Option<(CheckInId, String, Option<EpisodeId>, Vec<EscalationStep>)>,
}

#[derive(Deserialize)]
struct NoteRow {
    client_id: String,
    id: NoteId,
    episode_id: Option<EpisodeId>,
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
        // The plus keeps a partial index out of it: they are all read, in the order of the table.
        let clients: Vec<ClientRow> = listed_of_clients!(
            self.conn(),
            "client",
            of,
            "c.id, c.given_name, c.family_name, c.preferred_name, c.sort_name, c.clinical_sex, c.deceased_on, c.last_contact_at,
                json(CASE WHEN c.deceased_on IS NULL AND NOT EXISTS
                    (SELECT 1 FROM check_in k INDEXED BY check_in_open_of
                     WHERE k.client_id = c.id AND k.state = 'open' AND k.removed_at IS NULL
                         AND k.series_id NOT IN (SELECT id FROM check_in_series WHERE kind <> 'contact' AND removed_at IS NULL))
                THEN json_array(
                    (SELECT k.closed_at FROM check_in k JOIN check_in_series s ON s.id = k.series_id
                     WHERE k.client_id = c.id AND k.state <> 'open' AND k.removed_at IS NULL AND s.kind = 'contact'
                     ORDER BY k.closed_at DESC LIMIT 1)) END)",
            "client c WHERE +c.removed_at IS NULL",
            " AND c.id IN (SELECT value FROM json_each(?1))",
            ""
        );
        let mut all =
            ByClient { places: HashMap::with_capacity(clients.len()), facts: Vec::with_capacity(clients.len()) };
        for row in clients {
            all.places.insert(row.id.0.clone(), all.facts.len());
            all.facts.push(GapFacts {
                client_id: row.id,
                client_name: display_name(row.given_name, row.family_name, row.preferred_name),
                sort_name: row.sort_name,
                asked: ClientFacts { sex: Some(row.clinical_sex).filter(|sex| *sex != ClinicalSex::Unknown) },
                deceased_on: row.deceased_on,
                last_reached_at: row.last_contact_at,
                contact_planned: row.unplanned.is_none(),
                contact_closed_at: row.unplanned.and_then(|(closed_at,)| closed_at),
                ..GapFacts::default()
            });
        }
        let episodes: Vec<EpisodeRow> = listed_of_clients!(
            self.conn(),
            "episode",
            of,
            "client_id, id, programme, status, coalesce(opened_on, substr(created_at, 1, 10)), next_review_on",
            "episode WHERE removed_at IS NULL",
            " AND client_id IN (SELECT value FROM json_each(?1))",
            ""
        );
        for row in episodes {
            let Some(facts) = all.of(&row.client_id) else { continue };
            let EpisodeRow { id, programme, status, opened_on, next_review_on, .. } = row;
            facts.episodes.push(EpisodeFact { id, programme, status, opened_on, next_review_on });
        }
        Ok(all)
    }

    /// Those to be done by today; those put off past their deadline, which are late all the same; and steps after
    /// a discharge, which wait for no snooze, from the day before it.
    async fn put_check_ins(
        &mut self,
        of: Option<&str>,
        today: NaiveDate,
        all: &mut ByClient,
    ) -> Result<(), StoreError> {
        let tomorrow = today.succ_opt().unwrap_or(NaiveDate::MAX);
        let check_ins: Vec<CheckInRow> = listed_of_clients!(
            self.conn(),
            "check_in",
            of,
            "k.client_id, k.id, json(s.about), s.episode_id, s.purpose, k.do_on, k.due_on, k.snooze_reason",
            "check_in k JOIN check_in_series s ON s.id = k.series_id
             WHERE k.state = 'open' AND k.removed_at IS NULL
                 AND (k.do_on <= ?1 OR k.due_on < ?1 OR (k.due_on <= ?2 AND s.kind = 'dischargeStep'))",
            " AND k.rowid IN (
                 SELECT rowid FROM check_in INDEXED BY check_in_open_by_client
                 WHERE state = 'open' AND removed_at IS NULL AND client_id IN (SELECT value FROM json_each(?3)))",
            // Two indexes have them: by the day, and the few whose day lies past their deadline.
            " AND k.rowid IN (
                 SELECT rowid FROM check_in WHERE state = 'open' AND removed_at IS NULL AND do_on <= ?2
                 UNION ALL
                 SELECT rowid FROM check_in WHERE state = 'open' AND removed_at IS NULL AND do_on > due_on AND +due_on <= ?2)",
            today,
            tomorrow
        );
        for row in check_ins {
            let Some(facts) = all.of(&row.client_id) else { continue };
            let CheckInRow { id, kind, episode_id, purpose, do_on, due_on, snooze_reason, .. } = row;
            let kind = kind.unwrap_or_default();
            facts.check_ins.push(CheckInFact { id, kind, episode_id, purpose, do_on, due_on, snooze_reason });
        }
        Ok(())
    }

    async fn put_attempts(&mut self, of: Option<&str>, all: &mut ByClient) -> Result<(), StoreError> {
        let mut attempts: Vec<AttemptRow> = listed_of_clients!(
            self.conn(),
            "contact",
            of,
            "a.client_id, a.at, json(CASE WHEN s.id IS NOT NULL
                 THEN json_array(k.id, s.purpose, s.episode_id, json(s.escalation)) END)",
            "client c CROSS JOIN contact a ON a.client_id = c.id AND a.at > coalesce(c.last_contact_at, '')
             LEFT JOIN check_in k ON k.id = a.check_in_id AND k.state = 'open' AND k.removed_at IS NULL
             LEFT JOIN check_in_series s ON s.id = k.series_id
             WHERE a.outcome IN ('left-message', 'no-answer', 'wrong-number') AND a.removed_at IS NULL
                 AND +c.removed_at IS NULL AND c.deceased_on IS NULL",
            " AND c.id IN (SELECT value FROM json_each(?1))",
            ""
        );
        attempts.sort_by_key(|attempt| attempt.at);
        for row in attempts {
            let Some(facts) = all.of(&row.client_id) else { continue };
            let check_in = row.check_in;
            let check_in =
                check_in.map(|(id, purpose, episode_id, steps)| TriedCheckIn { id, purpose, episode_id, steps });
            facts.attempts.push(AttemptFact { at: row.at, check_in });
        }
        Ok(())
    }

    async fn put_notes(&mut self, of: Option<&str>, all: &mut ByClient) -> Result<(), StoreError> {
        let notes: Vec<NoteRow> = listed_of_clients!(
            self.conn(),
            "note",
            of,
            "n.client_id, n.id, a.episode_id, n.written_at",
            "note n LEFT JOIN contact a ON a.id = n.contact_id WHERE n.signed_at IS NULL AND n.removed_at IS NULL",
            " AND n.client_id IN (SELECT value FROM json_each(?1))",
            ""
        );
        for row in notes {
            let Some(facts) = all.of(&row.client_id) else { continue };
            facts.notes.push(NoteFact { id: row.id, episode_id: row.episode_id, written_at: row.written_at });
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
