//! Plans with what may be a gap in them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use throughline_domain::gap_rules::{GoalFact, InterventionFact, PlanFact, VersionFact};
use throughline_domain::id::{EpisodeId, ItemId, PlanId};
use throughline_domain::plan::{Achievement, GoalStatus, InterventionStatus, PlanStatus};

use super::facts::{ByClient, GapLeast};
use super::listed_of_clients;
use crate::work::stored;
use crate::{Reader, StoreError};

#[derive(Deserialize)]
struct PlanRow {
    client_id: String,
    id: PlanId,
    episode_id: Option<EpisodeId>,
    status: PlanStatus,
    begun_at: DateTime<Utc>,
    next_review_on: Option<NaiveDate>,
    copy_given_on: Option<NaiveDate>,
    version: Option<VersionRow>,
}

#[derive(Deserialize)]
struct VersionRow {
    number: i32,
    finalised_at: DateTime<Utc>,
    /// Printings for somebody: none or one.
    given: i32,
    /// Since when the plan is a draft again, of a draft.
    draft_since: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
struct GoalRow {
    plan_id: String,
    id: ItemId,
    client_words: String,
    clinical_text: String,
    status: GoalStatus,
    achievement: Option<Achievement>,
    due_on: Option<NaiveDate>,
    touched_at: DateTime<Utc>,
}

#[derive(Deserialize)]
struct InterventionRow {
    plan_id: String,
    id: ItemId,
    what: String,
    status: InterventionStatus,
    due_on: Option<NaiveDate>,
}

/// A plan among the facts of whoever owns it.
fn plan_of<'a>(all: &'a mut ByClient, owners: &HashMap<String, String>, plan_id: &str) -> Option<&'a mut PlanFact> {
    all.of(owners.get(plan_id)?)?.plan.as_mut()
}

