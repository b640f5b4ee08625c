//! CarePlan and Goal, with the conditions they address: the plan's needs, goals and interventions.
//!
//! All care plans in force become the one plan the record has for a client: each of them a need,
//! under it its goals, and under those its activities. Takes both shapes: `activity.detail` (as most
//! systems write) and `activity.reference` (as the MCC eCarePlan guide requires).

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::concept::{code_in, concept};
use super::goal;
use super::intervention;
use super::mapped::source;
use super::needs::{Problem, Standing, domain, is_sensitive, problems, telling_words};
use super::node::Node;
use super::reading::{MOST, Patient, Reading};
use crate::id::{ClientId, ItemId, PlanId};
use crate::import::ImportNoticeKind;
use crate::plan::{
    Acceptance, CarePlan, Goal, Intervention, Need, NeedKind, NeedStatus, PlanContent, PlanStatus, Risk,
};

const KIND: &str = "CarePlan";

/// What is being put together.
pub(super) struct Draft<'r> {
    pub(super) patient: &'r Patient,
    pub(super) plan_id: PlanId,
    pub(super) client_id: ClientId,
    needs: Vec<Need>,
    goals: Vec<Goal>,
    interventions: Vec<Intervention>,
    risks: Vec<Risk>,
}

/// The client's plan as far as the file has one.
pub(super) fn plan(reading: &Reading<'_>, patient: &Patient) -> Option<PlanContent> {
    let problems = problems(reading, patient);
    let plan_key = format!("{}#plan", patient.key);
    let mut draft = Draft {
        patient,
        plan_id: PlanId(plan_key.clone()),
        client_id: ClientId(patient.key.clone()),
        needs: Vec::new(),
        goals: Vec::new(),
        interventions: Vec::new(),
        risks: Vec::new(),
    };
    let (in_force, goals_of_others) = care_plans(reading, patient);
    let goals: HashMap<usize, Value> = reading.belonging("Goal", patient).collect();
    let mut starts = Vec::new();
    for (at, value) in &in_force {
        let node = Node::new(value);
        starts.push(reading.date(node.get("period").get("start"), KIND));
        take_care_plan(reading, &mut draft, &problems, &goals, *at, node);
        reading.take(*at);
    }
    // Goals that no care plan claims, in the order of the file.
    let mut free: Vec<_> = goals.iter().filter(|(at, _)| !goals_of_others.contains(*at)).collect();
    free.sort_by_key(|(at, _)| **at);
    for (at, value) in free {
        draft.goal(reading, &problems, *at, Node::new(value), None, false);
    }
    for problem in &problems {
        match problem.standing {
            Standing::Need(..) => drop(draft.need_of(reading, problem)),
            Standing::SensitiveRisk => draft.risk(reading, problem),
            Standing::Fact => {}
        }
    }
    let is_empty =
        draft.needs.is_empty() && draft.goals.is_empty() && draft.interventions.is_empty() && draft.risks.is_empty();
    if is_empty {
        return None;
    }
    // Four plans of twenty years make one draft of today; only a single plan's own start is its start.
    let starts_on = match starts.as_slice() {
        [Some(start)] => Some(start.first),
        _ => None,
    };
    Some(PlanContent {
        plan: CarePlan {
            id: draft.plan_id,
            client_id: draft.client_id,
            episode_id: None,
            status: PlanStatus::Draft,
            what_matters: String::new(),
            alternatives: String::new(),
            monitor: String::new(),
            starts_on,
            next_review_on: None,
            acceptance: Acceptance::Pending,
            acceptance_detail: String::new(),
            copy_given_on: None,
            copy_given_to: String::new(),
            consent_on: None,
            source: Some(source(plan_key)),
        },
        needs: draft.needs,
        goals: draft.goals,
        interventions: draft.interventions,
        strengths: Vec::new(),
        barriers: Vec::new(),
        risks: draft.risks,
    })
}

/// The care plans in force, the oldest first, and the goals that any plan, also a past one, claims.
fn care_plans(reading: &Reading<'_>, patient: &Patient) -> (Vec<(usize, Value)>, HashSet<usize>) {
    let mut in_force = Vec::new();
    let mut claimed = HashSet::new();
    for (at, value) in reading.belonging(KIND, patient) {
        let node = Node::new(&value);
        claimed.extend(node.get("goal").items().filter_map(|goal| reading.target(goal, at)));
        match node.get("status").text() {
            Some("active" | "on-hold" | "draft") => {}
            Some("revoked" | "completed" | "entered-in-error") => continue,
            _ => {
                reading.note(ImportNoticeKind::UnknownStatus, KIND);
                continue;
            }
        }
        if node.get("intent").text() == Some("option") {
            continue;
        }
        let start = reading.date(node.get("period").get("start"), KIND).map(|date| date.first);
        in_force.push((start, at, value));
    }
    in_force.sort_by_key(|(start, at, _)| (*start, *at));
    (in_force.into_iter().map(|(_, at, value)| (at, value)).collect(), claimed)
}

