//! What to do when attempts do not reach anybody: a rule as data, and one pure function over it.
//!
//! Attempts are not contacts, so they close nothing; but after so many of them somebody has to do something
//! else. The practice's rule is `data/escalation.json`; a series may bring its own steps instead.

use std::sync::LazyLock;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::check_in::{EscalationAct, EscalationStep};
use crate::data_file::{DataFault, DataFileFault, fits, list, parse};
use crate::fault::{Fault, FieldFault};

const FILE: &str = include_str!("../data/escalation.json");

/// Attempts a step may ask for at most.
const MOST_ATTEMPTS: i32 = 20;
/// Days a step may look over at most.
const MOST_DAYS: i32 = 90;
/// Steps of one rule at most.
const MOST_STEPS: usize = 10;

/// The data file, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EscalationFile {
    /// The steps, each asking for more attempts than the one before.
    pub steps: Vec<EscalationStep>,
}

/// Reads an escalation rule and says what is wrong with it, each fault with its step.
///
/// # Errors
/// Every fault found.
pub fn read(text: &str) -> Result<EscalationFile, Vec<DataFileFault>> {
    let file: EscalationFile = parse(text, shape_faults)?;
    let faults = faults(&file.steps);
    if faults.is_empty() { Ok(file) } else { Err(faults) }
}

fn shape_faults(value: &Value) -> Vec<DataFileFault> {
    let steps = list(value, "steps").iter().enumerate();
    steps
        .filter(|(_, step)| !fits::<EscalationStep>(step))
        .map(|(at, _)| DataFileFault::new(named(at), DataFault::WrongShape))
        .collect()
}

fn faults(steps: &[EscalationStep]) -> Vec<DataFileFault> {
    if steps.len() > MOST_STEPS {
        return vec![DataFileFault::new("steps", DataFault::TooMany)];
    }
    let mut faults = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        if !(1..=MOST_ATTEMPTS).contains(&step.attempts) || !(1..=MOST_DAYS).contains(&step.within_days) {
            faults.push(DataFileFault::new(named(at), DataFault::OutOfRange));
        }
        // A later step that asks for no more would never be come to, or would hide the one before.
        if at > 0 && step.attempts <= steps[at - 1].attempts {
            faults.push(DataFileFault::new(named(at), DataFault::RangeReversed));
        }
    }
    faults
}

fn named(at: usize) -> String {
    format!("step {}", at + 1)
}

/// May a series have these steps? None mean the practice's rule.
///
/// # Errors
/// `escalation`: too many steps, a number out of its range, or a step that asks for no more attempts than
/// the one before.
pub fn validate_steps(steps: &[EscalationStep]) -> Result<(), FieldFault> {
    match faults(steps).first().map(|fault| fault.fault) {
        None => Ok(()),
        Some(DataFault::RangeReversed) => Err(FieldFault::new("escalation", Fault::Malformed)),
        Some(_) => Err(FieldFault::new("escalation", Fault::OutOfRange)),
    }
}

static SHIPPED: LazyLock<Vec<EscalationStep>> = LazyLock::new(|| read(FILE).map(|file| file.steps).unwrap_or_default());

/// The practice's rule, as shipped.
#[must_use]
pub fn shipped() -> &'static [EscalationStep] {
    &SHIPPED
}

/// The steps that hold for a series: its own, or else the practice's.
#[must_use]
pub fn steps_of(own: &[EscalationStep]) -> &[EscalationStep] {
    if own.is_empty() { shipped() } else { own }
}

/// What to do next after these attempts: the act of the furthest step that was come to; none where none was.
///
/// A step was come to when so many attempts fell within so many days of each other, on any days up to
/// today: that somebody has to do something does not go away because more days went by without an attempt.
/// `attempt_days` has one day an attempt, in any order.
#[must_use]
pub fn escalation(steps: &[EscalationStep], attempt_days: &[NaiveDate], today: NaiveDate) -> Option<EscalationAct> {
    let mut days: Vec<NaiveDate> = attempt_days.iter().copied().filter(|day| *day <= today).collect();
    days.sort_unstable();
    let come_to = |step: &&EscalationStep| {
        let attempts = usize::try_from(step.attempts).unwrap_or(0).max(1);
        days.windows(attempts).any(|these| {
            let (first, last) = (these[0], these[attempts - 1]);
            last.signed_duration_since(first).num_days() < i64::from(step.within_days)
        })
    };
    steps.iter().filter(come_to).max_by_key(|step| step.attempts).map(|step| step.act)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use EscalationAct::{EmergencyContact, Letter, OtherNumber, SupervisorNote};

    fn day(offset: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap() + chrono::Duration::days(offset)
    }

    #[test]
    fn the_furthest_step_come_to_says_what_to_do() {
        let check = |days: &[i64], expect| {
            let days: Vec<NaiveDate> = days.iter().map(|offset| day(*offset)).collect();
            assert_eq!(escalation(shipped(), &days, day(0)), expect, "{days:?}");
        };
        check(&[], None);
        check(&[0], None);
        check(&[0, 0], Some(OtherNumber));
        check(&[-6, 0], Some(OtherNumber));
        check(&[-7, 0], None);
        check(&[-13, -5, 0], Some(Letter));
        check(&[-14, -7, 0], None);
        check(&[-20, -13, -7, 0], Some(EmergencyContact));
        check(&[-29, -21, -14, -7, 0], Some(SupervisorNote));
        // Days without an attempt settle nothing.
        check(&[-200, -199], Some(OtherNumber));
        // Any order; what lies ahead of a clock set back has not happened.
        check(&[0, -5, -13], Some(Letter));
        check(&[3, 4, 5], None);
        check(&[-1, 0, 9], Some(OtherNumber));
    }

    #[test]
    fn own_steps_win() {
        let own = [EscalationStep { attempts: 1, within_days: 1, act: SupervisorNote }];
        assert_eq!(escalation(steps_of(&own), &[day(-3)], day(0)), Some(SupervisorNote));
        assert_eq!(escalation(steps_of(&[]), &[day(-3)], day(0)), None);
        assert_eq!(escalation(&[], &[day(0); 9], day(0)), None);
    }

    #[test]
    fn the_shipped_rule_is_sound_and_escalates() {
        let steps = read(FILE).unwrap().steps;
        assert_eq!(steps, shipped());
        assert!(!steps.is_empty());
        validate_steps(&steps).unwrap();
    }

    #[test]
    fn what_is_wrong_is_said_with_its_step() {
        let check = |text: &str, expect: &[(&str, DataFault)]| {
            let faults = read(text).unwrap_err();
            assert_eq!(faults.iter().map(|f| (f.entry.as_str(), f.fault)).collect::<Vec<_>>(), expect, "{text}");
        };
        check("{", &[("line 1 column 1", DataFault::NotJson)]);
        check(r#"{"steps":[{"attempts":2}]}"#, &[("step 1", DataFault::WrongShape)]);
        check(r#"{"steps":[{"attempts":0,"withinDays":7,"act":"letter"}]}"#, &[("step 1", DataFault::OutOfRange)]);
        check(
            r#"{"steps":[{"attempts":2,"withinDays":91,"act":"letter"},{"attempts":2,"withinDays":9,"act":"letter"}]}"#,
            &[("step 1", DataFault::OutOfRange), ("step 2", DataFault::RangeReversed)],
        );
        let many = EscalationFile {
            steps: (1..=11).map(|attempts| EscalationStep { attempts, within_days: 9, act: Letter }).collect(),
        };
        check(&serde_json::to_string(&many).unwrap(), &[("steps", DataFault::TooMany)]);
    }
}
