//! What may be saved of a care plan.
//!
//! A plan is written bit by bit, so that something is missing is no fault here: that is
//! [`crate::completeness`]. Here is what would be wrong in any plan.

use chrono::NaiveDate;

use crate::fault::{Fault, FieldFault, blank, days, not_in_future, ordered, reject, text, texts, within};
use crate::plan::{CarePlan, Goal, GoalStatus, Intervention, InterventionStatus, Need, NeedStatus, PlanItem};

/// Does the plan no longer count on this need?
#[must_use]
pub const fn need_is_over(status: NeedStatus) -> bool {
    matches!(status, NeedStatus::Inactive | NeedStatus::Resolved)
}

/// Does the plan no longer count on this goal?
#[must_use]
pub const fn goal_is_over(status: GoalStatus) -> bool {
    matches!(status, GoalStatus::Completed | GoalStatus::Cancelled | GoalStatus::EnteredInError | GoalStatus::Rejected)
}

/// Does the plan no longer count on this intervention?
#[must_use]
pub const fn intervention_is_over(status: InterventionStatus) -> bool {
    use InterventionStatus as S;
    matches!(status, S::Completed | S::Cancelled | S::Stopped | S::EnteredInError)
}

/// Does an intervention of this status have to say why?
#[must_use]
pub const fn intervention_needs_reason(status: InterventionStatus) -> bool {
    matches!(status, InterventionStatus::OnHold | InterventionStatus::Cancelled | InterventionStatus::Stopped)
}

impl Need {
    /// The words to recognise it by: the client's, or else the field's.
    #[must_use]
    pub fn title(&self) -> &str {
        first_said(&self.statement, &self.clinical_text)
    }
}

impl Goal {
    /// The words to recognise it by: the client's, or else the field's.
    #[must_use]
    pub fn title(&self) -> &str {
        first_said(&self.client_words, &self.clinical_text)
    }
}

impl Intervention {
    /// The words to recognise it by.
    #[must_use]
    pub fn title(&self) -> &str {
        self.what.trim()
    }
}

fn first_said<'a>(first: &'a str, second: &'a str) -> &'a str {
    if blank(first) { second.trim() } else { first.trim() }
}

/// May the head of a plan be saved?
///
/// # Errors
/// The first field that may not: a review before the plan begins, a copy or consent to come, a text that
/// is too long.
pub fn validate_plan(plan: &CarePlan, today: NaiveDate) -> Result<(), FieldFault> {
    texts(&[
        ("whatMatters", &plan.what_matters),
        ("alternatives", &plan.alternatives),
        ("monitor", &plan.monitor),
        ("acceptanceDetail", &plan.acceptance_detail),
        ("copyGivenTo", &plan.copy_given_to),
    ])?;
    days(&[
        ("startsOn", plan.starts_on),
        ("nextReviewOn", plan.next_review_on),
        ("copyGivenOn", plan.copy_given_on),
        ("consentOn", plan.consent_on),
    ])?;
    ordered(plan.starts_on, "nextReviewOn", plan.next_review_on)?;
    not_in_future("copyGivenOn", plan.copy_given_on, today)?;
    not_in_future("consentOn", plan.consent_on, today)
}

/// May this item of a plan be saved?
///
/// # Errors
/// The first field that may not: a number outside its scale, a date before its start, a status that asks
/// for a reason, a text that is too long.
pub fn validate_item(item: &PlanItem, today: NaiveDate) -> Result<(), FieldFault> {
    match item {
        PlanItem::Need(need) => validate_need(need, today),
        PlanItem::Goal(goal) => validate_goal(goal),
        PlanItem::Intervention(intervention) => validate_intervention(intervention),
        PlanItem::Strength(s) => text("text", &s.text),
        PlanItem::Barrier(b) => texts(&[("text", &b.text), ("whatHelps", &b.what_helps)]),
        PlanItem::Risk(r) => {
            texts(&[("text", &r.text), ("mitigation", &r.mitigation), ("backUpPlan", &r.back_up_plan)])?;
            days(&[("reviewedOn", r.reviewed_on)])?;
            not_in_future("reviewedOn", r.reviewed_on, today)
        }
    }
}

fn validate_need(need: &Need, today: NaiveDate) -> Result<(), FieldFault> {
    texts(&[
        ("statement", &need.statement),
        ("clinicalText", &need.clinical_text),
        ("expectedOutcome", &need.expected_outcome),
    ])?;
    days(&[("onsetOn", need.onset_on)])?;
    not_in_future("onsetOn", need.onset_on, today)
}

fn validate_goal(goal: &Goal) -> Result<(), FieldFault> {
    texts(&[
        ("clientWords", &goal.client_words),
        ("clinicalText", &goal.clinical_text),
        ("statusReason", &goal.status_reason),
        ("expressedBy", &goal.expressed_by),
    ])?;
    days(&[("startsOn", goal.starts_on), ("statusOn", goal.status_on)])?;
    within("confidence", goal.confidence, 0, 10)?;
    within("importance", goal.importance, 0, 10)?;
    within("progress", Some(goal.progress), 0, 4)?;
    goal.targets.iter().try_for_each(|target| {
        [&target.measure, &target.baseline, &target.target, &target.unit]
            .into_iter()
            .try_for_each(|t| text("targets", t))?;
        days(&[("targets", target.due_on)])?;
        ordered(goal.starts_on, "targets", target.due_on)
    })
}

fn validate_intervention(i: &Intervention) -> Result<(), FieldFault> {
    texts(&[
        ("what", &i.what),
        ("responsible", &i.responsible),
        ("amount", &i.amount),
        ("frequency", &i.frequency),
        ("duration", &i.duration),
        ("location", &i.location),
        ("statusReason", &i.status_reason),
        ("outcome", &i.outcome),
    ])?;
    days(&[("dueOn", i.due_on)])?;
    reject(intervention_needs_reason(i.status) && blank(&i.status_reason), "statusReason", Fault::ReasonRequired)
}
