//! What a care plan must hold before it is finalised.
//!
//! The union of CMS CCM's comprehensive care plan, 42 CFR 441.301(c)(2), CARF 2.C and the NHS's five
//! criteria, as the data model's last paragraph (§1.3) gathers them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::blank;
use crate::id::ItemId;
use crate::plan::{Acceptance, Goal, Intervention, Need, PlanContent, PlanItemKind, Risk};
use crate::plan_rules::{goal_is_over, intervention_is_over, intervention_needs_reason, need_is_over};

text_enum! {
    /// What is missing.
    pub enum MissingKind {
        NoNeed = "no-need",
        NeedWithoutGoal = "need-without-goal",
        NeedWithoutStatement = "need-without-statement",
        GoalWithoutNeed = "goal-without-need",
        GoalWithoutWords = "goal-without-words",
        GoalWithoutMeasure = "goal-without-measure",
        GoalWithoutDue = "goal-without-due",
        GoalWithoutIntervention = "goal-without-intervention",
        InterventionWithoutResponsible = "intervention-without-responsible",
        InterventionWithoutDue = "intervention-without-due",
        InterventionWithoutGoal = "intervention-without-goal",
        InterventionWithoutReason = "intervention-without-reason",
        RiskWithoutMitigation = "risk-without-mitigation",
        RiskWithoutBackUp = "risk-without-back-up",
        NoWhatMatters = "no-what-matters",
        NoStrength = "no-strength",
        NoAlternatives = "no-alternatives",
        NoMonitor = "no-monitor",
        NoNextReview = "no-next-review",
        NextReviewPast = "next-review-past",
        NotAccepted = "not-accepted",
        NoCopyGiven = "no-copy-given",
        NoConsent = "no-consent",
    }
}

/// One thing that is missing, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    /// What.
    pub kind: MissingKind,
    /// On which kind of item; none for the plan's own head.
    pub item: Option<PlanItemKind>,
    /// On which item.
    pub item_id: Option<String>,
    /// The field to put the cursor into, as named in the item.
    pub field: String,
    /// The item's own words, to recognise it by.
    pub title: String,
}

/// What is missing in a plan, in the order in which a plan is read: what matters, strengths, each need
/// with its goals and their interventions, what hangs on nothing, risks, and the agreement.
///
/// What is over asks for nothing more: resolved and inactive needs, goals and interventions that were
/// completed, cancelled, stopped, rejected or entered in error. One thing is asked of the end itself: an
/// intervention that was cancelled or stopped says why. An intervention says by when *or* how often it
/// is done (CARF 2.C asks for frequency; a weekly visit has no last day).
#[must_use]
pub fn missing(content: &PlanContent, today: NaiveDate) -> Vec<Missing> {
    let mut found = Found { content, missing: Vec::new() };
    let plan = &content.plan;
    found.head(blank(&plan.what_matters), MissingKind::NoWhatMatters, "whatMatters");
    found.head(content.strengths.iter().all(|s| blank(&s.text)), MissingKind::NoStrength, "strengths");
    found.head(!content.needs.iter().any(|n| !need_is_over(n.status)), MissingKind::NoNeed, "needs");
    for need in &content.needs {
        found.need(need);
        for goal in goals_of(content, Some(need)) {
            found.goal_with_interventions(goal);
        }
    }
    for goal in goals_of(content, None) {
        found.goal_with_interventions(goal);
    }
    for intervention in interventions_of(content, None) {
        found.intervention(intervention);
    }
    for risk in &content.risks {
        found.risk(risk);
    }
    found.head(blank(&plan.alternatives), MissingKind::NoAlternatives, "alternatives");
    found.head(blank(&plan.monitor), MissingKind::NoMonitor, "monitor");
    found.head(plan.next_review_on.is_none(), MissingKind::NoNextReview, "nextReviewOn");
    found.head(plan.next_review_on.is_some_and(|on| on < today), MissingKind::NextReviewPast, "nextReviewOn");
    let accepted = matches!(plan.acceptance, Acceptance::Agrees | Acceptance::AgreesExcept);
    found.head(!accepted, MissingKind::NotAccepted, "acceptance");
    found.head(plan.copy_given_on.is_none(), MissingKind::NoCopyGiven, "copyGivenOn");
    found.head(plan.consent_on.is_none(), MissingKind::NoConsent, "consentOn");
    found.missing
}

/// The goals of a need; without one, those that hang on no need of this plan.
fn goals_of<'a>(content: &'a PlanContent, need: Option<&'a Need>) -> impl Iterator<Item = &'a Goal> {
    content.goals.iter().filter(move |goal| need_of(content, goal).map(|n| &n.id) == need.map(|n| &n.id))
}