fn take_care_plan(
    reading: &Reading<'_>,
    draft: &mut Draft<'_>,
    problems: &[Problem],
    goals: &HashMap<usize, Value>,
    at: usize,
    node: Node<'_>,
) {
    let title = title(reading, node);
    let activities: Vec<Node<'_>> = node.get("activity").items().take(MOST).collect();
    let mut addressed: Vec<&Problem> = node
        .get("addresses")
        .items()
        .filter_map(|reference| {
            let target = reading.target(reference, at);
            if target.is_none() && reference.exists() {
                reading.note(ImportNoticeKind::DanglingReference, KIND);
            }
            let target = target?;
            problems.iter().find(|problem| problem.members.contains(&target))
        })
        .collect();
    if addressed.is_empty() {
        addressed.extend(likely_problem(reading, problems, at, node, title.as_deref()));
    }
    let needs: Vec<ItemId> = addressed.iter().map(|problem| draft.need_of(reading, problem)).collect();
    let need = needs.first().cloned().or_else(|| draft.need_of_title(reading, at, node, title.as_deref()));

    let mut own = Vec::new();
    for reference in node.get("goal").items() {
        match reading.target(reference, at).and_then(|goal| Some((goal, goals.get(&goal)?))) {
            Some((goal, value)) => {
                own.extend(draft.goal(reading, problems, goal, Node::new(value), need.as_ref(), true))
            }
            None => reading.note(ImportNoticeKind::DanglingReference, KIND),
        }
    }
    let base = reading.key(draft.patient, at, "");
    let before = draft.interventions.len();
    for (index, activity) in activities.iter().enumerate() {
        let key = format!("{base}#activity/{index}");
        let Some((mut row, named_goals)) = intervention::intervention(reading, draft, *activity, at, key) else {
            continue;
        };
        let named = named_goals.iter().find(|goal| draft.goals.iter().any(|known| known.id == **goal));
        // FHIR lets an activity name its goals; most systems only name the plan's. The plan's first
        // goal then keeps the activity beside the need it is for.
        row.goal_id = named.or_else(|| own.first()).cloned();
        draft.add(row);
    }
    // A plan that is nothing but its name ("Stress management") says what is done, not why.
    if draft.interventions.len() == before
        && !addressed.is_empty()
        && let Some(what) = title
    {
        let mut row = intervention::blank(draft, format!("{base}#title"));
        row.kind = intervention::kind_by_words(&what);
        row.status = intervention::status_of_plan(node.get("status").text());
        row.what = what;
        row.goal_id = own.first().cloned();
        draft.add(row);
    }
}

/// What a care plan is called: its title, else its description, else its category in words.
fn title(reading: &Reading<'_>, node: Node<'_>) -> Option<String> {
    let category = || {
        let categories = node.get("category");
        // US Core's `assess-plan` says that it is a care plan, not which.
        let own = categories
            .items()
            .filter(|it| !it.get("coding").items().any(|it| it.get("code").text() == Some("assess-plan")));
        let mut words = own.filter_map(|it| concept(reading, it, KIND)).map(|it| it.text);
        words.next()
    };
    reading.line(node.get("title"), KIND).or_else(|| reading.line(node.get("description"), KIND)).or_else(category)
}

/// The active problem a plan without `addresses` is most likely for: written down at the same visit,
/// named in the plan's words, or both. None rather than a weak guess.
fn likely_problem<'p>(
    reading: &Reading<'_>,
    problems: &'p [Problem],
    at: usize,
    node: Node<'_>,
    title: Option<&str>,
) -> Option<&'p Problem> {
    let mut of_plan = telling_words(title.unwrap_or_default());
    if of_plan.is_empty() {
        for activity in node.get("activity").items() {
            let code = activity.get("detail").get("code").get("coding").items().find_map(|it| it.get("display").text());
            of_plan.extend(telling_words(code.unwrap_or_default()));
        }
    }
    let encounter = reading.target(node.get("encounter"), at);
    let score = |problem: &Problem| {
        let same_visit = problem.is_disorder && encounter.is_some_and(|visit| problem.encounters.contains(&visit));
        let shared = problem.words.intersection(&of_plan).count();
        2 * usize::from(same_visit) + 2 * shared.min(2) - usize::from(shared > 0 && !same_visit)
    };
    let candidates = problems.iter().filter(|problem| matches!(problem.standing, Standing::Need(..)));
    let best = candidates.map(|problem| (score(problem), problem)).filter(|(score, _)| *score > 0);
    // Of equals, the one with the shorter name: "Diabetes", not "Kidney disease due to diabetes".
    best.max_by_key(|(score, problem)| (*score, std::cmp::Reverse(problem.text.len()))).map(|(_, problem)| problem)
}