impl Reader<'_> {
    /// Puts in the plan of each client, the first that was made, as everywhere.
    pub(super) async fn put_plans(
        &mut self,
        of: Option<&str>,
        least: GapLeast,
        all: &mut ByClient,
    ) -> Result<(), StoreError> {
        let plans: Vec<PlanRow> = listed_of_clients!(
            self.conn(),
            "care_plan",
            of,
            "p.client_id, p.id, p.episode_id, p.status, p.created_at, p.next_review_on, p.copy_given_on,
                json(CASE WHEN v.id IS NOT NULL THEN json_array(
                    v.number, v.finalised_at,
                    EXISTS (SELECT 1 FROM printing x WHERE x.client_id = p.client_id AND x.version_id = v.id
                        AND trim(x.given_to) <> '' AND x.removed_at IS NULL),
                    CASE WHEN p.status = 'draft' THEN coalesce(
                        (SELECT min(l.at) FROM change l WHERE l.kind = 'care_plan' AND l.entity_id = p.id AND l.seq > coalesce(
                            (SELECT max(e.seq) FROM change e WHERE e.kind = 'care_plan' AND e.entity_id = p.id
                                 AND json_extract(e.after_json, '$.status') <> 'draft'), 0)),
                        p.updated_at) END) END)",
            "care_plan p
             LEFT JOIN plan_version v ON v.plan_id = p.id AND v.removed_at IS NULL
                 AND v.number = (SELECT max(n.number) FROM plan_version n WHERE n.plan_id = p.id AND n.removed_at IS NULL)
             WHERE p.removed_at IS NULL",
            " AND p.client_id IN (SELECT value FROM json_each(?1))",
            ""
        );
        let mut owners: HashMap<String, String> = HashMap::with_capacity(plans.len());
        for row in plans {
            let Some(facts) = all.of(&row.client_id) else { continue };
            if let Some(known) = &facts.plan {
                if known.id < row.id {
                    continue;
                }
                owners.remove(known.id.as_str());
            }
            owners.insert(row.id.0.clone(), row.client_id);
            let draft_since = row.version.as_ref().and_then(|version| version.draft_since);
            facts.plan = Some(PlanFact {
                id: row.id,
                episode_id: row.episode_id,
                status: row.status,
                begun_at: row.begun_at,
                draft_since: draft_since.unwrap_or(row.begun_at),
                next_review_on: row.next_review_on,
                copy_given_on: row.copy_given_on,
                version: row.version.map(|version| VersionFact {
                    number: version.number,
                    finalised_at: version.finalised_at,
                    given: version.given > 0,
                }),
                goals: Vec::new(),
                interventions: Vec::new(),
            });
        }
        for row in self.goals_to_look_at(of, least).await? {
            let Some(plan) = plan_of(all, &owners, &row.plan_id) else { continue };
            let title = if row.client_words.trim().is_empty() { row.clinical_text } else { row.client_words };
            let GoalRow { id, status, achievement, due_on, touched_at, .. } = row;
            plan.goals.push(GoalFact { id, title: title.trim().to_owned(), status, achievement, due_on, touched_at });
        }
        let interventions: Vec<InterventionRow> = listed_of_clients!(
            self.conn(),
            "intervention",
            of,
            "plan_id, id, what, status, due_on",
            "intervention WHERE due_on IS NOT NULL AND status NOT IN ('completed', 'cancelled', 'stopped', 'entered-in-error')
                 AND removed_at IS NULL AND due_on < ?1",
            " AND +due_on < ?1 AND plan_id IN (SELECT id FROM care_plan WHERE client_id IN (SELECT value FROM json_each(?2)))",
            "",
            least.today
        );
        for row in interventions {
            let Some(plan) = plan_of(all, &owners, &row.plan_id) else { continue };
            let InterventionRow { id, what, status, due_on, .. } = row;
            plan.interventions.push(InterventionFact { id, what: what.trim().to_owned(), status, due_on });
        }
        Ok(())
    }

    /// Goals that may be past their date or without activity. What an intervention or a measured value did
    /// to one is looked up only of goals that were not touched themselves.
    async fn goals_to_look_at(&mut self, of: Option<&str>, least: GapLeast) -> Result<Vec<GoalRow>, StoreError> {
        // A moment of the day after in every zone: what is left too many, the rules leave out.
        let until =
            least.goals_touched_by.and_hms_opt(0, 0, 0).unwrap_or_default().and_utc() + chrono::Duration::days(2);
        let until = stored(until);
        Ok(listed_of_clients!(
            self.conn(),
            "goal",
            of,
            "plan_id, id, client_words, clinical_text, status, achievement, due_on, touched_at",
            "(SELECT g.plan_id, g.id, g.client_words, g.clinical_text, g.status, g.achievement, g.updated_at,
                     CASE WHEN instr(g.targets, '\"dueOn\":\"') > 0
                         THEN (SELECT min(json_extract(t.value, '$.dueOn')) FROM json_each(g.targets) t) END AS due_on,
                     max(g.updated_at,
                         coalesce((SELECT max(i.updated_at) FROM intervention i WHERE i.goal_id = g.id AND i.removed_at IS NULL), ''),
                         coalesce((SELECT max(m.at) FROM measure_limit l JOIN measure m ON m.client_id = l.client_id AND m.kind = l.kind
                                       AND (l.name = '' OR m.name = l.name)
                                   WHERE l.goal_id = g.id AND l.removed_at IS NULL AND m.removed_at IS NULL), '')) AS touched_at
              FROM goal g
              WHERE g.removed_at IS NULL AND g.status NOT IN ('completed', 'cancelled', 'entered-in-error', 'rejected'))
             WHERE (due_on < ?2 OR (updated_at < ?1 AND touched_at < ?1))",
            " AND plan_id IN (SELECT id FROM care_plan WHERE client_id IN (SELECT value FROM json_each(?3)))",
            "",
            until,
            least.today
        ))
    }
}
