//! Plans with what may be a gap in them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::gap_rules::{GoalFact, InterventionFact, PlanFact, VersionFact};

use super::facts::{ByClient, GapLeast};
use super::of_clients;
use crate::row::{member, optional_member, small};
use crate::work::stored;
use crate::{Reader, StoreError};

struct PlanRow {
    id: String,
    client_id: String,
    episode_id: Option<String>,
    status: String,
    begun_at: DateTime<Utc>,
    draft_since: Option<DateTime<Utc>>,
    next_review_on: Option<NaiveDate>,
    copy_given_on: Option<NaiveDate>,
    number: Option<i64>,
    finalised_at: Option<DateTime<Utc>>,
    given: bool,
}

struct GoalRow {
    id: String,
    plan_id: String,
    client_words: String,
    clinical_text: String,
    status: String,
    achievement: Option<String>,
    due_on: Option<NaiveDate>,
    touched_at: DateTime<Utc>,
}

struct InterventionRow {
    id: String,
    plan_id: String,
    what: String,
    status: String,
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
        let plans = of_clients!(
            self.conn(),
            PlanRow,
            of,
            r#"SELECT p.id, p.client_id, p.episode_id, p.status, p.created_at AS "begun_at: DateTime<Utc>",
                   CASE WHEN p.status = 'draft' AND v.id IS NOT NULL THEN coalesce(
                       (SELECT min(l.at) FROM change l WHERE l.kind = 'care_plan' AND l.entity_id = p.id AND l.seq > coalesce(
                           (SELECT max(e.seq) FROM change e WHERE e.kind = 'care_plan' AND e.entity_id = p.id
                                AND json_extract(e.after_json, '$.status') <> 'draft'), 0)),
                       p.updated_at) END AS "draft_since: DateTime<Utc>",
                   p.next_review_on AS "next_review_on: NaiveDate", p.copy_given_on AS "copy_given_on: NaiveDate",
                   v.number AS "number?", v.finalised_at AS "finalised_at?: DateTime<Utc>",
                   EXISTS (SELECT 1 FROM printing x WHERE x.client_id = p.client_id AND x.version_id = v.id
                       AND trim(x.given_to) <> '' AND x.removed_at IS NULL) AS "given!: bool"
               FROM care_plan p
               LEFT JOIN plan_version v ON v.plan_id = p.id AND v.removed_at IS NULL
                   AND v.number = (SELECT max(n.number) FROM plan_version n WHERE n.plan_id = p.id AND n.removed_at IS NULL)
               WHERE p.removed_at IS NULL"#,
            " AND p.client_id IN (SELECT value FROM json_each(?1))",
            ""
        );
        let mut owners: HashMap<String, String> = HashMap::with_capacity(plans.len());
        for row in plans {
            let Some(facts) = all.of(&row.client_id) else { continue };
            if let Some(known) = &facts.plan {
                if known.id.as_str() < row.id.as_str() {
                    continue;
                }
                owners.remove(known.id.as_str());
            }
            owners.insert(row.id.clone(), row.client_id);
            let version = match (row.number, row.finalised_at) {
                (Some(number), Some(finalised_at)) => {
                    Some(VersionFact { number: small("plan_version", number)?, finalised_at, given: row.given })
                }
                _ => None,
            };
            facts.plan = Some(PlanFact {
                id: row.id.into(),
                episode_id: row.episode_id.map(Into::into),
                status: member("care_plan", &row.status)?,
                begun_at: row.begun_at,
                draft_since: row.draft_since.unwrap_or(row.begun_at),
                next_review_on: row.next_review_on,
                copy_given_on: row.copy_given_on,
                version,
                goals: Vec::new(),
                interventions: Vec::new(),
            });
        }
        for row in self.goals_to_look_at(of, least).await? {
            let Some(plan) = plan_of(all, &owners, &row.plan_id) else { continue };
            let title = if row.client_words.trim().is_empty() { row.clinical_text } else { row.client_words };
            plan.goals.push(GoalFact {
                id: row.id.into(),
                title: title.trim().to_owned(),
                status: member("goal", &row.status)?,
                achievement: optional_member("goal", row.achievement.as_deref())?,
                due_on: row.due_on,
                touched_at: row.touched_at,
            });
        }
        let interventions = of_clients!(
            self.conn(),
            InterventionRow,
            of,
            r#"SELECT id, plan_id, what, status, due_on AS "due_on: NaiveDate"
               FROM intervention
               WHERE due_on IS NOT NULL AND status NOT IN ('completed', 'cancelled', 'stopped', 'entered-in-error')
                   AND removed_at IS NULL AND due_on < ?1"#,
            " AND client_id IN (SELECT value FROM json_each(?2))",
            "",
            least.today
        );
        for row in interventions {
            let Some(plan) = plan_of(all, &owners, &row.plan_id) else { continue };
            plan.interventions.push(InterventionFact {
                id: row.id.into(),
                what: row.what.trim().to_owned(),
                status: member("intervention", &row.status)?,
                due_on: row.due_on,
            });
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
        Ok(of_clients!(
            self.conn(),
            GoalRow,
            of,
            r#"SELECT g.id, g.plan_id, g.client_words, g.clinical_text, g.status, g.achievement,
                   (SELECT min(json_extract(t.value, '$.dueOn')) FROM json_each(g.targets) t) AS "due_on: NaiveDate",
                   max(g.updated_at,
                       coalesce((SELECT max(i.updated_at) FROM intervention i WHERE i.goal_id = g.id AND i.removed_at IS NULL), ''),
                       coalesce((SELECT max(m.at) FROM measure_limit l JOIN measure m ON m.client_id = l.client_id AND m.kind = l.kind
                                     AND (l.name = '' OR m.name = l.name)
                                 WHERE l.goal_id = g.id AND l.removed_at IS NULL AND m.removed_at IS NULL), ''))
                       AS "touched_at!: DateTime<Utc>"
               FROM goal g
               WHERE g.removed_at IS NULL AND g.status NOT IN ('completed', 'cancelled', 'entered-in-error', 'rejected')
                   AND (g.updated_at < ?1 OR instr(g.targets, '"dueOn":"') > 0)"#,
            " AND g.client_id IN (SELECT value FROM json_each(?2))",
            "",
            until
        ))
    }
}
