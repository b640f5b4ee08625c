//! What a discharge that was corrected does to the steps that were begun.

use chrono::NaiveDate;

use super::{PlannedStep, TransitionRules};
use crate::cadence::MovedDate;
use crate::check_in::{CheckIn, CheckInKind, CheckInSeries, CheckInState};

/// A step as it stands in the record: its series and the check-in of it. One that was withdrawn is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BegunStep {
    /// Its series.
    pub series: CheckInSeries,
    /// Its check-in.
    pub check_in: CheckIn,
}

impl BegunStep {
    /// The rule it comes from; empty where its series is no step.
    #[must_use]
    pub fn rule(&self) -> &str {
        match &self.series.kind {
            CheckInKind::DischargeStep { rule, .. } => rule,
            _ => "",
        }
    }

    fn slot<'r>(&self, rules: &'r TransitionRules) -> Option<&'r str> {
        rules.rule(self.rule()).map(|rule| rule.slot.as_str())
    }
}

/// What becomes of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepChange<'a> {
    /// It is new.
    Make(PlannedStep<'a>),
    /// It stays, by this rule and with these dates: one that was done is judged by them anew.
    Keep(&'a BegunStep, PlannedStep<'a>),
    /// It waits, and the discharge no longer asks for it.
    Withdraw(&'a BegunStep),
}

/// What becomes of the steps in the record when these are asked for. What was done stays, also where it is no
/// longer asked for: it happened.
#[must_use]
pub fn changes<'a>(
    rules: &'a TransitionRules,
    existing: &'a [BegunStep],
    planned: Vec<PlannedStep<'a>>,
) -> Vec<StepChange<'a>> {
    let of_slot = |slot: &str| existing.iter().find(|step| step.slot(rules) == Some(slot));
    let gone = existing.iter().filter(|step| {
        let asked = step.slot(rules).is_some_and(|slot| planned.iter().any(|planned| planned.rule.slot == slot));
        step.check_in.state == CheckInState::Open && !asked
    });
    let gone: Vec<_> = gone.map(StepChange::Withdraw).collect();
    let asked = planned.into_iter().map(|planned| match of_slot(&planned.rule.slot) {
        Some(step) => StepChange::Keep(step, planned),
        None => StepChange::Make(planned),
    });
    asked.chain(gone).collect()
}

/// The deadlines that change, before and after, by the earlier of both.
#[must_use]
pub fn moved_dates(changes: &[StepChange<'_>]) -> Vec<MovedDate> {
    let mut moved: Vec<MovedDate> = changes
        .iter()
        .filter_map(|change| {
            let (purpose, before, after) = match change {
                StepChange::Make(planned) => (&planned.rule.title, None, Some(planned.due_on)),
                StepChange::Keep(step, planned) => {
                    (&planned.rule.title, Some(step.check_in.due_on), Some(planned.due_on))
                }
                StepChange::Withdraw(step) => (&step.series.purpose, Some(step.check_in.due_on), None),
            };
            (before != after).then(|| MovedDate { purpose: purpose.clone(), before, after })
        })
        .collect();
    let first = |date: &MovedDate| -> Option<NaiveDate> { date.after.or(date.before) };
    moved.sort_by_key(first);
    moved
}
