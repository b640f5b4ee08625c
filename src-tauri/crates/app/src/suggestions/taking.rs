//! From a need of the library to items of a plan: pure changes of a [`PlanContent`].

use chrono::{DateTime, Days, NaiveDate, Utc};
use throughline_domain::id::ItemId;
use throughline_domain::plan::{
    Goal, GoalStatus, Intervention, InterventionStatus, Need, NeedKind, NeedStatus, PlanContent, PlanItem,
    PlanItemKind, Risk, Support, Target,
};
use throughline_domain::plan_library::{LibraryGoal, LibraryIntervention, LibraryNeed};
use throughline_domain::plan_rules::validate_item;
use throughline_domain::suggestion::SuggestionTaken;
use throughline_store::new_id;

use crate::Failure;
use crate::plans::put;

/// When something is taken into a plan.
#[derive(Clone, Copy)]
pub(crate) struct When {
    pub(crate) today: NaiveDate,
    pub(crate) now: DateTime<Utc>,
}

/// An item a need or risk of the library became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Became {
    pub(crate) kind: PlanItemKind,
    pub(crate) id: ItemId,
}

/// Puts a need of the library into the plan, with the goals and interventions chosen, at the end.
///
/// A risk becomes a risk. Goals hang on needs, so a risk that is taken with goals becomes a need of kind
/// risk as well; the risk is named first.
///
/// # Errors
/// `goalIds` or `interventionIds: malformed` for what the library does not have there; what the plan's own
/// rules refuse.
pub(crate) fn take(
    content: &mut PlanContent,
    library: &LibraryNeed,
    taken: &SuggestionTaken,
    when: When,
) -> Result<Vec<Became>, Failure> {
    let goals = chosen(library, taken)?;
    let words = taken.statement.trim();
    let statement = if words.is_empty() { library.statement.as_str() } else { words };
    let mut became = Vec::new();
    if library.kind == NeedKind::Risk {
        let risk = Risk {
            id: ItemId(new_id(when.now)),
            plan_id: content.plan.id.clone(),
            client_id: content.plan.client_id.clone(),
            position: 0,
            text: statement.to_owned(),
            likelihood: None,
            severity: None,
            mitigation: library.mitigation.clone(),
            back_up_plan: library.back_up_plan.clone(),
            reviewed_on: Some(when.today),
            sensitive: library.sensitive,
            source: None,
        };
        became.push(Became { kind: PlanItemKind::Risk, id: risk.id.clone() });
        validate_item(&PlanItem::Risk(risk.clone()), when.today)?;
        put(content, risk, None)?;
        if goals.is_empty() {
            return Ok(became);
        }
    }
    let need = Need {
        id: ItemId(new_id(when.now)),
        plan_id: content.plan.id.clone(),
        client_id: content.plan.client_id.clone(),
        position: 0,
        statement: statement.to_owned(),
        clinical_text: library.clinical_text.clone(),
        domain: Some(library.domain),
        kind: library.kind,
        status: NeedStatus::Active,
        priority: None,
        onset_on: None,
        expected_outcome: String::new(),
        code: gravity_code(&library.category),
        sensitive: library.sensitive,
        source: None,
    };
    let need_id = need.id.clone();
    became.push(Became { kind: PlanItemKind::Need, id: need_id.clone() });
    validate_item(&PlanItem::Need(need.clone()), when.today)?;
    put(content, need, None)?;
    for (goal, interventions) in goals {
        let goal_id = put_goal(content, &need_id, goal, when)?;
        for intervention in interventions {
            put_intervention(content, &goal_id, intervention, when)?;
        }
    }
    Ok(became)
}