fn need_of<'a>(content: &'a PlanContent, goal: &Goal) -> Option<&'a Need> {
    content.needs.iter().find(|n| Some(&n.id) == goal.need_id.as_ref())
}

/// The interventions of a goal; without one, those that hang on no goal of this plan.
fn interventions_of<'a>(content: &'a PlanContent, goal: Option<&'a Goal>) -> impl Iterator<Item = &'a Intervention> {
    content.interventions.iter().filter(move |i| goal_of(content, i).map(|g| &g.id) == goal.map(|g| &g.id))
}

fn goal_of<'a>(content: &'a PlanContent, intervention: &Intervention) -> Option<&'a Goal> {
    content.goals.iter().find(|g| Some(&g.id) == intervention.goal_id.as_ref())
}

struct Found<'a> {
    content: &'a PlanContent,
    missing: Vec<Missing>,
}

impl<'a> Found<'a> {
    fn head(&mut self, is_missing: bool, kind: MissingKind, field: &str) {
        if is_missing {
            self.missing.push(Missing {
                kind,
                item: None,
                item_id: None,
                field: field.to_owned(),
                title: String::new(),
            });
        }
    }

    fn item(&mut self, is_missing: bool, kind: MissingKind, field: &str, item: &Item<'_>) {
        if is_missing {
            self.missing.push(Missing {
                kind,
                item: Some(item.kind),
                item_id: Some(item.id.to_string()),
                field: field.to_owned(),
                title: item.title.to_owned(),
            });
        }
    }

    fn need(&mut self, need: &Need) {
        if need_is_over(need.status) {
            return;
        }
        let item = Item { kind: PlanItemKind::Need, id: &need.id, title: need.title() };
        self.item(blank(&need.statement), MissingKind::NeedWithoutStatement, "statement", &item);
        let served = goals_of(self.content, Some(need)).any(|g| !goal_is_over(g.status));
        self.item(!served, MissingKind::NeedWithoutGoal, "goals", &item);
    }

    fn goal_with_interventions(&mut self, goal: &'a Goal) {
        self.goal(goal);
        for intervention in interventions_of(self.content, Some(goal)) {
            self.intervention(intervention);
        }
    }

    fn goal(&mut self, goal: &Goal) {
        if goal_is_over(goal.status) {
            return;
        }
        let item = Item { kind: PlanItemKind::Goal, id: &goal.id, title: goal.title() };
        self.item(need_of(self.content, goal).is_none(), MissingKind::GoalWithoutNeed, "needId", &item);
        self.item(blank(&goal.client_words), MissingKind::GoalWithoutWords, "clientWords", &item);
        let measured = goal.targets.iter().any(|t| !blank(&t.measure));
        self.item(!measured, MissingKind::GoalWithoutMeasure, "targets", &item);
        let due = goal.targets.iter().any(|t| t.due_on.is_some());
        self.item(!due, MissingKind::GoalWithoutDue, "targets", &item);
        let served = interventions_of(self.content, Some(goal)).any(|i| !intervention_is_over(i.status));
        self.item(!served, MissingKind::GoalWithoutIntervention, "interventions", &item);
    }

    fn intervention(&mut self, i: &Intervention) {
        let item = Item { kind: PlanItemKind::Intervention, id: &i.id, title: i.title() };
        let unexplained = intervention_needs_reason(i.status) && blank(&i.status_reason);
        if !intervention_is_over(i.status) {
            self.item(goal_of(self.content, i).is_none(), MissingKind::InterventionWithoutGoal, "goalId", &item);
            self.item(blank(&i.responsible), MissingKind::InterventionWithoutResponsible, "responsible", &item);
            let timeless = i.due_on.is_none() && blank(&i.frequency);
            self.item(timeless, MissingKind::InterventionWithoutDue, "dueOn", &item);
        }
        self.item(unexplained, MissingKind::InterventionWithoutReason, "statusReason", &item);
    }

    fn risk(&mut self, risk: &Risk) {
        let item = Item { kind: PlanItemKind::Risk, id: &risk.id, title: &risk.text };
        self.item(blank(&risk.mitigation), MissingKind::RiskWithoutMitigation, "mitigation", &item);
        self.item(blank(&risk.back_up_plan), MissingKind::RiskWithoutBackUp, "backUpPlan", &item);
    }
}

/// What [`Missing`] says of the item.
struct Item<'a> {
    kind: PlanItemKind,
    id: &'a ItemId,
    title: &'a str,
}
