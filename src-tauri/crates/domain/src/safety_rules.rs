//! What a safety plan must hold, and what closes a flag.

use chrono::NaiveDate;

use crate::fault::{Fault, FieldFault, blank, days, reject, required, text};
use crate::safety::{FlagAction, FlagSettlement, SafetyContact, SafetyPlan};

/// Entries of one step, at most: more would not fit the printed page that is kept at hand.
const MOST_ENTRIES: usize = 20;
/// Characters of one entry.
const LONGEST_ENTRY: usize = 500;

/// Steps of a safety plan that say nothing yet, 1 to 6.
#[must_use]
pub fn empty_steps(plan: &SafetyPlan) -> Vec<i32> {
    let words = |entries: &[String]| entries.iter().all(|entry| blank(entry));
    let people = |entries: &[SafetyContact]| entries.iter().all(|entry| blank(&entry.name) && blank(&entry.phone));
    [
        words(&plan.warning_signs),
        words(&plan.coping),
        people(&plan.distraction),
        people(&plan.helpers),
        people(&plan.professionals),
        words(&plan.environment),
    ]
    .iter()
    .zip(1..)
    .filter_map(|(empty, step)| empty.then_some(step))
    .collect()
}

/// May the safety plan be saved? Steps may be empty while it is written.
///
/// # Errors
/// The first field that may not: too many entries or too long ones, a review on no day of our time.
pub fn validate_safety_plan(plan: &SafetyPlan) -> Result<(), FieldFault> {
    entries("warningSigns", &plan.warning_signs)?;
    entries("coping", &plan.coping)?;
    contacts("distraction", &plan.distraction)?;
    contacts("helpers", &plan.helpers)?;
    contacts("professionals", &plan.professionals)?;
    entries("environment", &plan.environment)?;
    entry("worthLivingFor", &plan.worth_living_for)?;
    entry("writtenWith", &plan.written_with)?;
    days(&[("nextReviewOn", plan.next_review_on)])
}

/// May the safety plan be finished? All six steps say something, and its review has not passed.
///
/// # Errors
/// The first field that keeps it from being finished.
pub fn validate_finished_plan(plan: &SafetyPlan, today: NaiveDate) -> Result<(), FieldFault> {
    validate_safety_plan(plan)?;
    const FIELDS: [&str; 6] = ["warningSigns", "coping", "distraction", "helpers", "professionals", "environment"];
    let first_empty = empty_steps(plan).first().and_then(|step| usize::try_from(step - 1).ok());
    if let Some(field) = first_empty.and_then(|at| FIELDS.get(at)) {
        return Err(FieldFault::new(field, Fault::Required));
    }
    reject(plan.next_review_on.is_some_and(|day| day < today), "nextReviewOn", Fault::BeforeStart)
}

fn entry(field: &'static str, value: &str) -> Result<(), FieldFault> {
    reject(value.len() > LONGEST_ENTRY && value.chars().count() > LONGEST_ENTRY, field, Fault::TooLong)
}

fn entries(field: &'static str, values: &[String]) -> Result<(), FieldFault> {
    reject(values.len() > MOST_ENTRIES, field, Fault::OutOfRange)?;
    values.iter().try_for_each(|value| entry(field, value))
}

fn contacts(field: &'static str, values: &[SafetyContact]) -> Result<(), FieldFault> {
    reject(values.len() > MOST_ENTRIES, field, Fault::OutOfRange)?;
    values.iter().try_for_each(|value| {
        entry(field, &value.name)?;
        entry(field, &value.phone)
    })
}

/// Does this close a flag? It says at least one thing that was done and who was told ("nobody" is an answer,
/// emptiness is not), and explains what the list has no name for.
///
/// # Errors
/// The first field that is missing or too long.
pub fn validate_settlement(settlement: &FlagSettlement) -> Result<(), FieldFault> {
    reject(settlement.done.is_empty(), "done", Fault::Required)?;
    let explained = |action: &FlagAction| matches!(action, FlagAction::Other | FlagAction::AnsweredInError);
    if settlement.done.iter().any(explained) {
        required("what", &settlement.what)?;
    }
    text("what", &settlement.what)?;
    required("told", &settlement.told)
}