impl Draft<'_> {
    fn add(&mut self, mut row: Intervention) {
        row.position = position(self.interventions.len());
        self.interventions.push(row);
    }

    /// The need a problem is; made where it is not there yet.
    fn need_of(&mut self, reading: &Reading<'_>, problem: &Problem) -> ItemId {
        let id = ItemId(problem.key.clone());
        if self.needs.iter().any(|need| need.id == id) {
            return id;
        }
        let (kind, domain) = match problem.standing {
            Standing::Need(kind, domain) => (kind, domain),
            Standing::SensitiveRisk | Standing::Fact => {
                (NeedKind::HealthConcern, domain("", "", &problem.text.to_lowercase()))
            }
        };
        for member in &problem.members {
            reading.take(*member);
        }
        self.needs.push(Need {
            id: id.clone(),
            plan_id: self.plan_id.clone(),
            client_id: self.client_id.clone(),
            position: position(self.needs.len()),
            statement: problem.text.clone(),
            clinical_text: problem.text.clone(),
            domain: Some(domain),
            kind,
            status: NeedStatus::Active,
            priority: None,
            onset_on: problem.onset_on,
            expected_outcome: String::new(),
            code: problem.code.clone(),
            sensitive: problem.is_sensitive(),
            source: Some(source(problem.key.clone())),
        });
        id
    }

    /// A need in the plan's own words, where no condition stands for it.
    fn need_of_title(
        &mut self,
        reading: &Reading<'_>,
        at: usize,
        node: Node<'_>,
        title: Option<&str>,
    ) -> Option<ItemId> {
        let Some(title) = title else {
            reading.note(ImportNoticeKind::MissingDisplay, KIND);
            return None;
        };
        let key = reading.key(self.patient, at, "#need");
        let coded =
            node.get("category").items().find(|it| code_in(*it, "sct").is_some_and(|code| code != "assess-plan"));
        let id = ItemId(key.clone());
        self.needs.push(Need {
            id: id.clone(),
            plan_id: self.plan_id.clone(),
            client_id: self.client_id.clone(),
            position: position(self.needs.len()),
            statement: title.to_owned(),
            clinical_text: title.to_owned(),
            domain: Some(domain("", "", &title.to_lowercase())),
            kind: NeedKind::HealthConcern,
            status: NeedStatus::Active,
            priority: None,
            onset_on: reading.date(node.get("period").get("start"), KIND).map(|date| date.first),
            expected_outcome: String::new(),
            code: coded.and_then(|it| concept(reading, it, KIND)).and_then(|it| it.code),
            sensitive: is_sensitive(title),
            source: Some(source(key)),
        });
        Some(id)
    }

    /// A goal, under the need it addresses itself, else under the plan's. None where it is not one
    /// to work on, or is there already.
    fn goal(
        &mut self,
        reading: &Reading<'_>,
        problems: &[Problem],
        at: usize,
        node: Node<'_>,
        need: Option<&ItemId>,
        in_plan: bool,
    ) -> Option<ItemId> {
        let mut row = goal::goal(reading, self, at, node, in_plan)?;
        if let Some(known) = self.goals.iter().find(|known| known.id == row.id) {
            return Some(known.id.clone());
        }
        let addressed = node.get("addresses").items().find_map(|reference| {
            let target = reading.target(reference, at)?;
            problems.iter().find(|problem| problem.members.contains(&target))
        });
        row.need_id = addressed.map(|problem| self.need_of(reading, problem)).or_else(|| need.cloned());
        row.position = position(self.goals.len());
        reading.take(at);
        let id = row.id.clone();
        self.goals.push(row);
        Some(id)
    }

    fn risk(&mut self, reading: &Reading<'_>, problem: &Problem) {
        for member in &problem.members {
            reading.take(*member);
        }
        self.risks.push(Risk {
            id: ItemId(problem.key.clone()),
            plan_id: self.plan_id.clone(),
            client_id: self.client_id.clone(),
            position: position(self.risks.len()),
            text: problem.text.clone(),
            likelihood: None,
            severity: None,
            mitigation: String::new(),
            back_up_plan: String::new(),
            reviewed_on: None,
            sensitive: true,
            source: Some(source(problem.key.clone())),
        });
    }
}

fn position(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