/// The goals and interventions chosen, in the order of the library.
fn chosen<'a>(
    library: &'a LibraryNeed,
    taken: &SuggestionTaken,
) -> Result<Vec<(&'a LibraryGoal, Vec<&'a LibraryIntervention>)>, Failure> {
    let goals: Vec<_> = library.goals.iter().filter(|goal| taken.goal_ids.contains(&goal.id)).collect();
    if let Some(_unknown) = taken.goal_ids.iter().find(|id| !goals.iter().any(|goal| goal.id == **id)) {
        return Err(Failure::invalid("goalIds", "malformed"));
    }
    let is_there = |id: &String| goals.iter().any(|goal| goal.interventions.iter().any(|other| other.id == *id));
    if !taken.intervention_ids.iter().all(is_there) {
        return Err(Failure::invalid("interventionIds", "malformed"));
    }
    let of = |goal: &'a LibraryGoal| {
        goal.interventions.iter().filter(|other| taken.intervention_ids.contains(&other.id)).collect()
    };
    Ok(goals.into_iter().map(|goal| (goal, of(goal))).collect())
}

fn put_goal(content: &mut PlanContent, need: &ItemId, goal: &LibraryGoal, when: When) -> Result<ItemId, Failure> {
    let goal = Goal {
        id: ItemId(new_id(when.now)),
        plan_id: content.plan.id.clone(),
        client_id: content.plan.client_id.clone(),
        need_id: Some(need.clone()),
        position: 0,
        client_words: goal.client_words.clone(),
        clinical_text: String::new(),
        targets: vec![Target {
            measure: goal.measure.clone(),
            baseline: String::new(),
            target: goal.target.clone(),
            unit: goal.unit.clone(),
            due_on: when.today.checked_add_days(Days::new(u64::from(goal.due_days))),
        }],
        status: GoalStatus::Active,
        achievement: None,
        status_on: Some(when.today),
        status_reason: String::new(),
        priority: None,
        starts_on: Some(when.today),
        expressed_by: String::new(),
        confidence: None,
        importance: None,
        progress: 0,
        source: None,
    };
    let id = goal.id.clone();
    validate_item(&PlanItem::Goal(goal.clone()), when.today)?;
    put(content, goal, None)?;
    Ok(id)
}

fn put_intervention(
    content: &mut PlanContent,
    goal: &ItemId,
    intervention: &LibraryIntervention,
    when: When,
) -> Result<(), Failure> {
    let intervention = Intervention {
        id: ItemId(new_id(when.now)),
        plan_id: content.plan.id.clone(),
        client_id: content.plan.client_id.clone(),
        goal_id: Some(goal.clone()),
        position: 0,
        what: intervention.what.clone(),
        kind: intervention.kind,
        responsible: intervention.responsible.clone(),
        amount: String::new(),
        frequency: intervention.frequency.clone(),
        duration: String::new(),
        location: String::new(),
        due_on: None,
        support: Support::Unknown,
        status: InterventionStatus::NotStarted,
        status_reason: String::new(),
        outcome: String::new(),
        source: None,
    };
    validate_item(&PlanItem::Intervention(intervention.clone()), when.today)?;
    put(content, intervention, None)
}

/// The code system of the Gravity Project's SDOH categories (HL7 SDOH Clinical Care IG).
const GRAVITY: &str = "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes";
/// Its categories, those the library names. A category in other words is no code.
const GRAVITY_CATEGORIES: &[&str] = &[
    "digital-access",
    "digital-literacy",
    "educational-attainment",
    "elder-abuse",
    "employment-status",
    "financial-insecurity",
    "food-insecurity",
    "health-insurance-coverage-status",
    "homelessness",
    "housing-instability",
    "inadequate-housing",
    "intimate-partner-violence",
    "material-hardship",
    "medical-cost-burden",
    "personal-health-literacy",
    "social-connection",
    "stress",
    "transportation-insecurity",
    "utility-insecurity",
    "veteran-status",
];

fn gravity_code(category: &str) -> Option<String> {
    GRAVITY_CATEGORIES.contains(&category).then(|| format!("{GRAVITY}|{category}"))
}
